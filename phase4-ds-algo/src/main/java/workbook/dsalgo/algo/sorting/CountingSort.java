package workbook.dsalgo.algo.sorting;

import java.util.List;
import java.util.function.ToIntFunction;
import workbook.grader.Solve;
import workbook.grader.Unsolved;

/**
 * Sorting without comparing: by small whole numbers, and by any {@code int}.
 *
 * <p>Both are stable, and stateless: a call that failed leaves nothing behind for the next.
 *
 * @see "H. H. Seward, Information Sorting in the Application of Electronic Digital Computers to
 *     Business Operations, 1954"
 */
public final class CountingSort {

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
        throw new Unsolved("CountingSort.sort");
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
        throw new Unsolved("CountingSort.sortByInt");
    }
}
