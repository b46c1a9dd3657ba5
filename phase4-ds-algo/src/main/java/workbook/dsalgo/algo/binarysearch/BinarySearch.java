package workbook.dsalgo.algo.binarysearch;

import java.util.Comparator;
import java.util.List;
import java.util.function.LongPredicate;
import workbook.grader.Solve;
import workbook.grader.Unsolved;

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

    private BinarySearch() {
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
        throw new Unsolved("BinarySearch.lowerBound");
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
        throw new Unsolved("BinarySearch.upperBound");
    }

    /**
     * The first of the elements equal to {@code key}.
     *
     * @param sorted ascending in {@code order}, duplicates allowed
     * @return its index, or -1 if there is none
     */
    @Solve
    public static <T> int first(List<? extends T> sorted, T key, Comparator<? super T> order) {
        throw new Unsolved("BinarySearch.first");
    }

    /**
     * The last of the elements equal to {@code key}.
     *
     * @param sorted ascending in {@code order}, duplicates allowed
     * @return its index, or -1 if there is none
     */
    @Solve
    public static <T> int last(List<? extends T> sorted, T key, Comparator<? super T> order) {
        throw new Unsolved("BinarySearch.last");
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
        throw new Unsolved("BinarySearch.rotated");
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
        throw new Unsolved("BinarySearch.firstTrue");
    }
}
