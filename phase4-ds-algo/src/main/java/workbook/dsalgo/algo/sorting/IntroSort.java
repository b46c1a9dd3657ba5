package workbook.dsalgo.algo.sorting;

import java.util.Comparator;
import java.util.List;
import workbook.grader.Solve;
import workbook.grader.Unsolved;

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
        throw new Unsolved("IntroSort.sort");
    }
}
