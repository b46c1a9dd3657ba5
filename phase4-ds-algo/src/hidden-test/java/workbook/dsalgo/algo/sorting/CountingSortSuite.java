package workbook.dsalgo.algo.sorting;

import static java.util.Comparator.naturalOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static workbook.dsalgo.algo.sorting.Card.assertSortedAndStable;

import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;
import workbook.grader.Property;
import workbook.grader.history.Seeds;
import workbook.grader.probe.Refusals;

/** Sorting by keys, without comparing. */
class CountingSortSuite {

    @Test
    @Property("counting sort orders by key, and equal keys stay in the order in which they came")
    void countsAndKeepsOrder() {
        Seeds.each(3, seed -> {
            for (int size : new int[] {0, 1, 2, 10, 300, 20_000}) {
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
        for (List<Integer> numbers : List.of(extremes, extremes.reversed())) {
            Watched<Integer> list = new Watched<>(numbers);
            CountingSort.sortByInt(list, number -> number);
            assertThat(list).as("sortByInt of %s", numbers)
                .isEqualTo(numbers.stream().sorted().toList());
        }
        Seeds.each(3, seed -> {
            List<Integer> numbers = new Random(seed).ints(1000).boxed().toList();
            Watched<Integer> random = new Watched<>(numbers);
            CountingSort.sortByInt(random, number -> number);
            Shape.assertSorted(random, numbers, naturalOrder(), "sortByInt of any 1000 ints");
            for (int size : new int[] {200, 20_000}) {
                List<Card> cards = Card.hand(size, 5, seed);
                Watched<Card> hand = new Watched<>(cards);
                CountingSort.sortByInt(hand, card -> (card.key() - 2) << 20);
                assertSortedAndStable(hand, cards, "sortByInt of %d cards of 5 keys"
                    .formatted(size));
            }
        });
    }

    @Test
    @Property("a key out of range is refused, the message names it and how many keys there are, "
        + "and the list is as it was")
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
        assertThatThrownBy(() -> CountingSort.sort(new Watched<>(List.of(8)), number -> 77, 0),
            "counting sort of one element of key 77 with 0 keys")
            .isInstanceOf(IllegalArgumentException.class).hasMessageContainingAll("77", "0");
        assertThatThrownBy(() -> CountingSort.sort(new Watched<>(List.of(1)), number -> 0, -4),
            "counting sort with -4 keys")
            .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("-4");
    }

    @Test
    @Property("counting sorts, asks an element for its key twice at most and writes each place "
        + "once; sorting by int does so eight times and four times")
    void keysAreRarelyAsked() {
        AtomicInteger asked = new AtomicInteger();
        ToIntFunction<Integer> key = number -> {
            asked.incrementAndGet();
            return number;
        };
        for (int size : new int[] {3, 2000}) {
            List<Integer> numbers = Shape.fewValues(size, 10).list();
            Watched<Integer> few = new Watched<>(numbers);
            CountingSort.sort(few, number -> key.applyAsInt(number) - 500, 10);
            Shape.assertSorted(few, numbers, naturalOrder(), "counting sort of %d elements"
                .formatted(size));
            assertThat(asked.getAndSet(0)).as("keys asked for by counting sort of %d elements",
                size).isLessThanOrEqualTo(2 * size);
            assertThat(few.writes()).as("writes of counting sort of %d elements", size)
                .isLessThanOrEqualTo(size);
            List<Integer> others = Shape.shuffled(size, 3).list();
            Watched<Integer> any = new Watched<>(others);
            CountingSort.sortByInt(any, key);
            Shape.assertSorted(any, others, naturalOrder(), "sortByInt of %d elements"
                .formatted(size));
            assertThat(asked.getAndSet(0)).as("keys asked for by sortByInt of %d elements", size)
                .isLessThanOrEqualTo(8 * size);
            assertThat(any.writes()).as("writes of sortByInt of %d elements", size)
                .isLessThanOrEqualTo(4L * size);
        }
    }

    @Test
    @Property("what a key function throws comes out; counting leaves the list as it was, sorting "
        + "by int loses no element and doubles none; and the next call sorts")
    void survivesAKeyThatThrows() {
        List<Integer> numbers = List.of(3, 1, 4, 1, 5, 9, 2, 6, 5, 3);
        for (int last = 1; last <= asked(numbers, false); last++) {
            Watched<Integer> list = new Watched<>(numbers);
            String what = "counting sort of %s, the key function throwing when it is asked for the "
                .formatted(numbers) + last + ". time";
            ToIntFunction<Integer> key = failing(last, what);
            assertThatThrownBy(() -> CountingSort.sort(list, key, 10), what)
                .isInstanceOf(IllegalStateException.class).hasMessage(what);
            assertThat(list).as("%s: the list", what).isEqualTo(numbers);
            CountingSort.sort(list, number -> number, 10);
            Shape.assertSorted(list, numbers, naturalOrder(), "counting sort after " + what);
        }
        for (int last = 1; last <= asked(numbers, true); last++) {
            Watched<Integer> list = new Watched<>(numbers);
            String what = "sortByInt of %s, the key function throwing when it is asked for the "
                .formatted(numbers) + last + ". time";
            ToIntFunction<Integer> key = failing(last, what);
            assertThatThrownBy(() -> CountingSort.sortByInt(list, key), what)
                .isInstanceOf(IllegalStateException.class).hasMessage(what);
            Shape.assertSameElements(list, numbers, what);
        }
    }

    @Test
    @Property("a list or a key function that is null is refused by name, also when there is "
        + "nothing to sort")
    void refusesNullKeys() {
        List<Integer> none = List.of();
        Refusals.of(NullPointerException.class).naming("key")
            .by("sort(List.of(), null, 1)", () -> CountingSort.sort(none, null, 1))
            .by("sortByInt(List.of(), null)", () -> CountingSort.sortByInt(none, null))
            .verify();
        Refusals.of(NullPointerException.class).naming("list")
            .by("sort(null, number -> 0, 1)",
                () -> CountingSort.<Integer>sort(null, number -> 0, 1))
            .by("sortByInt(null, number -> 0)",
                () -> CountingSort.<Integer>sortByInt(null, number -> 0))
            .verify();
    }

    /** How often a sort that is not disturbed asks for keys. */
    private static int asked(List<Integer> numbers, boolean byInt) {
        AtomicInteger asked = new AtomicInteger();
        ToIntFunction<Integer> key = number -> {
            asked.incrementAndGet();
            return number;
        };
        Watched<Integer> list = new Watched<>(numbers);
        if (byInt) {
            CountingSort.sortByInt(list, key);
        } else {
            CountingSort.sort(list, key, 10);
        }
        Shape.assertSorted(list, numbers, naturalOrder(), "a sort of " + numbers + " by key");
        return asked.get();
    }

    /** A key function that throws {@code message} when it is asked for the {@code last} time. */
    private static ToIntFunction<Integer> failing(int last, String message) {
        AtomicInteger asked = new AtomicInteger();
        return number -> {
            if (asked.incrementAndGet() == last) {
                throw new IllegalStateException(message);
            }
            return number;
        };
    }
}
