package workbook.grader.gradebook;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import workbook.grader.ledger.Adjustment;
import workbook.grader.ledger.ExerciseRecord;
import workbook.grader.ledger.Grade;
import workbook.grader.ledger.HandedIn;
import workbook.grader.ledger.SampleRecords;
import workbook.grader.ledger.SubmissionRecord;
import workbook.grader.score.Finding;
import workbook.grader.score.Manifest;
import workbook.grader.score.Scorecard.ExerciseScore;
import workbook.grader.score.Scorecard.TestScore;
import workbook.grader.score.TestVerdict;
import workbook.grader.score.Verdict;

/** Grades for tests: everything that a record can say, and strings that break files. */
final class SampleGrades {

    /** A name with what CSV, XML, HTML and spreadsheets take for their own. */
    static final String ODD = "=Müller, \"Max\"\r\n<b>&amp; 李雷 🙂\u0000\ud800";

    private SampleGrades() {
    }

    static Grade solved(String student) {
        return new Grade(SampleRecords.solved(student), List.of());
    }

    static Grade partial(String student) {
        return new Grade(SampleRecords.partial(student), List.of());
    }

    static Grade inTrouble(String student) {
        return new Grade(SampleRecords.inTrouble(student), List.of());
    }

    /** 4.14 counts 4 points instead of 2.5; what is said of 4.1 is out of date. */
    static Grade adjusted(String student) {
        return new Grade(SampleRecords.partial(student), List.of(
            new Adjustment(student, "4.14", Optional.of(new BigDecimal("4.00")),
                Optional.of(new BigDecimal("2.50")), "=1+1 is fine,\nthe <idea> is right"),
            new Adjustment(student, "4.1", Optional.of(new BigDecimal("0.00")),
                Optional.of(new BigDecimal("1.00")), "start early")));
    }

    /** One test of each verdict, in an exercise for 7 points that earns one of seven. */
    static Grade allVerdicts(String student) {
        List<TestScore> tests = Arrays.stream(TestVerdict.values()).map(verdict -> new TestScore(
            new Manifest.Test("workbook.a.b.CSuite." + verdict, "a property of " + verdict, 1,
                verdict == TestVerdict.PASSED), verdict,
            verdict == TestVerdict.PASSED ? Finding.NONE : new Finding("call(" + ODD + ")", "1",
                "2", List.of(ODD), List.of("at C.call(C.java:1)")))).toList();
        return of(student, "", exercise("1.1", Verdict.CRASHED, "", List.of(), tests));
    }

    static Grade broken(String student) {
        return of(student, "", exercise("1.2", Verdict.DOES_NOT_COMPILE, "",
            List.of("C.java:3\n  ';' expected", ODD), List.of(new TestScore(new Manifest.Test(
                "workbook.a.b.CSuite.one", "one", 1, false), TestVerdict.NOT_RUN,
                Finding.of("it did not compile")))));
    }

    static Grade refused(String student) {
        return of(student, "it is no archive", exercise("1.3", Verdict.NOT_ATTEMPTED, "",
            List.of(), List.of(new TestScore(new Manifest.Test("workbook.a.b.CSuite.one", "one", 1,
                false), TestVerdict.NOT_RUN, Finding.NONE))));
    }

    /** Everything, in the order in which a class would come. */
    static List<Grade> all() {
        return List.of(solved("ada"), partial("bob"), adjusted("carol"), inTrouble("dan"),
            allVerdicts("eve"), broken("frank"), refused("grace"), solved(ODD));
    }

    private static ExerciseRecord exercise(String id, Verdict verdict, String trouble,
            List<String> complaints, List<TestScore> tests) {
        long passed = tests.stream().filter(each -> each.verdict() == TestVerdict.PASSED).count();
        return new ExerciseRecord(new ExerciseScore(id, "a.b", "Title & <more>", 7,
            BigDecimal.valueOf(700 * passed / tests.size(), 2), verdict, tests), "key-" + id,
            trouble, complaints, "printed", List.of(), 2, true, 3);
    }

    private static Grade of(String student, String refused, ExerciseRecord exercise) {
        return new Grade(new SubmissionRecord(SubmissionRecord.VERSION, student, student + ".zip",
            refused, HandedIn.UNKNOWN, List.of(), new TreeMap<>(), List.of(exercise)), List.of());
    }
}
