package workbook.dsalgo.algo.sorting;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;

/** Works on ranges of the list, with a partition of its own. */
public final class QuickSort {

    private QuickSort() {
    }

    public static <T> void sort(List<T> list, Comparator<? super T> order, RandomGenerator random) {
        Objects.requireNonNull(random, "random");
        Objects.requireNonNull(order, "order");
        range(list, 0, Objects.requireNonNull(list, "list").size(), order, random);
    }

    private static <T> void range(
            List<T> list, int from, int to, Comparator<? super T> order, RandomGenerator random) {
        int low = from;
        int high = to;
        while (high - low > 1) {
            int pivot = random.nextInt(low, high);
            T value = list.get(pivot);
            int less = low;
            int more = high;
            for (int i = low; i < more; ) {
                int sign = list.get(i) == value ? 0 : order.compare(value, list.get(i));
                if (sign == 0) {
                    i++;
                    continue;
                }
                int goal = sign > 0 ? less++ : --more;
                T kept = list.get(goal);
                list.set(goal, list.get(i));
                list.set(i, kept);
                i += sign > 0 ? 1 : 0;
            }
            if (less - low < high - more) {
                range(list, low, less, order, random);
                low = more;
            } else {
                range(list, more, high, order, random);
                high = less;
            }
        }
    }
}
