package workbook.grader.ledger;

import java.math.BigDecimal;
import java.util.List;
import workbook.grader.source.Shown;

/**
 * An exercise of a student whose grade differs between two gradings.
 *
 * @param student the student
 * @param exercise id and name, as in {@code "4.14 algo.binarysearch"}
 * @param before points earned then; nothing was graded then if that is zero and {@code because}
 *     says so
 * @param now points earned now
 * @param because what has changed, a clause each: tests first
 */
public record Change(String student, String exercise, BigDecimal before, BigDecimal now,
        List<String> because) {

    public Change {
        because = List.copyOf(because);
    }

    /** Points that were won; negative if they were lost. */
    public BigDecimal difference() {
        return now.subtract(before);
    }

    /** As a line for people; what a name hides is seen. */
    @Override
    public String toString() {
        return Shown.of("%s  %s  %s -> %s  %s".formatted(
            student, exercise, before, now, String.join("; ", because)));
    }
}
