package workbook.dsalgo.algo.sorting;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import workbook.grader.Solve;

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

    /*
     * Implementation notes
     *
     *     list     [ . . . . . | 2  5  7 ]        list     [ 1  2  .  .  .  . | 5  7 ]
     *                ^ write     ^ right                             ^ write    ^ right
     *     buffer   [ 1  3  6  8  9 ]              buffer   [ -  3  6  8  9 ]
     *                ^ left                                     ^ left
     *
     * The left half moves to the buffer, then the smaller front element goes to `write`.
     *
     * I1: right - write is the number of elements left in the buffer. So the gap in the list is
     *     always exactly large enough for them, and nothing that is still needed is overwritten.
     * I2: of equal elements the left one goes first.
     *
     * Because of I1 the end of a merge and its failure are one case: what is left in the buffer
     * goes into the gap.
     */

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
        requireNonNull(list, "list");
        requireNonNull(order, "order");
        requireNonNull(buffers, "buffers");
        if (list.size() > 1) {
            sort(list, buffers.apply(list.size() / 2), order);
        }
    }

    private static <T> void sort(List<T> list, List<T> buffer, Comparator<? super T> order) {
        int half = list.size() / 2;
        if (half == 0) {
            return;
        }
        sort(list.subList(0, half), buffer, order);
        sort(list.subList(half, list.size()), buffer, order);
        if (order.compare(list.get(half - 1), list.get(half)) > 0) {
            merge(list, half, buffer, order);
        }
    }

    private static <T> void merge(
            List<T> list, int half, List<T> buffer, Comparator<? super T> order) {
        for (int i = 0; i < half; i++) {
            buffer.set(i, list.get(i));
        }
        int left = 0;
        int right = half;
        int write = 0;
        try {
            while (left < half && right < list.size()) {
                boolean leftFirst = order.compare(buffer.get(left), list.get(right)) <= 0; // I2
                list.set(write, leftFirst ? buffer.get(left++) : list.get(right++));
                write++;
            }
        } finally {
            while (left < half) {
                list.set(write++, buffer.get(left++)); // I1: the gap is as long as the rest
            }
        }
    }
}
