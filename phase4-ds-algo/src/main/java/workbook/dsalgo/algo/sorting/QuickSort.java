package workbook.dsalgo.algo.sorting;

import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import workbook.grader.Solve;
import workbook.grader.Unsolved;

/**
 * Quicksort with random pivots and partitions into three: in place, not stable.
 *
 * <p>For {@code n} elements that were chosen before {@code random} was, it makes about
 * {@code 1.4 * n * log2 n} comparisons on average, and hardly ever more than
 * {@code 2 * n * log2 n}. For {@code k} different values it makes at most {@code k * n}, always.
 * Only an order that decides while it is asked can make it quadratic; even then its calls are never
 * nested deeper than {@code log2 n}. Stateless but for {@code random}.
 *
 * @see <a href="https://doi.org/10.1093/comjnl/5.1.10">C. A. R. Hoare, Quicksort, 1962</a>
 */
public final class QuickSort {

    private QuickSort() {
    }

    /**
     * Sorts {@code list} in place.
     *
     * @param list random access
     * @param order of its answers only the sign counts. What it throws comes out of the call. If it
     *     throws or contradicts itself, the list need not be sorted afterwards, but no element is
     *     lost or doubled.
     * @param random chooses every pivot
     * @throws NullPointerException if an argument is {@code null}, naming it
     */
    @Solve
    public static <T> void sort(List<T> list, Comparator<? super T> order, RandomGenerator random) {
        throw new Unsolved("QuickSort.sort");
    }
}
