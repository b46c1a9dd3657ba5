package workbook.benchmarks;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import workbook.dsalgo.algo.sorting.CountingSort;
import workbook.dsalgo.algo.sorting.HeapSort;
import workbook.dsalgo.algo.sorting.IntroSort;
import workbook.dsalgo.algo.sorting.MergeSort;
import workbook.dsalgo.algo.sorting.QuickSort;

/** The ways of sorting that are measured; the references sort lists, so a list is what they get. */
public enum SortPeer {

    INTRO("IntroSort"),
    QUICK("QuickSort"),
    MERGE("MergeSort"),
    HEAP("HeapSort"),
    RADIX("CountingSort.sortByInt"),
    COUNTING("CountingSort.sort"),
    ARRAYS("Arrays.sort of Integer"),
    ARRAYS_INT("Arrays.sort of int");

    private static final Comparator<Integer> ORDER = Comparator.naturalOrder();

    private final String title;

    SortPeer(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /** Whether it can sort such contents: counting needs few values. */
    boolean sorts(SortInput input) {
        return this != COUNTING || input == SortInput.FEW;
    }

    /** Sorts a copy of the objects, or of the numbers that they are, and returns it. */
    Object sortedCopy(Integer[] objects, int[] numbers) {
        if (this == ARRAYS_INT) {
            int[] copy = numbers.clone();
            Arrays.sort(copy);
            return copy;
        }
        Integer[] copy = objects.clone();
        if (this == ARRAYS) {
            Arrays.sort(copy, ORDER);
        } else {
            sort(Arrays.asList(copy));
        }
        return copy;
    }

    private void sort(List<Integer> list) {
        switch (this) {
            case INTRO -> IntroSort.sort(list, ORDER);
            case QUICK -> QuickSort.sort(list, ORDER, new SplittableRandom(list.size()));
            case MERGE -> MergeSort.sort(list, ORDER);
            case HEAP -> HeapSort.sort(list, ORDER);
            case RADIX -> CountingSort.sortByInt(list, Integer::intValue);
            case COUNTING -> CountingSort.sort(list, Integer::intValue, SortInput.FEW_VALUES);
            case ARRAYS, ARRAYS_INT -> throw new IllegalStateException(this + " sorts arrays");
        }
    }
}
