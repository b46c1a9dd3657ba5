package workbook.grader.ledger;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A student's grade: what the grader found, and what the instructor says of it.
 *
 * @param record what the grader found
 * @param adjustments those of this student, at most one an exercise
 */
public record Grade(SubmissionRecord record, List<Adjustment> adjustments) {

    public Grade {
        adjustments = List.copyOf(adjustments);
    }

    /** The student. */
    public String student() {
        return record.student();
    }

    /** What the instructor says of an exercise. */
    public Optional<Adjustment> adjustment(ExerciseRecord exercise) {
        return adjustments.stream()
            .filter(each -> each.exercise().equals(exercise.score().id())).findFirst();
    }

    /** The points of an exercise that count. */
    public BigDecimal points(ExerciseRecord exercise) {
        return adjustment(exercise).flatMap(Adjustment::points)
            .orElse(exercise.score().earned());
    }

    /** Of how many exercises the instructor says what they earn. */
    public long adjusted() {
        return record.exercises().stream()
            .filter(each -> adjustment(each).flatMap(Adjustment::points).isPresent()).count();
    }

    /** The points that count, of all exercises, with two decimals. */
    public BigDecimal points() {
        return record.exercises().stream().map(this::points)
            .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }

    /**
     * Whether the grader's points have changed since the instructor put others in their place. A
     * failure of the grader's own gives no points, so it changes none.
     */
    public boolean outdated(ExerciseRecord exercise) {
        return exercise.trouble().isEmpty() && adjustment(exercise)
            .filter(each -> each.points().isPresent()).flatMap(Adjustment::was)
            .filter(was -> was.compareTo(exercise.score().earned()) != 0).isPresent();
    }
}
