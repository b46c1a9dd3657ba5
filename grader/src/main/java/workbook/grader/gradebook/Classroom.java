package workbook.grader.gradebook;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import workbook.grader.ledger.ExerciseRecord;
import workbook.grader.ledger.Grade;
import workbook.grader.ledger.RecordJson;

/**
 * A grade as a runner of GitHub Classroom reports it, one test an exercise. The reporter sums the
 * scores, so these are the points that count.
 */
public final class Classroom {

    private static final int VERSION = 1;

    private Classroom() {
    }

    private record Result(int version, String status, @JsonProperty("max_score") int maxScore,
            List<Row> tests) {
    }

    private record Row(String name, String status, String message,
            @JsonProperty("test_code") String testCode, String filename,
            @JsonProperty("line_no") int lineNo,
            @JsonProperty("execution_time") String executionTime, BigDecimal score) {
    }

    /** The JSON; none of a grade that is not complete, since that is no grade. */
    public static Optional<String> of(Grade grade) {
        return result(grade).map(RecordJson::pretty);
    }

    /** The same as a runner's output {@code result}: on one line, in base 64. */
    public static Optional<String> encoded(Grade grade) {
        return result(grade).map(RecordJson::line).map(json ->
            Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8)));
    }

    private static Optional<Result> result(Grade grade) {
        if (!grade.record().complete()) {
            return Optional.empty();
        }
        List<Row> rows = grade.record().exercises().stream().map(each -> row(grade, each)).toList();
        boolean full = rows.stream().allMatch(row -> row.status().equals("pass"));
        return Optional.of(new Result(
            VERSION, full ? "pass" : "fail", grade.record().points(), rows));
    }

    private static Row row(Grade grade, ExerciseRecord exercise) {
        BigDecimal points = grade.points(exercise);
        boolean full = points.compareTo(BigDecimal.valueOf(exercise.score().points())) == 0;
        String message = Feedback.summary(grade, exercise) + "\n"
            + Feedback.mistakes(grade, exercise);
        return new Row(Feedback.title(exercise.score()), full ? "pass" : "fail",
            full ? "" : Plain.cut(message.strip()), "", "", 0, "0s", points);
    }
}
