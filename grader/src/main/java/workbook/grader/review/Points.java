package workbook.grader.review;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Points as instructors read them: always with two decimals, so that columns and sums agree. */
final class Points {

    private Points() {
    }

    /** As in {@code "2.50"}. */
    static String of(BigDecimal points) {
        return points.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }
}
