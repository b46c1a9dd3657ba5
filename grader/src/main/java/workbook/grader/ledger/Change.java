package workbook.grader.ledger;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import workbook.grader.source.Shown;

/**
 * An exercise of a student whose grade differs between two gradings.
 *
 * @param student the student
 * @param exercise id and name, as in {@code "4.14 algo.binarysearch"}
 * @param before points earned then; none if it was not graded
 * @param now points earned now; none if it is not graded
 * @param because what has changed, a clause each: tests first
 */
public record Change(String student, String exercise, Optional<BigDecimal> before,
        Optional<BigDecimal> now, List<String> because) {

    public Change {
        because = List.copyOf(because);
    }

    /** As a line for people; what a name hides is seen. */
    @Override
    public String toString() {
        return Shown.of("%s  %s  %s -> %s  %s".formatted(
            student, exercise, points(before), points(now), String.join("; ", because)));
    }

    /** No number, which would read as points that were lost. */
    private static String points(Optional<BigDecimal> earned) {
        return earned.map(BigDecimal::toPlainString).orElse("-");
    }
}
