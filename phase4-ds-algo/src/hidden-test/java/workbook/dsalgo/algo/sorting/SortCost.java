package workbook.dsalgo.algo.sorting;

import static java.util.Comparator.naturalOrder;

import java.util.List;
import workbook.grader.probe.CountingComparator;

/** What a sort cost that did its work. The order answers other numbers than -1, 0 and 1. */
record SortCost(long comparisons, long writes) {

    static SortCost of(Sort sort, List<Integer> numbers) {
        CountingComparator<Integer> order = CountingComparator.of(Shape.LARGE_ANSWERS);
        Watched<Integer> list = new Watched<>(numbers);
        sort.sort(list, order.view());
        Shape.assertSorted(list, numbers, naturalOrder(), sort + " of " + Shape.shown(numbers));
        return new SortCost(order.comparisons(), list.writes());
    }

    static double log2(int n) {
        return Math.log(n) / Math.log(2);
    }

    static int ceilLog2(int n) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(n - 1);
    }

    /** {@code factor * n * log2 n}, rounded down. */
    static long nLogN(double factor, int n) {
        return (long) Math.floor(factor * n * log2(n));
    }
}
