package workbook.dsalgo.algo.sorting;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** Keeps the pivot in front and walks from the far end. */
record Partition<T>(List<T> below, List<T> above) {

    static <T> Partition<T> of(List<T> list, int pivot, Comparator<? super T> order) {
        T value = list.get(pivot);
        swap(list, list.size() - 1, pivot);
        int equal = list.size() - 1;
        int above = list.size();
        int below = 0;
        while (below < equal) {
            int sign = order.compare(value, list.get(equal - 1));
            if (sign == 0) {
                equal--;
            } else if (sign < 0) {
                swap(list, --equal, --above);
            } else {
                swap(list, below++, equal - 1);
            }
        }
        return new Partition<>(list.subList(0, below), list.subList(above, list.size()));
    }

    private static <T> void swap(List<T> list, int one, int other) {
        Collections.swap(list, one, other);
    }
}
