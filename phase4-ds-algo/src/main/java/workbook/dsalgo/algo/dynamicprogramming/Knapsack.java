package workbook.dsalgo.algo.dynamicprogramming;

import java.util.List;
import java.util.function.IntFunction;
import workbook.grader.Solve;
import workbook.grader.Unsolved;

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
        throw new Unsolved("Knapsack.most");
    }

    /**
     * The indexes of items that are worth the most and fit into {@code capacity} together,
     * ascending, from at most {@code (n + 1) * (w + 1)} cells.
     */
    @Solve
    public static List<Integer> choice(
            List<Item> items, int capacity, IntFunction<long[]> cells) {
        throw new Unsolved("Knapsack.choice");
    }
}
