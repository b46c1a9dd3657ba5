package workbook.grader.gradebook;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import workbook.grader.ledger.Adjustment;
import workbook.grader.ledger.ExerciseRecord;
import workbook.grader.ledger.Grade;
import workbook.grader.report.Board;
import workbook.grader.score.Scorecard.ExerciseScore;
import workbook.grader.score.Scorecard.TestScore;
import workbook.grader.score.TestVerdict;
import workbook.grader.score.Verdict;

/** What a student reads in somebody else's program. */
final class Feedback {

    /** By this a later run knows its own. */
    static final String BEGIN = "Under the Hood:";

    private Feedback() {
    }

    /** Points by exercise and the instructor's comments, as HTML on one line. */
    static String html(Grade grade) {
        String first = "%s %s of %d points.".formatted(
            BEGIN, grade.points().toPlainString(), grade.record().points());
        return Stream.concat(Stream.of(first),
                grade.record().exercises().stream().map(each -> summary(grade, each)))
            .flatMap(String::lines).map(Feedback::escaped)
            .collect(Collectors.joining("<br>"));
    }

    /** One exercise: id, title, the points that count, the instructor's comment. */
    static String summary(Grade grade, ExerciseRecord exercise) {
        ExerciseScore score = exercise.score();
        String points = "%s: %s of %d".formatted(title(score),
            grade.points(exercise).toPlainString(), score.points());
        return grade.adjustment(exercise).map(Adjustment::comment)
            .filter(comment -> !comment.isBlank())
            .map(comment -> points + ". " + Plain.clean(comment.strip())).orElse(points);
    }

    /** Id and title. */
    static String title(ExerciseScore score) {
        return score.id() + " " + score.title();
    }

    /** Everything that an exercise wants mended; empty if it wants nothing. */
    static String mistakes(Grade grade, ExerciseRecord exercise) {
        if (exercise.score().verdict() == Verdict.DOES_NOT_COMPILE) {
            return complaints(exercise);
        }
        List<TestScore> left = exercise.score().tests().stream()
            .filter(test -> test.verdict() != TestVerdict.PASSED).toList();
        return Plain.cut(left.stream().map(test -> message(grade, test))
            .collect(Collectors.joining("\n")));
    }

    /** Why an exercise does not compile. */
    static String complaints(ExerciseRecord exercise) {
        return Plain.cut(Plain.clean(
            "It does not compile.\n" + String.join("\n", exercise.complaints())));
    }

    /** Why a test did not pass: the rule, what was done, expected and got. */
    static String message(Grade grade, TestScore test) {
        String refused = grade.record().refused();
        String why = switch (test.verdict()) {
            case PASSED -> "";
            case UNSOLVED -> "This is not written yet.";
            case TIMED_OUT, CRASHED, NOT_CHECKABLE, NOT_RUN, FAILED ->
                test.verdict().words() + ".";
        };
        return Plain.cut(Plain.clean(
            why + (refused.isEmpty() ? "" : " Nothing was read: " + refused + ".")
                + "\n" + Board.whole(test)));
    }

    private static String escaped(String line) {
        return line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
            .replaceAll("\\p{Cntrl}", " ");
    }
}
