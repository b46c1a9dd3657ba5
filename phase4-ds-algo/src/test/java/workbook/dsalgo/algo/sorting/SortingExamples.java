package workbook.dsalgo.algo.sorting;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What the chapter shows. */
class SortingExamples {

    private static final List<Integer> NUMBERS = List.of(5, 2, 8, 2, 9, 1);
    private static final List<Integer> SORTED = List.of(1, 2, 2, 5, 8, 9);

    private final List<Integer> list = new ArrayList<>(NUMBERS);

    @Test
    void insertionSort() {
        InsertionSort.sort(list, naturalOrder());
        assertThat(list).as("insertion sort of %s", NUMBERS).isEqualTo(SORTED);
    }

    @Test
    void mergeSortKeepsEqualWordsInOrder() {
        List<String> words = new ArrayList<>(List.of("pear", "fig", "plum", "nut"));
        MergeSort.sort(words, comparing(String::length));
        assertThat(words).as("pear, fig, plum, nut by length")
            .containsExactly("fig", "nut", "pear", "plum");
    }

    @Test
    void quickSort() {
        QuickSort.sort(list, naturalOrder(), new Random(1));
        assertThat(list).as("quicksort of %s", NUMBERS).isEqualTo(SORTED);
    }

    @Test
    void heapSort() {
        HeapSort.sort(list, naturalOrder());
        assertThat(list).as("heapsort of %s", NUMBERS).isEqualTo(SORTED);
    }

    @Test
    void countingSort() {
        CountingSort.sort(list, number -> number, 10);
        assertThat(list).as("counting sort of %s", NUMBERS).isEqualTo(SORTED);
    }

    @Test
    void introSort() {
        IntroSort.sort(list, naturalOrder());
        assertThat(list).as("introsort of %s", NUMBERS).isEqualTo(SORTED);
    }
}
