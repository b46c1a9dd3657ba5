package workbook.dsalgo.algo.sorting;

import java.util.Comparator;
import java.util.List;
import workbook.grader.Solve;

/**
 * What a pivot makes of a list: the part below it and the part above it, as views of the list. The
 * elements that are equal to the pivot stand between the two, where they belong, and are done.
 *
 * @param <T> the elements
 */
record Partition<T>(List<T> below, List<T> above) {

    /*
     * Implementation notes
     *
     *     [ < pivot | = pivot | not yet looked at | > pivot ]
     *       0         less      next                more
     *
     * I1: [0, less) is below the pivot, [less, next) equal to it, [more, size) above it.
     * I2: the pivot itself is never asked about, so it is in neither part, whatever the order says:
     *     both parts are shorter than the list, and a sort that goes on with them comes to an end.
     */

    /**
     * Moves the elements of {@code list} so that those below the pivot come first and those above
     * it last, with at most one comparison for each element and nothing stored outside of the list.
     *
     * @param pivot the index of the pivot before anything moves
     */
    @Solve
    static <T> Partition<T> of(List<T> list, int pivot, Comparator<? super T> order) {
        T value = list.get(pivot);
        int less = 0;
        int next = 0;
        int more = list.size();
        while (next < more) {
            T element = list.get(next);
            int sign = element == value ? 0 : order.compare(element, value); // keeps I2
            if (sign < 0) {
                swap(list, less++, next++);
            } else if (sign > 0) {
                swap(list, next, --more);
            } else {
                next++;
            }
        }
        return new Partition<>(list.subList(0, less), list.subList(more, list.size()));
    }

    private static <T> void swap(List<T> list, int one, int other) {
        list.set(one, list.set(other, list.get(one)));
    }
}
