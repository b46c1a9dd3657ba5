package workbook.grader.review;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import workbook.grader.intake.Ignored;
import workbook.grader.ledger.ExerciseRecord;
import workbook.grader.ledger.Grade;
import workbook.grader.ledger.HandedIn;
import workbook.grader.ledger.SubmissionRecord;
import workbook.grader.review.References.Texts;
import workbook.grader.score.Finding;
import workbook.grader.score.Manifest;
import workbook.grader.score.Scorecard.ExerciseScore;
import workbook.grader.score.Scorecard.TestScore;
import workbook.grader.score.TestVerdict;
import workbook.grader.score.Verdict;
import workbook.grader.similarity.Pair;
import workbook.grader.similarity.Similarities;

/** A class of any size: 36 exercises of 12 tests, 200 KB of code a student; always the same. */
final class BigClass {

    private static final int EXERCISES = 36;
    private static final int TESTS = 12;
    private static final int LINES = 155;
    private static final Verdict[] VERDICTS = {Verdict.SOLVED, Verdict.SOLVED, Verdict.SOLVED,
        Verdict.PARTIAL, Verdict.WRONG, Verdict.NOT_ATTEMPTED, Verdict.HANGS,
        Verdict.DOES_NOT_COMPILE};

    private BigClass() {
    }

    static List<String> students(int number) {
        return IntStream.range(0, number).mapToObj("student%03d"::formatted).toList();
    }

    static References references() {
        Map<String, Texts> texts = new TreeMap<>();
        for (int at = 1; at <= EXERCISES; at++) {
            texts.put("4." + at, new Texts(
                new TreeMap<>(Map.of(path(at), code(at, LINES, new SplittableRandom(at)))),
                new TreeMap<>(Map.of(path(at), code(at, LINES / 2, new SplittableRandom(at))))));
        }
        return new References(texts);
    }

    static Similarities similarities(int number) {
        return new Similarities(IntStream.range(0, number / 5)
            .mapToObj(at -> new Pair("4." + (1 + at % EXERCISES), students(number).get(at),
                students(number).get(at + 1), 95 - at % 30)).toList(), "");
    }

    /** The grade of a student. */
    static Grade grade(String student) {
        SplittableRandom random = new SplittableRandom(student.hashCode());
        Map<String, String> sources = new TreeMap<>();
        List<ExerciseRecord> exercises = new ArrayList<>();
        for (int at = 1; at <= EXERCISES; at++) {
            Verdict verdict = VERDICTS[random.nextInt(VERDICTS.length)];
            sources.put(path(at), code(at, LINES, random));
            exercises.add(exercise(at, verdict, random.nextInt(5, 90)));
        }
        return new Grade(new SubmissionRecord(SubmissionRecord.VERSION, student, student + ".zip",
            "", HandedIn.UNKNOWN, List.of(new Ignored("pom.xml", "not a source of an exercise")),
            new TreeMap<>(sources), exercises), List.of());
    }

    private static ExerciseRecord exercise(int at, Verdict verdict, int minutes) {
        List<TestScore> tests = IntStream.range(0, TESTS)
            .mapToObj(test -> test(at, test, verdict)).toList();
        long passed = tests.stream()
            .filter(test -> test.verdict() == TestVerdict.PASSED).count();
        return new ExerciseRecord(new ExerciseScore("4." + at, "ds.structure" + at,
            "Structure number " + at, TESTS, new BigDecimal(passed).setScale(2), verdict, tests),
            "key", "", List.of(), "", List.of(), 0, false, minutes);
    }

    private static TestScore test(int exercise, int test, Verdict verdict) {
        TestVerdict came = switch (verdict) {
            case SOLVED -> TestVerdict.PASSED;
            case PARTIAL -> test < 8 ? TestVerdict.PASSED : TestVerdict.FAILED;
            case HANGS -> test < 11 ? TestVerdict.PASSED : TestVerdict.TIMED_OUT;
            case WRONG -> TestVerdict.FAILED;
            default -> TestVerdict.NOT_RUN;
        };
        return new TestScore(new Manifest.Test("workbook.dsalgo.ds.structure" + exercise
            + ".Suite.test" + test, "rule number " + test + " of structure " + exercise
                + " holds whatever was done before", 1, false), came,
            came == TestVerdict.FAILED ? new Finding("put(1, 2); get(1)", "2", "null", List.of(),
                List.of("at Structure.get(Structure" + exercise + ".java:" + (20 + test) + ")"))
                : Finding.NONE);
    }

    private static String path(int exercise) {
        return "phase4-ds-algo/src/main/java/workbook/dsalgo/ds/structure" + exercise
            + "/Structure" + exercise + ".java";
    }

    private static String code(int exercise, int lines, SplittableRandom random) {
        StringBuilder code = new StringBuilder("package workbook.dsalgo.ds.structure")
            .append(exercise).append(";\n");
        for (int line = 0; line < lines; line++) {
            code.append("        long value").append(line).append(" = next(")
                .append(random.nextInt(10)).append("); // a line as long\n");
        }
        return code.toString();
    }
}
