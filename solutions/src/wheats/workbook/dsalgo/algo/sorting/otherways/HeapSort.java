package workbook.dsalgo.algo.sorting;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Floyd's way down: follow the larger child to a leaf, then climb back to the place. */
public final class HeapSort {

    private HeapSort() {
    }

    public static <T> void sort(List<T> list, Comparator<? super T> order) {
        Objects.requireNonNull(order, "order");
        int size = Objects.requireNonNull(list, "list").size();
        for (int parent = (size - 2) / 2; parent >= 0 && size > 1; parent--) {
            place(list, parent, size, order);
        }
        for (int end = size - 1; end > 0; end--) {
            list.set(0, list.set(end, list.get(0)));
            place(list, 0, end, order);
        }
    }

    private static <T> void place(List<T> list, int from, int end, Comparator<? super T> order) {
        T element = list.get(from);
        int at = from;
        while (2 * at + 1 < end) {
            int right = 2 * at + 2;
            boolean takeRight =
                right < end && order.compare(list.get(right - 1), list.get(right)) < 0;
            at = takeRight ? right : right - 1;
        }
        while (at > from && order.compare(list.get(at), element) < 0) {
            at = (at - 1) / 2;
        }
        T carried = element;
        for (int place = at; place > from; place = (place - 1) / 2) {
            carried = list.set(place, carried);
        }
        if (at > from) {
            list.set(from, carried);
        }
    }
}
