package workbook.dsalgo.algo.sorting;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Finds the place first, and moves everything behind it afterwards. */
public final class InsertionSort {

    private InsertionSort() {
    }

    public static <T> void sort(List<T> list, Comparator<? super T> order) {
        Objects.requireNonNull(order, "order");
        for (int i = 1; i < Objects.requireNonNull(list, "list").size(); i++) {
            T element = list.get(i);
            int place = i;
            while (place > 0 && order.compare(list.get(place - 1), element) > 0) {
                place--;
            }
            for (int at = i; at > place; at--) {
                list.set(at, list.get(at - 1));
            }
            if (place < i) {
                list.set(place, element);
            }
        }
    }
}
