package workbook.dsalgo.algo.sorting;

import java.util.Comparator;
import java.util.List;
import workbook.grader.Solve;
import workbook.grader.Unsolved;

/**
 * Insertion sort: stable, in place, and the best there is for a list that is nearly in order.
 *
 * <p>An inversion is a pair of elements that stand in the wrong order. For {@code n} elements with
 * {@code i} inversions it makes at most {@code i + n - 1} comparisons and writes at most
 * {@code 2i} times. So a sorted list costs {@code n - 1} comparisons and no write, and a reversed
 * one, with {@code n(n - 1) / 2} inversions, the square of its length. Stateless.
 */
public final class InsertionSort {

    private InsertionSort() {
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
        throw new Unsolved("InsertionSort.sort");
    }
}
