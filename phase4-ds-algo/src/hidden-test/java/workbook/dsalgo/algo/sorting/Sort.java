package workbook.dsalgo.algo.sorting;

import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** The sorts that compare, all with one face. Quicksort gets the seed 1 each time. */
enum Sort {
    INSERTION("insertion sort") {
        @Override
        <T> void sort(List<T> list, Comparator<? super T> order) {
            InsertionSort.sort(list, order);
        }
    },
    MERGE("merge sort") {
        @Override
        <T> void sort(List<T> list, Comparator<? super T> order) {
            MergeSort.sort(list, order, Watched::places);
        }
    },
    QUICK("quicksort") {
        @Override
        <T> void sort(List<T> list, Comparator<? super T> order) {
            QuickSort.sort(list, order, new Random(1));
        }
    },
    HEAP("heapsort") {
        @Override
        <T> void sort(List<T> list, Comparator<? super T> order) {
            HeapSort.sort(list, order);
        }
    },
    INTRO("introsort") {
        @Override
        <T> void sort(List<T> list, Comparator<? super T> order) {
            IntroSort.sort(list, order);
        }
    };

    private final String name;

    Sort(String name) {
        this.name = name;
    }

    abstract <T> void sort(List<T> list, Comparator<? super T> order);

    @Override
    public String toString() {
        return name;
    }
}
