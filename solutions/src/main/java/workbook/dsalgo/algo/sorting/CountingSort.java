package workbook.dsalgo.algo.sorting;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.function.ToIntFunction;
import workbook.grader.Solve;

/**
 * Sorting without comparing: by small whole numbers, and by any {@code int}.
 *
 * <p>Both are stable, and stateless: a call that failed leaves nothing behind for the next.
 *
 * @see "H. H. Seward, Information Sorting in the Application of Electronic Digital Computers to
 *     Business Operations, 1954"
 */
public final class CountingSort {

    /*
     * Implementation notes
     *
     *     keys    2 0 1 0 2                  a counting sort by one byte keeps the order of all
     *     counts  0: 2   1: 1   2: 2         bytes below it, because it is stable:
     *     starts  0: 0   1: 2   2: 3
     *                                            07 03 | 01 05     by the low byte
     *     Each element goes to starts[key]++.    01 05   03 07     then by the high one
     *
     * I1: starts[k] is where the next element of key k belongs: behind all with smaller keys, and
     *     behind those with key k that came before it. That is what makes it stable.
     * I2: for sortByInt, after pass p the list is sorted by the lowest 8 * (p + 1) bits. The
     *     sign bit counts against the value, so the keys' sign bits are flipped.
     */

    private CountingSort() {
    }

    /**
     * Sorts {@code list} by keys from 0 to {@code keys - 1}: {@code key} is asked at most twice for
     * each element, and each place of the list is written at most once.
     *
     * <p>No place is written before all keys have been asked for. So what {@code key} throws, which
     * comes out of the call, leaves the list as it was.
     *
     * @throws IllegalArgumentException if {@code keys} is negative, naming it, or if an element has
     *     a key outside of the range, naming the key and {@code keys}; the list is as it was
     * @throws NullPointerException if {@code list} or {@code key} is {@code null}, naming it
     */
    @Solve
    public static <T> void sort(List<T> list, ToIntFunction<? super T> key, int keys) {
        requireNonNull(list, "list");
        requireNonNull(key, "key");
        if (keys < 0) {
            throw new IllegalArgumentException("keys " + keys + " is negative");
        }
        int[] starts = starts(list, key, keys);
        Places<T> sorted = new Places<>(list.size());
        for (T element : list) {
            sorted.set(starts[key.applyAsInt(element)]++, element);
        }
        for (int i = 0; i < list.size(); i++) {
            list.set(i, sorted.get(i));
        }
    }

    /**
     * Sorts {@code list} by keys of any size, negative ones first: {@code key} is asked at most
     * eight times for each element, and each place of the list is written at most four times.
     * What {@code key} throws comes out of the call; the list may be sorted in part then, but no
     * element is lost or doubled.
     *
     * @throws NullPointerException if {@code list} or {@code key} is {@code null}, naming it
     */
    @Solve
    public static <T> void sortByInt(List<T> list, ToIntFunction<? super T> key) {
        requireNonNull(list, "list");
        requireNonNull(key, "key");
        for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
            int low = shift;
            sort(list, element -> (key.applyAsInt(element) ^ Integer.MIN_VALUE) >>> low & 0xff,
                256);
        }
    }

    private static <T> int[] starts(List<T> list, ToIntFunction<? super T> key, int keys) {
        int[] starts = new int[keys];
        for (T element : list) {
            int found = key.applyAsInt(element);
            if (found < 0 || found >= keys) {
                throw new IllegalArgumentException("key " + found + " is not in 0.." + (keys - 1)
                    + ", which are " + keys + " keys");
            }
            starts[found]++;
        }
        int start = 0;
        for (int k = 0; k < keys; k++) {
            int count = starts[k];
            starts[k] = start;
            start += count;
        }
        return starts;
    }
}
