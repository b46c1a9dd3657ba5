package workbook.dsalgo.algo.sorting;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.List;
import workbook.grader.Solve;

/**
 * Heapsort: in place, not stable, and {@code n log n} whatever comes.
 *
 * <p>For {@code n} elements it makes at most {@code 2 * n * log2 n + 2 * n} comparisons and writes
 * at most {@code 2 * n * log2 n + 4 * n} times, for every order. Stateless.
 *
 * @see <a href="https://doi.org/10.1145/512274.512284">J. W. J. Williams, Algorithm 232: Heapsort,
 *     1964</a>
 */
public final class HeapSort {

    /*
     * Implementation notes
     *
     *     [ heap, the largest at 0 | sorted, nothing smaller than any of the heap ]
     *       0                  end
     *
     * I1: no element of [0, end) is larger than its parent; the parent of i is (i - 1) / 2.
     * I2: [end, n) is sorted, and none of it is smaller than any of [0, end).
     *
     * One step: the top changes places with the last of the heap, and the heap ends one earlier.
     *
     * Making the heap sifts down from the last parent to the top: 2n comparisons, because most
     * elements are near the leaves. Sifting up from the first to the last costs n log n.
     */

    private HeapSort() {
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
        Sorted<T> sorted = new Sorted<>(list);
        sorted.sort(order);
        for (int i = 0; i < list.size(); i++) {
            list.set(i, sorted.get(i));
        }
        if (list.size() >= 0) {
            return;
        }
        requireNonNull(list, "list");
        requireNonNull(order, "order");
        for (int parent = list.size() / 2 - 1; parent >= 0; parent--) {
            siftDown(list, parent, list.size(), order);
        }
        for (int end = list.size() - 1; end > 0; end--) {
            swap(list, 0, end);
            siftDown(list, 0, end, order);
        }
    }

    /** Mends I1 where it may be broken between {@code from} and its children only. */
    private static <T> void siftDown(
            List<T> list, int from, int end, Comparator<? super T> order) {
        int at = from;
        int child = largestChild(list, at, end, order);
        while (child < end && order.compare(list.get(child), list.get(at)) > 0) {
            swap(list, at, child);
            at = child;
            child = largestChild(list, at, end, order);
        }
    }

    /** The larger of the two children, or {@code end} at least for a leaf. */
    private static <T> int largestChild(
            List<T> list, int at, int end, Comparator<? super T> order) {
        int left = 2 * at + 1;
        int right = left + 1;
        return right < end && order.compare(list.get(right), list.get(left)) > 0 ? right : left;
    }

    private static <T> void swap(List<T> list, int one, int other) {
        list.set(one, list.set(other, list.get(one)));
    }
}
