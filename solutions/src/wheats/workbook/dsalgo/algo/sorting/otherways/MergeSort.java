package workbook.dsalgo.algo.sorting;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;

/** Moves the right half out and merges from the back; insertion sort for what is short. */
public final class MergeSort {

    private MergeSort() {
    }

    public static <T> void sort(List<T> list, Comparator<? super T> order) {
        sort(list, order, Places::new);
    }

    public static <T> void sort(
            List<T> list, Comparator<? super T> order, IntFunction<? extends List<T>> buffers) {
        Objects.requireNonNull(order, "order");
        Objects.requireNonNull(buffers, "buffers");
        int size = Objects.requireNonNull(list, "list").size();
        if (size > 1) {
            new Run<>(list, order, buffers.apply((size + 1) / 2)).sort(0, size);
        }
    }

    private record Run<T>(List<T> list, Comparator<? super T> order, List<T> buffer) {

        void sort(int from, int to) {
            if (to - from < 5) {
                InsertionSort.sort(list.subList(from, to), order);
                return;
            }
            int mid = from + (to - from) / 2;
            sort(from, mid);
            sort(mid, to);
            if (order.compare(list.get(mid), list.get(mid - 1)) < 0) {
                merge(from, mid, to);
            }
        }

        private void merge(int from, int mid, int to) {
            int waiting = to - mid;
            for (int i = 0; i < waiting; i++) {
                buffer.set(i, list.get(mid + i));
            }
            int left = mid;
            try {
                while (waiting > 0 && left > from) {
                    boolean rightLast =
                        order.compare(buffer.get(waiting - 1), list.get(left - 1)) >= 0;
                    T last = rightLast ? buffer.get(--waiting) : list.get(--left);
                    list.set(left + waiting, last);
                }
            } finally {
                while (waiting > 0) {
                    waiting--;
                    list.set(left + waiting, buffer.get(waiting));
                }
            }
        }
    }
}
