package workbook.dsalgo.algo.sorting;

import static java.util.Comparator.naturalOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static workbook.dsalgo.algo.sorting.Card.assertSortedAndStable;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import workbook.grader.Gate;
import workbook.grader.Property;
import workbook.grader.Weight;
import workbook.grader.history.Seeds;
import workbook.grader.probe.CountingComparator;
import workbook.grader.rule.FromScratch;

/** Whether the sorts that compare sort, and what they refuse. */
class SortingSuite {

    @Test
    @Gate
    @Property("the sorts are written here, not borrowed from the library")
    void fromScratch() {
        FromScratch.of(InsertionSort.class)
            .neverCalls(Collections.class, "sort")
            .neverCalls(List.class, "sort")
            .neverCalls(Arrays.class, "sort", "parallelSort")
            .neverCalls(Stream.class, "sorted")
            .neverCalls(IntStream.class, "sorted")
            .neverUses(PriorityQueue.class, PriorityBlockingQueue.class, SortedMap.class,
                SortedSet.class)
            .verify();
    }

    @Test
    @Property("insertion sort puts every list in order")
    void insertionSorts() {
        assertSorts(Sort.INSERTION);
    }

    @Test
    @Property("merge sort puts every list in order")
    void mergeSorts() {
        assertSorts(Sort.MERGE);
    }

    @Test
    @Property("quicksort puts every list in order")
    void quickSorts() {
        assertSorts(Sort.QUICK);
    }

    @Test
    @Property("heapsort puts every list in order")
    void heapSorts() {
        assertSorts(Sort.HEAP);
    }

    @Test
    @Property("introsort puts every list in order")
    void introSorts() {
        assertSorts(Sort.INTRO);
    }

    @Test
    @Weight(2)
    @Property("a partition has what is smaller below, what is larger above and nothing equal, both "
        + "as views of the list, after one comparison for each element at most")
    void partitionsInThree() {
        for (List<Integer> numbers : Shape.small()) {
            for (int pivot = 0; pivot < numbers.size(); pivot++) {
                int value = numbers.get(pivot);
                Watched<Integer> list = new Watched<>(numbers);
                CountingComparator<Integer> order = CountingComparator.natural();
                Partition<Integer> parts = Partition.of(list, pivot, order.view());
                String what = "partition of %s by its index %d".formatted(numbers, pivot);
                Shape.assertSameElements(list, numbers, what);
                assertThat(parts.below().stream().sorted().toList()).as("%s: below", what)
                    .isEqualTo(numbers.stream().filter(n -> n < value).sorted().toList());
                assertThat(parts.above().stream().sorted().toList()).as("%s: above", what)
                    .isEqualTo(numbers.stream().filter(n -> n > value).sorted().toList());
                assertThat(list.subList(0, parts.below().size()))
                    .as("%s: the list begins with the part below", what).isEqualTo(parts.below());
                assertThat(list.reversed().subList(0, parts.above().size()))
                    .as("%s: the list, read backwards, begins with the part above", what)
                    .isEqualTo(parts.above().reversed());
                assertThat(order.comparisons()).as("%s: comparisons", what)
                    .isLessThanOrEqualTo(numbers.size());
                if (parts.below().size() > 0) {
                    parts.below().set(0, -7);
                    assertThat(list.get(0)).as("%s: index 0 of the list after below().set(0, -7)",
                        what).isEqualTo(-7);
                }
                if (parts.above().size() > 0) {
                    parts.above().set(parts.above().size() - 1, 7777);
                    assertThat(list.get(list.size() - 1))
                        .as("%s: the list's last after the part above had its last set to 7777",
                            what).isEqualTo(7777);
                }
            }
        }
    }

    @Test
    @Weight(2)
    @Property("insertion sort and merge sort sort, and keep equal elements in the order in which "
        + "they came")
    void keepsEqualElementsInOrder() {
        Seeds.each(4, seed -> {
            for (int size : new int[] {2, 3, 10, 100, 1000}) {
                for (Sort sort : List.of(Sort.INSERTION, Sort.MERGE)) {
                    assertStable(sort, Card.hand(size, 3, seed));
                }
            }
        });
        assertStable(Sort.MERGE, Card.hand(5000, 10, 5));
        assertStable(Sort.MERGE, Card.hand(20_000, 10, 6));
    }

    private static void assertStable(Sort sort, List<Card> cards) {
        Watched<Card> list = new Watched<>(cards);
        sort.sort(list, Card.BY_KEY);
        assertSortedAndStable(list, cards, sort + " of " + Shape.shown(cards));
    }

    @Test
    @Property("an argument that is null is refused, and the message names it, also when there is "
        + "nothing to sort")
    void refusesNull() {
        List<Integer> none = List.of();
        Comparator<Integer> order = naturalOrder();
        for (Sort sort : Sort.values()) {
            assertThatThrownBy(() -> sort.sort(none, null), sort + " without an order")
                .isInstanceOf(NullPointerException.class).hasMessageContaining("order");
            assertThatThrownBy(() -> sort.sort(null, order), sort + " without a list")
                .isInstanceOf(NullPointerException.class).hasMessageContaining("list");
        }
        assertThatThrownBy(() -> QuickSort.sort(none, order, null), "quicksort without random")
            .isInstanceOf(NullPointerException.class).hasMessageContaining("random");
        assertThatThrownBy(() -> MergeSort.sort(none, order, null), "merge sort without buffers")
            .isInstanceOf(NullPointerException.class).hasMessageContaining("buffers");
    }

    private static void assertSorts(Sort sort) {
        for (List<Integer> numbers : Shape.small()) {
            Watched<Integer> list = new Watched<>(numbers);
            sort.sort(list, naturalOrder());
            assertThat(list).as("%s of %s", sort, numbers)
                .isEqualTo(numbers.stream().sorted().toList());
        }
        for (int size : new int[] {6, 15, 16, 17, 18, 31, 33, 64, 257}) {
            for (Shape shape : Shape.of(size)) {
                Watched<Integer> list = new Watched<>(shape.list());
                sort.sort(list, naturalOrder());
                Shape.assertSorted(list, shape.list(), naturalOrder(),
                    "%s of %d elements, %s".formatted(sort, size, shape.name()));
            }
        }
        if (sort != Sort.INSERTION) { // it would take a hundred million comparisons
            Shape shape = Shape.shuffled(20_000, 8);
            Watched<Integer> list = new Watched<>(shape.list());
            sort.sort(list, naturalOrder());
            Shape.assertSorted(list, shape.list(), naturalOrder(), sort + " of 20000 elements");
        }
    }
}
