package workbook.dsalgo.algo.sorting;

import static java.util.Comparator.comparingInt;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;
import static java.util.Comparator.reverseOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import workbook.grader.Gate;
import workbook.grader.Property;
import workbook.grader.Weight;
import workbook.grader.history.Seeds;
import workbook.grader.probe.CountingComparator;
import workbook.grader.rule.FromScratch;

class SortingSuite {

    /** An element that knows where it came from. */
    private record Card(int key, int place) {

        private static final Comparator<Card> BY_KEY = comparingInt(Card::key);

        static List<Card> hand(int size, int keys, int seed) {
            Random random = new Random(seed);
            return IntStream.range(0, size)
                .mapToObj(place -> new Card(random.nextInt(keys), place)).toList();
        }

        @Override
        public String toString() {
            return "key " + key + " from index " + place;
        }
    }

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
    @Property("a partition has what is smaller below, what is larger above, and nothing equal")
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
            }
        }
    }

    @Test
    @Property("insertion sort and merge sort keep equal elements in the order in which they came")
    void keepsEqualElementsInOrder() {
        Seeds.each(4, seed -> {
            for (int size : new int[] {2, 3, 10, 100}) {
                List<Card> cards = Card.hand(size, 3, seed);
                for (Sort sort : List.of(Sort.INSERTION, Sort.MERGE)) {
                    Watched<Card> list = new Watched<>(cards);
                    sort.sort(list, Card.BY_KEY);
                    assertSortedAndStable(list, cards, sort + " of " + Shape.shown(cards));
                }
            }
        });
    }

    @Test
    @Property("only the given order decides, also about null")
    void honoursTheGivenOrder() {
        for (Sort sort : Sort.values()) {
            Watched<Integer> list = new Watched<>(Shape.shuffled(50, 3).list());
            sort.sort(list, reverseOrder());
            Shape.assertSorted(list, Shape.shuffled(50, 3).list(), reverseOrder(),
                sort + " in reverse order");
            Watched<Integer> gaps = new Watched<>(Arrays.asList(2, null, 1, null));
            sort.sort(gaps, nullsFirst(naturalOrder()));
            assertThat(gaps).as("%s of [2, null, 1, null] with nulls first", sort)
                .containsExactly(null, null, 1, 2);
        }
    }

    @Test
    @Weight(2)
    @Property("an order that throws is heard, and no element is lost or doubled")
    void survivesAnOrderThatThrows() {
        List<Integer> numbers = Shape.shuffled(24, 9).list();
        for (Sort sort : Sort.values()) {
            CountingComparator<Integer> whole = CountingComparator.natural();
            sort.sort(new Watched<>(numbers), whole.view());
            for (long last = 1; last <= whole.comparisons(); last++) {
                long stop = last;
                Watched<Integer> list = new Watched<>(numbers);
                String what = "%s, the order throwing at comparison %d".formatted(sort, last);
                assertThatThrownBy(() -> sort.sort(list, failing(stop, what)), what)
                    .isInstanceOf(IllegalStateException.class).hasMessage(what);
                Shape.assertSameElements(list, numbers, what);
            }
        }
    }

    @Test
    @Property("an order that contradicts itself ends, and no element is lost or doubled")
    void survivesAnOrderThatLies() {
        for (Sort sort : Sort.values()) {
            Seeds.each(30, seed -> {
                Random random = new Random(seed);
                List<Integer> numbers = Shape.shuffled(60, seed).list();
                Watched<Integer> list = new Watched<>(numbers);
                sort.sort(list, patient(sort, (one, other) -> random.nextInt(3) - 1));
                Shape.assertSameElements(list, numbers,
                    sort + " with an order that answers at random");
            });
            for (int answer = -1; answer <= 1; answer++) {
                int always = answer;
                List<Integer> numbers = Shape.shuffled(60, 5).list();
                Watched<Integer> list = new Watched<>(numbers);
                sort.sort(list, patient(sort, (one, other) -> always));
                Shape.assertSameElements(list, numbers,
                    "%s with an order that always says %d".formatted(sort, answer));
            }
        }
    }

    @Test
    @Property("insertion, quick, heap and introsort work inside of the list")
    void worksInPlace() {
        for (Sort sort : EnumSet.complementOf(EnumSet.of(Sort.MERGE))) {
            List<Integer> numbers = Shape.shuffled(200, 4).list();
            CountingComparator<Integer> whole = CountingComparator.natural();
            sort.sort(new Watched<>(numbers), whole.view());
            Watched<Integer> list = new Watched<>(numbers);
            String what = "%s of 200 elements, stopped after half of its comparisons"
                .formatted(sort);
            assertThatThrownBy(
                () -> sort.sort(list, failing(whole.comparisons() / 2, what)), what)
                .hasMessage(what);
            assertThat(list.writes()).as("%s: writes to the list so far", what).isPositive();
            Shape.assertSameElements(list, numbers, what);
        }
    }

    @Test
    @Property("counting sort orders by key, and equal keys stay in the order in which they came")
    void countsAndKeepsOrder() {
        Seeds.each(3, seed -> {
            for (int size : new int[] {0, 1, 2, 10, 300}) {
                List<Card> cards = Card.hand(size, 7, seed);
                Watched<Card> list = new Watched<>(cards);
                CountingSort.sort(list, Card::key, 7);
                assertSortedAndStable(list, cards, "counting sort of " + Shape.shown(cards));
            }
        });
        Watched<Card> one = new Watched<>(List.of(new Card(0, 0), new Card(0, 1)));
        CountingSort.sort(one, Card::key, 1);
        assertSortedAndStable(one, one.stream().toList(), "counting sort with a single key");
        CountingSort.sort(new Watched<>(List.<Card>of()), Card::key, 0);
    }

    @Test
    @Property("sorting by int takes all of int, negative first, and keeps equal keys in order")
    void sortsByAnyInt() {
        List<Integer> extremes = List.of(0, -1, 1, Integer.MAX_VALUE, Integer.MIN_VALUE, 255, 256,
            -256, -257, 1 << 16, 1 << 24, -(1 << 24), Integer.MIN_VALUE + 1);
        Watched<Integer> list = new Watched<>(extremes);
        CountingSort.sortByInt(list, number -> number);
        assertThat(list).as("sortByInt of %s", extremes)
            .isEqualTo(extremes.stream().sorted().toList());
        Seeds.each(3, seed -> {
            List<Integer> numbers = new Random(seed).ints(1000).boxed().toList();
            Watched<Integer> random = new Watched<>(numbers);
            CountingSort.sortByInt(random, number -> number);
            Shape.assertSorted(random, numbers, naturalOrder(), "sortByInt of any 1000 ints");
            List<Card> cards = Card.hand(200, 5, seed);
            Watched<Card> hand = new Watched<>(cards);
            CountingSort.sortByInt(hand, card -> (card.key() - 2) << 20);
            assertSortedAndStable(hand, cards, "sortByInt of 200 cards of 5 keys");
        });
    }

    @Test
    @Property("a key out of range is refused by name, and the list is as it was")
    void refusesKeysOutOfRange() {
        for (int key : new int[] {10, -1, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
            List<Integer> numbers = List.of(3, 1, key, 2);
            Watched<Integer> list = new Watched<>(numbers);
            assertThatThrownBy(() -> CountingSort.sort(list, number -> number, 10),
                "counting sort of " + numbers + " with 10 keys")
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll(String.valueOf(key), "10");
            assertThat(list).as("the list afterwards").isEqualTo(numbers);
        }
        assertThatThrownBy(() -> CountingSort.sort(new Watched<>(List.of(1)), number -> 0, -4),
            "counting sort with -4 keys")
            .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("-4");
    }

    @Test
    @Property("what is missing is refused by name, also when there is nothing to sort")
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
        assertThatThrownBy(() -> CountingSort.sort(none, null, 1), "counting sort without a key")
            .isInstanceOf(NullPointerException.class).hasMessageContaining("key");
        assertThatThrownBy(() -> CountingSort.sortByInt(none, null), "sortByInt without a key")
            .isInstanceOf(NullPointerException.class).hasMessageContaining("key");
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
    }

    /** Ends a sort that asks for ever. */
    private static Comparator<Integer> patient(Sort sort, Comparator<Integer> order) {
        AtomicInteger asked = new AtomicInteger();
        return (one, other) -> {
            if (asked.incrementAndGet() > 10_000) {
                assertThat(asked.get())
                    .as("comparisons so far of %s of 60 elements, with an order that contradicts "
                        + "itself", sort)
                    .isLessThanOrEqualTo(10_000);
            }
            return order.compare(one, other);
        };
    }

    /** An order that throws {@code message} when it is asked for the {@code last} time. */
    private static Comparator<Integer> failing(long last, String message) {
        CountingComparator<Integer> order = CountingComparator.natural();
        return (one, other) -> {
            int sign = order.view().compare(one, other);
            if (order.comparisons() == last) {
                throw new IllegalStateException(message);
            }
            return sign;
        };
    }

    private static void assertSortedAndStable(List<Card> list, List<Card> before, String what) {
        Shape.assertSorted(list, before, Card.BY_KEY, what);
        Shape.assertSorted(list, before, Card.BY_KEY.thenComparingInt(Card::place),
            what + ": equal keys in the order in which they came");
    }
}
