package workbook.dsalgo.algo.sorting;

import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import workbook.grader.Solve;
import workbook.grader.Unsolved;

/**
 * Merge sort: stable, and never far from the fewest comparisons possible.
 *
 * <p>For {@code n} elements it makes at most {@code n * ceil(log2 n)} comparisons and writes at
 * most {@code 2 * n * ceil(log2 n)} times, writes to the buffer included. A sorted list costs
 * {@code n - 1} comparisons and no write. The price is a buffer of half of the list. Stateless.
 *
 * @see "H. H. Goldstine and J. von Neumann, Planning and Coding of Problems for an Electronic
 *     Computing Instrument, 1948"
 */
public final class MergeSort {

    private MergeSort() {
    }

    /**
     * Sorts with a buffer of its own, see {@link #sort(List, Comparator, IntFunction)}.
     *
     * @throws NullPointerException if an argument is {@code null}, naming it
     */
    public static <T> void sort(List<T> list, Comparator<? super T> order) {
        sort(list, order, Places::new);
    }

    /**
     * Sorts {@code list}, equal elements staying in the order in which they came.
     *
     * @param list random access
     * @param order of its answers only the sign counts. What it throws comes out of the call. If it
     *     throws or contradicts itself, the list need not be sorted afterwards, but no element is
     *     lost or doubled.
     * @param buffers makes a list of so many places, each {@code null}. All that is stored outside
     *     of {@code list} is stored in such places. It is called at most once, for at least 1
     *     place and at most half as many as the list has elements, where half is rounded up. So
     *     it is not called for the empty list.
     * @throws NullPointerException if an argument is {@code null}, naming it
     */
    @Solve
    public static <T> void sort(
            List<T> list, Comparator<? super T> order, IntFunction<? extends List<T>> buffers) {
        throw new Unsolved("MergeSort.sort");
    }
}
