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
 * A list that is {@code null} is a {@link NullPointerException}. Only {@link #removeDuplicates}
 * changes its list. Stateless, so thread-safe; a list may also
 * call a method again while it is read.
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
     * The numbers at three different places that have the sum {@code sum}. A triple of numbers
     * comes once, however often it occurs. At most {@code 2 * n * n} calls of {@code get}.
     *
     * @param ascending numbers in ascending order, equal ones allowed
     * @return ascending by {@code low}, then by {@code middle}
     */
    @Solve
    public static List<Triple> triplesWithSum(List<Integer> ascending, long sum) {
        throw new Unsolved("TwoPointers.triplesWithSum");
    }

    /**
     * The most water that can stand between two of these walls, each of which is one apart from
     * the next. Water stands as high as the lower of the two; the walls between do not matter.
     *
     * @param heights of the walls, none negative
     * @return 0 for fewer than two walls, if none of them is negative
     * @throws IllegalArgumentException if a height is negative, naming it, however few there are
     */
    @Solve
    public static long mostWater(List<Integer> heights) {
        throw new Unsolved("TwoPointers.mostWater");
    }

    /**
     * Moves the different numbers to the front, in their order, each once. At most {@code n} calls
     * of {@code set}, and no call that changes the length of the list. Behind the different numbers
     * anything may stand afterwards.
     *
     * @param ascending numbers in ascending order
     * @return how many different numbers there are
     */
    @Solve
    public static int removeDuplicates(List<Integer> ascending) {
        throw new Unsolved("TwoPointers.removeDuplicates");
    }

    /**
     * How much water stays when rain falls on columns of these heights, each of width one. Beside
     * the first and the last column it runs off.
     *
     * @param heights of the columns, none negative
     * @return 0 for fewer than three columns, if none of them is negative
     * @throws IllegalArgumentException if a height is negative, naming it, however few there are
     */
    @Solve
    public static long trappedWater(List<Integer> heights) {
        throw new Unsolved("TwoPointers.trappedWater");
    }
}
