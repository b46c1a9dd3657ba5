package workbook.dsalgo.algo.sorting;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import workbook.grader.Solve;

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

    /*
     * Implementation notes
     *
     *     partition, recurse into the shorter part, go on with the longer one
     *
     * I1: a nested call gets the shorter part, so at most half of the elements: only log2 n calls
     *     can be nested, however bad the pivots are.
     * I2: what is equal to the pivot is in no part. A partition asks about each element once and
     *     takes one value out for good, so k values take at most k levels.
     *
     * Why the pivot is random: for any fixed rule somebody can write down the list for which the
     * rule picks the smallest element every time.
     */

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
        requireNonNull(list, "list");
        requireNonNull(order, "order");
        requireNonNull(random, "random");
        List<T> rest = list;
        while (rest.size() > 1) {
            Partition<T> parts = Partition.of(rest, random.nextInt(rest.size()), order);
            boolean belowIsShorter = parts.below().size() < parts.above().size();
            sort(belowIsShorter ? parts.below() : parts.above(), order, random);
            rest = belowIsShorter ? parts.above() : parts.below(); // keeps I1
        }
    }
}
