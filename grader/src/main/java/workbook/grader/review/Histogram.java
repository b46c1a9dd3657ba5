package workbook.grader.review;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How points are spread, in tenths of what can be earned.
 *
 * @param columns from the fewest points to the most
 * @param number of submissions
 */
public record Histogram(List<Column> columns, int number) {

    private static final int TENTHS = 10;
    private static final int HEIGHT = 160;
    private static final int TOP = 24;

    /**
     * A column of the chart; lengths are those of its picture.
     *
     * @param words as in {@code "10 to 19 %"}
     * @param label short, as in {@code "10"}
     */
    public record Column(String words, String label, int count, int x, int y, int height) {
    }

    /** @param shares points earned, of points that can be, 0 to 1; others are at the edge */
    static Histogram of(List<BigDecimal> shares) {
        int[] counts = new int[TENTHS];
        shares.forEach(share -> counts[tenth(share)]++);
        int most = Math.max(1, IntStream.of(counts).max().orElse(1));
        return new Histogram(IntStream.range(0, TENTHS)
            .mapToObj(at -> column(at, counts[at], most)).toList(), shares.size());
    }

    private static int tenth(BigDecimal share) {
        int tenth = share.movePointRight(1).setScale(0, RoundingMode.FLOOR).intValue();
        return Math.clamp(tenth, 0, TENTHS - 1);
    }

    private static Column column(int at, int count, int most) {
        int height = HEIGHT * count / most;
        return new Column(at == TENTHS - 1 ? "90 to 100 %" : at * TENTHS + " to " + (at * TENTHS
            + TENTHS - 1) + " %", at * TENTHS + "", count, 8 + at * 47, TOP + HEIGHT - height,
            height);
    }

    /** One sentence for those who do not see the picture. */
    public String words() {
        return "Submissions by points, in tenths of the assignment. " + String.join(", ",
            columns.stream().filter(each -> each.count() > 0)
                .map(each -> each.words() + ": " + each.count()).toList());
    }
}
