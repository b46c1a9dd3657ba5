package workbook.dsalgo.algo.sorting;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An order of the numbers from 0 to n - 1 that decides while it is asked, as unhelpfully as it can
 * without contradicting itself.
 *
 * <p>A number has no value until it needs one. Of two numbers without a value, one gets the
 * smallest value that is still free; a number without one is larger than all that have one. The
 * number that was asked about last and has no value yet is probably the pivot, so it is the one
 * that gets the next value: the pivot turns out to be the smallest of all that are left.
 *
 * @see "M. D. McIlroy, A Killer Adversary for Quicksort, 1999"
 */
final class KillerOrder implements Comparator<Integer> {

    private static final int NONE = Integer.MAX_VALUE;

    private final int[] values;
    private int free;
    private int likelyPivot = -1;
    private long comparisons;

    KillerOrder(int n) {
        values = new int[n];
        Arrays.fill(values, NONE);
    }

    @Override
    public int compare(Integer one, Integer other) {
        comparisons++;
        if (one.equals(other)) {
            return 0;
        }
        if (values[one] == NONE && values[other] == NONE) {
            values[one == likelyPivot ? one : other] = free++;
        }
        if (values[one] == NONE) {
            likelyPivot = one;
        } else if (values[other] == NONE) {
            likelyPivot = other;
        }
        return Integer.compare(values[one], values[other]);
    }

    long comparisons() {
        return comparisons;
    }

    /** The numbers that were sorted: 0 to n - 1. */
    List<Integer> numbers() {
        return IntStream.range(0, values.length).boxed().toList();
    }

    /**
     * The values that the numbers got: a list that costs the sort that was asked the same again,
     * in natural order, if the sort chooses its pivots by a fixed rule.
     */
    List<Integer> values() {
        return Arrays.stream(values).map(value -> Math.min(value, values.length)).boxed().toList();
    }
}
