package workbook.dsalgo.algo.twopointers;

import java.util.List;
import java.util.Optional;
import workbook.grader.Solve;
import workbook.grader.Unsolved;

/**
 * Algorithms with two places in a list that move towards each other, or one behind the other.
 *
 * <p>For a list of {@code n} numbers each method calls {@code get} at most {@code 2n} times, unless
 * it says otherwise. Sums and areas are computed as {@code long}, so any {@code int} may occur.
 * A {@code null} list is a {@link NullPointerException}. Lists are not changed, but by
 * {@link #removeDuplicates}. Stateless, hence thread-safe.
 */
public final class TwoPointers {

    private TwoPointers() {
    }

    /**
     * Two places whose numbers have the sum {@code sum}.
     *
     * @param ascending numbers in ascending order, equal ones allowed
     * @return any such pair; nothing if there is none
     */
    @Solve
    public static Optional<Pair> pairWithSum(List<Integer> ascending, long sum) {
        throw new Unsolved("TwoPointers.pairWithSum");
    }

    /**
     * The numbers that stand at three places and have the sum {@code sum}, each triple of numbers
     * once, however often it occurs. At most {@code 2 * n * n} calls of {@code get}.
     *
     * @param ascending numbers in ascending order, equal ones allowed
     * @return ascending by {@code low}, then by {@code middle}
     */
    @Solve
    public static List<Triple> triplesWithSum(List<Integer> ascending, long sum) {
        throw new Unsolved("TwoPointers.triplesWithSum");
    }

    /**
     * Between two of these walls, which are one apart, stands water: how much at most? It stands
     * as high as the lower of the two, and the walls between do not matter.
     *
     * @param heights of the walls, none negative
     * @return 0 for fewer than two walls
     * @throws IllegalArgumentException if a height is negative, naming it
     */
    @Solve
    public static long mostWater(List<Integer> heights) {
        throw new Unsolved("TwoPointers.mostWater");
    }

    /**
     * Moves the different numbers to the front, in their order, each once. At most {@code n} calls
     * of {@code set}, and no call that changes the length of the list. What stands behind the
     * different numbers afterwards is anything.
     *
     * @param ascending numbers in ascending order
     * @return how many different numbers there are
     */
    @Solve
    public static int removeDuplicates(List<Integer> ascending) {
        throw new Unsolved("TwoPointers.removeDuplicates");
    }

    /**
     * Rain falls on columns of these heights, each of width one: how much stays?
     *
     * @param heights of the columns, none negative
     * @throws IllegalArgumentException if a height is negative, naming it
     */
    @Solve
    public static long trappedWater(List<Integer> heights) {
        throw new Unsolved("TwoPointers.trappedWater");
    }
}
