package workbook.dsalgo.algo.sorting;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.List;
import workbook.grader.Solve;

/**
 * A hybrid: quicksort while it goes well, heapsort when it does not, insertion sort for short
 * ranges. In place, not stable, without randomness.
 *
 * <p>For {@code n} elements it makes at most {@code 5 * n * ceil(log2 n)} comparisons, for every
 * order, also for one that decides while it is asked; for a shuffled list at most
 * {@code 1.5 * n * log2 n}, if {@code n} is at least 1000. A list that is sorted already, or that
 * goes down at every step, costs {@code n - 1} comparisons; a sorted one is not written to. Calls
 * are never nested deeper than {@code 6 * log2 n}. Stateless.
 *
 * @see "D. R. Musser, Introspective Sorting and Selection Algorithms, 1997"
 * @see <a href="https://arxiv.org/abs/2106.05123">O. R. L. Peters, Pattern-defeating Quicksort,
 *     2021</a>
 */
public final class IntroSort {

    /*
     * Implementation notes
     *
     *     one run?  -> done, or turned round
     *     quick(range, depth):   size <= 16  -> insertion sort
     *                            depth == 0  -> heap sort
     *                            otherwise   -> median of three, partition, depth - 1 on each side
     *
     * I1: each level of depth costs at most n comparisons, and one for each three of the median.
     *     The first depth is 2 * log2 n: twice what halving needs. So quicksort spends at most
     *     about 2 * n * log2 n before the heapsorts spend as much again.
     *
     * Why not only quicksort with a good rule for pivots: KillerOrder answers so that any rule
     * fails. Why not only heapsort: it makes nearly two comparisons where quicksort makes one.
     */

    private static final int SHORT = 16;

    private IntroSort() {
    }

    /**
     * Sorts {@code list} in place.
     *
     * @param list random access
     * @param order of its answers only the sign counts. What it throws comes out of the call. If it
     *     throws or contradicts itself, the list need not be sorted afterwards, but no element is
     *     lost or doubled.
     * @throws NullPointerException if {@code list} or {@code order} is {@code null}, naming it
     */
    @Solve
    public static <T> void sort(List<T> list, Comparator<? super T> order) {
        requireNonNull(list, "list");
        requireNonNull(order, "order");
        if (!isOneRun(list, order)) {
            quick(list, 2 * floorLog2(list.size()), order);
        }
    }

    /** Whether the list went up or down all the way; it goes up afterwards. */
    private static <T> boolean isOneRun(List<T> list, Comparator<? super T> order) {
        if (list.size() < 2) {
            return true;
        }
        boolean descends = order.compare(list.get(0), list.get(1)) > 0;
        int end = 2;
        while (end < list.size()
                && order.compare(list.get(end - 1), list.get(end)) > 0 == descends) {
            end++;
        }
        if (end < list.size()) {
            return false;
        }
        if (descends) {
            reverse(list);
        }
        return true;
    }

    private static <T> void quick(List<T> list, int depth, Comparator<? super T> order) {
        if (list.size() <= SHORT) {
            InsertionSort.sort(list, order);
        } else if (depth == 0) {
            HeapSort.sort(list, order);
        } else {
            Partition<T> parts = Partition.of(list, medianOfThree(list, order), order);
            quick(parts.below(), depth - 1, order);
            quick(parts.above(), depth - 1, order);
        }
    }

    /** The index of the middle one of the first, the last and the element between them. */
    private static <T> int medianOfThree(List<T> list, Comparator<? super T> order) {
        int first = 0;
        int middle = list.size() / 2;
        int last = list.size() - 1;
        int low = isLess(list, middle, first, order) ? middle : first;
        int high = low == first ? middle : first;
        if (!isLess(list, last, high, order)) {
            return high;
        }
        return isLess(list, last, low, order) ? low : last;
    }

    private static <T> boolean isLess(
            List<T> list, int one, int other, Comparator<? super T> order) {
        return order.compare(list.get(one), list.get(other)) < 0;
    }

    private static <T> void reverse(List<T> list) {
        for (int low = 0, high = list.size() - 1; low < high; low++, high--) {
            list.set(low, list.set(high, list.get(low)));
        }
    }

    private static int floorLog2(int n) {
        return Integer.SIZE - 1 - Integer.numberOfLeadingZeros(n);
    }
}
