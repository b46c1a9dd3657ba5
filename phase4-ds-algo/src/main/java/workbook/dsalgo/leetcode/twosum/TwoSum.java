package workbook.dsalgo.leetcode.twosum;

import java.util.Iterator;
import java.util.Optional;
import java.util.PrimitiveIterator;
import java.util.function.UnaryOperator;
import workbook.grader.Solve;
import workbook.grader.Unsolved;

/**
 * Finds items that belong together: two numbers with a given sum, an item and its partner, three
 * numbers whose sum comes near a target.
 *
 * <p>Sums are those of mathematics: they do not wrap at the ends of {@code int}. Stateless, hence
 * thread-safe as far as the arguments are.
 *
 * <p>Two sum is question 1 of LeetCode; the variants are its questions 167 (sorted) and 16
 * (closest).
 */
public final class TwoSum {

    private TwoSum() {
    }

    /**
     * The first pair of items that belong together: the later one's partner came before it. Reads
     * each item once, stops reading as soon as the pair is complete, and calls {@code equals} at
     * most twice for each item, if hash codes of different items differ. The supply may be endless
     * if it has a pair.
     *
     * @param items with {@code equals} and {@code hashCode}
     * @param partner the item that another one belongs to, {@code null} if there is none; it is
     *     called at most once for each item
     * @return the smallest {@code second}, and for it the smallest {@code first}, for which the
     *     item at {@code first} equals the partner of the item at {@code second}; empty if there is
     *     none
     * @throws NullPointerException if {@code items}, {@code partner} or an item is {@code null},
     *     naming which: {@code item} for an item
     */
    @Solve
    public static <T> Optional<Pair> firstPair(
            Iterator<? extends T> items, UnaryOperator<T> partner) {
        throw new Unsolved("TwoSum.firstPair");
    }

    /**
     * How many pairs there are. One pass, with no more calls for each item than {@link #firstPair}
     * makes.
     *
     * @param items with {@code equals} and {@code hashCode}
     * @param partner as in {@link #firstPair}
     * @return the number of index pairs {@code first < second} for which the item at {@code first}
     *     equals the partner of the item at {@code second}; it may be beyond {@code int}
     * @throws NullPointerException as in {@link #firstPair}
     */
    @Solve
    public static <T> long countPairs(Iterator<? extends T> items, UnaryOperator<T> partner) {
        throw new Unsolved("TwoSum.countPairs");
    }

    /**
     * The first number that makes {@code target} together with one before it. Reads each number
     * once, in constant time each on average, and stops reading as soon as the pair is complete.
     *
     * @return the smallest {@code second}, and for it the smallest {@code first}; empty if no two
     *     make {@code target}
     * @throws NullPointerException if {@code numbers} is {@code null}, naming it
     */
    @Solve
    public static Optional<Pair> twoSum(PrimitiveIterator.OfInt numbers, long target) {
        throw new Unsolved("TwoSum.twoSum");
    }

    /**
     * Two of ascending numbers that make {@code target}, without a copy: constant memory, at most
     * {@code 3n} reads of {@code n} numbers, which may be as many as {@link Integer#MAX_VALUE}.
     *
     * @return the outermost pair: the smallest {@code first}, and for it the largest
     *     {@code second}; empty if no two make {@code target}
     * @throws NullPointerException if {@code numbers} is {@code null}, naming it
     */
    @Solve
    public static Optional<Pair> sortedPair(SortedNumbers numbers, long target) {
        throw new Unsolved("TwoSum.sortedPair");
    }

    /**
     * The sum of three of ascending numbers, at three different indexes, that is nearest to
     * {@code target}. No copy here either: constant memory, at most {@code 2n * n} reads of
     * {@code n} numbers.
     *
     * @param target any number, however far away
     * @return the nearest sum, the smaller one of two that are equally near
     * @throws IllegalArgumentException if there are fewer than three numbers, naming how many
     * @throws NullPointerException if {@code numbers} is {@code null}, naming it
     */
    @Solve
    public static long closestTriple(SortedNumbers numbers, long target) {
        throw new Unsolved("TwoSum.closestTriple");
    }
}
