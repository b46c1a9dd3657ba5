package workbook.dsalgo.algo.sorting;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Gives up on bad splits, as pdqsort does, instead of on depth. */
public final class IntroSort {

    private IntroSort() {
    }

    public static <T> void sort(List<T> list, Comparator<? super T> order) {
        Objects.requireNonNull(order, "order");
        int size = Objects.requireNonNull(list, "list").size();
        int up = 1;
        while (up < size && order.compare(list.get(up), list.get(up - 1)) >= 0) {
            up++;
        }
        if (up >= size) {
            return;
        }
        int down = 1;
        while (up == 1 && ++down < size
                && order.compare(list.get(down), list.get(down - 1)) < 0) {
            // still falling
        }
        if (up == 1 && down == size) {
            for (int i = 0; i < size / 2; i++) {
                list.set(i, list.set(size - 1 - i, list.get(i)));
            }
            return;
        }
        range(list, order, 3);
    }

    private static <T> void range(List<T> list, Comparator<? super T> order, int patience) {
        int size = list.size();
        if (size < 12) {
            InsertionSort.sort(list, order);
            return;
        }
        if (patience == 0) {
            HeapSort.sort(list, order);
            return;
        }
        int a = size / 4;
        int b = size / 2;
        int c = 3 * a;
        int pivot = order.compare(list.get(a), list.get(b)) < 0
            ? median(list, order, a, b, c) : median(list, order, b, a, c);
        Partition<T> parts = Partition.of(list, pivot, order);
        boolean bad = Math.max(parts.below().size(), parts.above().size()) > size - size / 8;
        range(parts.below(), order, patience - (bad ? 1 : 0));
        range(parts.above(), order, patience - (bad ? 1 : 0));
    }

    /** Of three, the middle one, where the first is known to be below the second. */
    private static <T> int median(
            List<T> list, Comparator<? super T> order, int low, int high, int other) {
        if (order.compare(list.get(other), list.get(low)) < 0) {
            return low;
        }
        return order.compare(list.get(other), list.get(high)) < 0 ? other : high;
    }
}
