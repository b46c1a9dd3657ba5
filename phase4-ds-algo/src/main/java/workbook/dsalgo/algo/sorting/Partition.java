package workbook.dsalgo.algo.sorting;

import java.util.Comparator;
import java.util.List;
import workbook.grader.Solve;
import workbook.grader.Unsolved;

/**
 * What a pivot makes of a list: the part below it and the part above it, as views of the list. The
 * elements that are equal to the pivot stand between the two, where they belong, and are done.
 *
 * @param <T> the elements
 */
record Partition<T>(List<T> below, List<T> above) {

    /**
     * Moves the elements of {@code list} so that those below the pivot come first and those above
     * it last, with at most one comparison for each element and nothing stored outside of the list.
     *
     * @param pivot the index of the pivot before anything moves
     */
    @Solve
    static <T> Partition<T> of(List<T> list, int pivot, Comparator<? super T> order) {
        throw new Unsolved("Partition.of");
    }
}
