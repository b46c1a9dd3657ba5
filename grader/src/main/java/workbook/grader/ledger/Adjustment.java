package workbook.grader.ledger;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What an instructor says of one exercise of one student.
 *
 * @param student as the records name the student
 * @param exercise the exercise's id
 * @param points that count instead of the earned ones; none for a mere comment
 * @param was the earned points that the instructor looked at; a mere comment needs none
 * @param comment for the student; may be empty
 */
public record Adjustment(String student, String exercise, Optional<BigDecimal> points,
        Optional<BigDecimal> was, String comment) {
}
