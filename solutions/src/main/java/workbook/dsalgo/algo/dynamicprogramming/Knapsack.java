package workbook.dsalgo.algo.dynamicprogramming;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import workbook.grader.Solve;

/**
 * Which items to carry when not all of them fit: each item once or not at all.
 *
 * <p>{@code cells} makes arrays of zeros, {@code long[]::new} for example: what is remembered from
 * one item to the next is remembered in such arrays. In the bounds, {@code n} is the number of
 * items and {@code w} the capacity or the sum of all weights, whichever is smaller; the time is
 * proportional to {@code n * (w + 1)}. Stateless.
 *
 * <p>Each method throws {@link IllegalArgumentException} if the capacity is negative, naming it,
 * and {@link NullPointerException} if an argument is {@code null}.
 */
public final class Knapsack {

    /*
     * Implementation notes
     *
     *     best[i][c]: the most value from the first i items in capacity c
     *               = the larger of  best[i - 1][c]                        item i stays
     *                           and  best[i - 1][c - weight] + value       item i comes along
     *
     * With one row only, c goes down: best[c - weight] must still be that of the items before, or
     * the item is carried twice.
     *
     * The rows lie in one array behind each other, row i at i * (w + 1).
     */

    /** Something to carry. */
    public record Item(int weight, int value) {

        /**
         * An item.
         *
         * @throws IllegalArgumentException if weight or value is negative, naming it
         */
        public Item {
            if (weight < 0) {
                throw new IllegalArgumentException("weight " + weight + " is negative");
            }
            if (value < 0) {
                throw new IllegalArgumentException("value " + value + " is negative");
            }
        }
    }

    private Knapsack() {
    }

    /** The most value that fits into {@code capacity}, from at most {@code w + 1} cells. */
    @Solve
    public static long most(List<Item> items, int capacity, IntFunction<long[]> cells) {
        int width = usable(items, capacity);
        long[] best = cells.apply(width + 1);
        for (Item item : items) {
            for (int c = width; c >= item.weight(); c--) {
                best[c] = Math.max(best[c], best[c - item.weight()] + item.value());
            }
        }
        return best[width];
    }

    /**
     * The indexes of items that are worth the most and fit into {@code capacity} together,
     * ascending, from at most {@code (n + 1) * (w + 1)} cells.
     */
    @Solve
    public static List<Integer> choice(
            List<Item> items, int capacity, IntFunction<long[]> cells) {
        int width = usable(items, capacity);
        int row = width + 1;
        long[] best = cells.apply(Math.multiplyExact(items.size() + 1, row));
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            for (int c = 0; c < row; c++) {
                long without = best[i * row + c];
                long with = c < item.weight() ? 0
                    : best[i * row + c - item.weight()] + item.value();
                best[(i + 1) * row + c] = Math.max(without, with);
            }
        }
        return chosen(items, best, width);
    }

    /** Goes back from the last item: one whose row made a difference was carried. */
    private static List<Integer> chosen(List<Item> items, long[] best, int width) {
        List<Integer> chosen = new ArrayList<>();
        int row = width + 1;
        int left = width;
        for (int i = items.size() - 1; i >= 0; i--) {
            if (best[(i + 1) * row + left] != best[i * row + left]) {
                chosen.addFirst(i);
                left -= items.get(i).weight();
            }
        }
        return chosen;
    }

    private static int usable(List<Item> items, int capacity) {
        if (capacity < 0) {
            throw new IllegalArgumentException("capacity " + capacity + " is negative");
        }
        return (int) Math.min(capacity, items.stream().mapToLong(Item::weight).sum());
    }
}
