package workbook.dsalgo.leetcode.twosum;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.PrimitiveIterator;
import java.util.function.UnaryOperator;
import workbook.grader.Solve;

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

    /*
     * Implementation notes
     *
     * Idea: do not look for the second item of a pair. When it comes, ask whether the first one
     * has been here.
     *
     *     items     7      1      4      5          partner(x) = 9 - x
     *     wanted    2      8      5      4
     *     index   {7=0}  {1=1}  {4=2}  has 4: (2, 3)
     *
     * I1: before an item is looked at, the map holds exactly the items in front of it. So an item
     * is no partner of itself, and every pair is met once, at its second item.
     * I2 (sorted): a pair that is left has both of its indexes in [left, right]. The smallest
     * number is too small even for the largest, or the largest too large even for the smallest,
     * so each look rules out one index.
     *
     * Why "no partner" is null: target - x may be outside of int, where no item is.
     */

    /** Beyond every sum of three ints, and far from the ends of long. */
    private static final long FAR = 1L << 34;

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
        requireNonNull(items, "items");
        requireNonNull(partner, "partner");
        Map<T, Integer> firstIndexes = new HashMap<>();
        for (int index = 0; items.hasNext(); index++) {
            T item = requireNonNull(items.next(), "item");
            Integer first = firstIndexes.get(partner.apply(item));
            if (first != null) {
                return Optional.of(new Pair(first, index));
            }
            firstIndexes.putIfAbsent(item, index); // keeps I1, and the smallest index
        }
        return Optional.empty();
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
        requireNonNull(items, "items");
        requireNonNull(partner, "partner");
        Map<T, Integer> seen = new HashMap<>();
        long pairs = 0;
        while (items.hasNext()) {
            T item = requireNonNull(items.next(), "item");
            pairs += seen.getOrDefault(partner.apply(item), 0);
            seen.merge(item, 1, Integer::sum);
        }
        return pairs;
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
        requireNonNull(numbers, "numbers");
        return firstPair(numbers, number -> {
            long wanted = target - number;
            return wanted == (int) wanted ? Integer.valueOf((int) wanted) : null;
        });
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
        requireNonNull(numbers, "numbers");
        int left = 0;
        int right = numbers.size() - 1;
        while (left < right) {
            long sum = (long) numbers.at(left) + numbers.at(right);
            if (sum == target) {
                return Optional.of(new Pair(left, right));
            }
            if (sum < target) { // keeps I2
                left++;
            } else {
                right--;
            }
        }
        return Optional.empty();
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
        requireNonNull(numbers, "numbers");
        int size = numbers.size();
        if (size < 3) {
            throw new IllegalArgumentException("three numbers of " + size);
        }
        long near = Math.clamp(target, -FAR, FAR); // the same answer, and distances fit a long
        long best = 4 * FAR; // farther than any sum
        for (int low = 0; low < size - 2; low++) {
            long lowest = numbers.at(low);
            int left = low + 1;
            int right = size - 1;
            while (left < right) {
                long sum = lowest + numbers.at(left) + numbers.at(right);
                best = nearer(best, sum, near);
                if (sum < near) {
                    left++;
                } else {
                    right--;
                }
            }
        }
        return best;
    }

    private static long nearer(long one, long other, long target) {
        long difference = Math.abs(other - target) - Math.abs(one - target);
        if (difference == 0) {
            return Math.min(one, other);
        }
        return difference < 0 ? other : one;
    }
}
