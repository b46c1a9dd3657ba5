package workbook.foundations.slices.header;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * What a slice is made of, for tests and pictures. A copy: later writes do not change it.
 *
 * @param nil whether there is no array
 * @param len the elements that can be indexed
 * @param cap the elements from the first one to the end of the window
 * @param values the elements up to {@code len}
 * @param full the elements up to {@code cap}
 * @param array the array behind the slice, to be compared by identity; {@code null} if nil
 * @param offset where the first element stands in it
 */
public record SliceView<T>(
        boolean nil, int len, int cap, List<T> values, List<T> full, Object array, int offset) {

    /** The view of a header. */
    @SuppressWarnings("unchecked") // a slice of T puts nothing else into its array
    static <T> SliceView<T> of(Object[] array, int offset, int len, int cap) {
        if (array == null) {
            return new SliceView<>(true, len, cap, List.of(), List.of(), null, offset);
        }
        T[] window = (T[]) Arrays.copyOfRange(array, offset, offset + cap);
        List<T> full = Collections.unmodifiableList(Arrays.asList(window));
        return new SliceView<>(false, len, cap, full.subList(0, len), full, array, offset);
    }
}
