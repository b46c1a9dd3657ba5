package workbook.dsalgo.algo.binarysearch;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import workbook.grader.Solve;
import workbook.grader.suite.Watch;

/**
 * Binary search over random-access lists and over ranges of {@code long}.
 *
 * <p>A search in a sorted list of {@code n} elements makes at most {@code ceil(log2 n) + 1}
 * comparisons and as many {@code get} calls, and none if the list is empty. Lists may have up to
 * {@link Integer#MAX_VALUE} elements. A key is compared only through {@code order}, so it may be
 * {@code null} if {@code order} takes it. A list, order or question that is {@code null} is a
 * {@link NullPointerException}, also if there is nothing to compare. Stateless, so thread-safe.
 *
 * @see <a href="https://research.google/blog/extra-extra-read-all-about-it-nearly-all-binary-searches-and-mergesorts-are-broken/">
 *     J. Bloch, Nearly All Binary Searches and Mergesorts are Broken, 2006</a>
 */
public final class BinarySearch {

    /*
     * Implementation notes
     *
     * Idea: a search is the border between "false" and "true" of a predicate that changes once.
     *
     *     key >= 3 ?   1  2  3  3  3  5         over [from, to], `to` standing for "nowhere"
     *                  f  f  T  T  T  T
     *                        ^ border
     *
     * Invariant I1: everything left of `lo` is false, `hi` and everything right of it is true.
     * Each step halves hi - lo, so I1 ends with lo == hi == border.
     *
     * Cost: n elements have n + 1 borders, found in ceil(log2(n + 1)) steps. `first` and `last`
     * search n candidates instead, in ceil(log2 n) steps, and compare the one that is left.
     */

    private BinarySearch() {
    }

    static Object watch() {
        return Watch.class;
    }

    /**
     * Where {@code key} would go in front of its equals.
     *
     * @param sorted ascending in {@code order}, duplicates allowed
     * @return the smallest index whose element is not below {@code key}, or {@code sorted.size()}
     */
    @Solve
    public static <T> int lowerBound(
            List<? extends T> sorted, T key, Comparator<? super T> order) {
        requireNonNull(order, "order");
        return border(sorted, element -> order.compare(element, key) >= 0);
    }

    /**
     * Where {@code key} would go behind its equals.
     *
     * @param sorted ascending in {@code order}, duplicates allowed
     * @return the smallest index whose element is above {@code key}, or {@code sorted.size()}
     */
    @Solve
    public static <T> int upperBound(
            List<? extends T> sorted, T key, Comparator<? super T> order) {
        requireNonNull(order, "order");
        return border(sorted, element -> order.compare(element, key) > 0);
    }

    /**
     * The first of the elements equal to {@code key}.
     *
     * @param sorted ascending in {@code order}, duplicates allowed
     * @return its index, or -1 if there is none
     */
    @Solve
    public static <T> int first(List<? extends T> sorted, T key, Comparator<? super T> order) {
        requireNonNull(order, "order");
        if (sorted.isEmpty()) {
            return -1;
        }
        int candidate = (int) firstTrue(0, sorted.size() - 1,
            index -> order.compare(sorted.get((int) index), key) >= 0);
        return order.compare(sorted.get(candidate), key) == 0 ? candidate : -1;
    }

    /**
     * The last of the elements equal to {@code key}.
     *
     * @param sorted ascending in {@code order}, duplicates allowed
     * @return its index, or -1 if there is none
     */
    @Solve
    public static <T> int last(List<? extends T> sorted, T key, Comparator<? super T> order) {
        requireNonNull(order, "order");
        if (sorted.isEmpty()) {
            return -1;
        }
        int candidate = (int) firstTrue(0, sorted.size() - 1,
            index -> order.compare(sorted.get((int) index + 1), key) > 0);
        return order.compare(sorted.get(candidate), key) == 0 ? candidate : -1;
    }

    /**
     * Finds {@code key} in a list that was sorted and then rotated, as in {@code [4, 5, 1, 2, 3]}.
     * At most {@code 2 * ceil(log2 n) + 2} comparisons for {@code n} elements.
     *
     * @param rotated ascending in {@code order} but for one drop, all elements distinct
     * @return its index, or -1 if there is none
     */
    @Solve
    public static <T> int rotated(List<? extends T> rotated, T key, Comparator<? super T> order) {
        requireNonNull(order, "order");
        int size = rotated.size();
        if (size == 0) {
            return -1;
        }
        int drop = (int) firstTrue(0, size - 1,
            index -> order.compare(rotated.get((int) index), rotated.get(size - 1)) <= 0);
        boolean inTail = order.compare(key, rotated.get(size - 1)) <= 0;
        return inTail
            ? offset(drop, first(rotated.subList(drop, size), key, order))
            : first(rotated.subList(0, drop), key, order);
    }

    /**
     * Searches for an answer instead of an element: the smallest number that is good enough.
     * At most {@code ceil(log2(to - from)) + 1} calls of {@code holds}, none with a number outside
     * {@code [from, to)}, so none if the range is empty. It may be as wide as all of {@code long}.
     *
     * @param holds false up to some number and true from there on
     * @return the smallest number in {@code [from, to)} for which {@code holds}, or {@code to}
     * @throws IllegalArgumentException if {@code from > to}, naming both
     */
    @Solve
    public static long firstTrue(long from, long to, LongPredicate holds) {
        requireNonNull(holds, "holds");
        if (from > to) {
            throw new IllegalArgumentException("from " + from + " > to " + to);
        }
        long lo = from;
        long hi = to;
        while (lo < hi) {
            long mid = lo + (hi - lo >>> 1); // hi - lo may exceed Long.MAX_VALUE: halve it unsigned
            if (holds.test(mid)) {
                hi = mid; // keeps I1: mid is true
            } else {
                lo = mid + 1; // keeps I1: mid is false
            }
        }
        return lo;
    }

    private static <T> int border(List<? extends T> sorted, Predicate<T> past) {
        return (int) firstTrue(0, sorted.size(), index -> past.test(sorted.get((int) index)));
    }

    private static int offset(int base, int index) {
        return index < 0 ? -1 : base + index;
    }
}
