package workbook.dsalgo.algo.sorting;

import java.util.Comparator;
import java.util.List;
import workbook.grader.Solve;
import workbook.grader.Unsolved;

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
        throw new Unsolved("HeapSort.sort");
    }
}
