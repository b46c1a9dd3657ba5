package workbook.grader.gradebook;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import workbook.grader.ledger.ExerciseRecord;
import workbook.grader.ledger.Grade;
import workbook.grader.ledger.RecordJson;
import workbook.grader.score.Scorecard.ExerciseScore;
import workbook.grader.score.Scorecard.TestScore;
import workbook.grader.score.TestVerdict;
import workbook.grader.score.Verdict;

/**
 * A grade as Gradescope's {@code results.json}. The score is what counts; the tests sum to what
 * the exercises earned before anybody adjusted them.
 */
public final class Gradescope {

    private Gradescope() {
    }

    /** When a student sees the tests. */
    public enum Visibility {
        /** Never. */
        HIDDEN,
        /** After the last day to submit. */
        AFTER_DUE_DATE,
        /** Once the grades are published. */
        AFTER_PUBLISHED,
        /** At once. */
        VISIBLE;

        /** The word that Gradescope has for it. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private record Results(BigDecimal score, String output,
            @JsonProperty("output_format") String outputFormat, String visibility,
            @JsonProperty("stdout_visibility") String stdoutVisibility, List<Row> tests,
            @JsonProperty("extra_data") Map<String, Object> extraData) {
    }

    private record Row(BigDecimal score, @JsonProperty("max_score") BigDecimal maxScore,
            String status, String name, String number, String output,
            @JsonProperty("output_format") String outputFormat,
            @JsonProperty("extra_data") Map<String, Object> extraData) {
    }

    /** The file's text; none of a grade that is not complete, since that is no grade. */
    public static Optional<String> of(Grade grade, Visibility visibility) {
        if (!grade.record().complete()) {
            return Optional.empty();
        }
        Map<String, Object> keys = new TreeMap<>();
        grade.record().exercises().forEach(each -> keys.put(each.score().id(), each.key()));
        return Optional.of(RecordJson.pretty(new Results(grade.points(), output(grade), "text",
            visibility.toString(), Visibility.HIDDEN.toString(),
            grade.record().exercises().stream().flatMap(each -> rows(grade, each)).toList(),
            Map.of("student", Plain.clean(grade.student()), "keys", keys))));
    }

    private static String output(Grade grade) {
        String refused = grade.record().refused();
        return Plain.cut(Stream.concat(
                Stream.of(refused).filter(why -> !why.isEmpty())
                    .map(why -> "Nothing was read: " + Plain.clean(why) + "."),
                grade.record().exercises().stream()
                    .filter(each -> grade.adjustment(each).isPresent())
                    .map(each -> Feedback.summary(grade, each)))
            .collect(Collectors.joining("\n")));
    }

    private static Stream<Row> rows(Grade grade, ExerciseRecord exercise) {
        ExerciseScore score = exercise.score();
        if (score.verdict() == Verdict.DOES_NOT_COMPILE) {
            return Stream.of(new Row(score.earned(), BigDecimal.valueOf(score.points()), "failed",
                score.title(), score.id(), Feedback.complaints(exercise), "text",
                Map.of("verdict", score.verdict())));
        }
        Shares shares = Shares.of(score);
        List<Row> rows = new ArrayList<>();
        for (int at = 0; at < score.tests().size(); at++) {
            rows.add(row(grade, score, score.tests().get(at), shares.earned().get(at),
                shares.worth().get(at)));
        }
        return rows.stream();
    }

    private static Row row(Grade grade, ExerciseScore score, TestScore test, BigDecimal earned,
            BigDecimal worth) {
        boolean passed = test.verdict() == TestVerdict.PASSED;
        return new Row(earned, worth, passed ? "passed" : "failed",
            score.title() + ": " + test.test().property(), score.id(),
            passed ? "" : Feedback.message(grade, test), "text",
            Map.of("test", test.test().id(), "verdict", test.verdict(),
                "weight", test.test().weight(), "gate", test.test().gate()));
    }
}
