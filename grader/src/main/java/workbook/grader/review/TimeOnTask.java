package workbook.grader.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How long a class worked, by exercise.
 *
 * @param rows of the exercises of which something is known, in their order
 */
public record TimeOnTask(List<Row> rows) {

    private static final int WIDTH = 340;

    /**
     * An exercise; minutes are rounded down, lengths are those of the picture.
     *
     * @param number of submissions
     * @param lower a quarter worked no longer
     * @param upper a quarter worked as long or longer
     */
    public record Row(String exercise, int number, int lower, int median, int upper,
            int lowerLength, int medianLength, int upperLength) {
    }

    /** @param minutes by exercise, in their order */
    static TimeOnTask of(Map<String, List<Integer>> minutes) {
        int longest = minutes.values().stream().map(each -> quartile(each, 3))
            .max(Integer::compare).orElse(0);
        List<Row> rows = new ArrayList<>();
        minutes.forEach((exercise, each) -> rows.add(row(exercise, each, Math.max(1, longest))));
        return new TimeOnTask(rows);
    }

    private static Row row(String exercise, List<Integer> minutes, int longest) {
        int lower = quartile(minutes, 1);
        int median = quartile(minutes, 2);
        int upper = quartile(minutes, 3);
        return new Row(exercise, minutes.size(), lower, median, upper, WIDTH * lower / longest,
            WIDTH * median / longest, WIDTH * upper / longest);
    }

    /** The smallest value that {@code quarters} quarters do not exceed. */
    private static int quartile(List<Integer> values, int quarters) {
        List<Integer> sorted = values.stream().sorted().toList();
        int rank = (sorted.size() * quarters + 3) / 4;
        return sorted.get(rank - 1);
    }

    /** The height of the picture. */
    public int height() {
        return 26 * rows.size() + 8;
    }
}
