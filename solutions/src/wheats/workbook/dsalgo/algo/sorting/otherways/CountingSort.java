package workbook.dsalgo.algo.sorting;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.ToIntFunction;

/** Asks for each key once, and fills in from the back; ints go by two halves. */
public final class CountingSort {

    private CountingSort() {
    }

    public static <T> void sort(List<T> list, ToIntFunction<? super T> key, int keys) {
        Objects.requireNonNull(key, "key");
        int[] found = new int[Objects.requireNonNull(list, "list").size()];
        if (keys < 0) {
            throw new IllegalArgumentException("no " + keys + " keys");
        }
        int[] ends = new int[keys];
        Arrays.fill(ends, 0);
        for (int i = 0; i < found.length; i++) {
            found[i] = key.applyAsInt(list.get(i));
            if (Integer.compareUnsigned(found[i], keys) >= 0) {
                throw new IllegalArgumentException(found[i] + " is not below " + keys);
            }
            ends[found[i]]++;
        }
        for (int k = 1; k < keys; k++) {
            ends[k] += ends[k - 1];
        }
        Places<T> sorted = new Places<>(found.length);
        for (int i = found.length - 1; i >= 0; i--) {
            sorted.set(--ends[found[i]], list.get(i));
        }
        for (int i = 0; i < found.length; i++) {
            list.set(i, sorted.get(i));
        }
    }

    public static <T> void sortByInt(List<T> list, ToIntFunction<? super T> key) {
        Objects.requireNonNull(key, "key");
        sort(list, element -> key.applyAsInt(element) & 0xffff, 1 << 16);
        sort(list, element -> (key.applyAsInt(element) >> 16) + (1 << 15), 1 << 16);
    }
}
