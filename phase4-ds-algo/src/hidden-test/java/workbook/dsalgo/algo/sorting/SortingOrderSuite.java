package workbook.dsalgo.algo.sorting;

import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;
import static java.util.Comparator.reverseOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import workbook.grader.Property;
import workbook.grader.Weight;
import workbook.grader.history.Seeds;
import workbook.grader.probe.CountingComparator;

/** Orders of every kind: large answers, no answer, contradictions, one that sorts itself. */
class SortingOrderSuite {

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
    @Property("of what the order answers only the sign counts")
    void onlyTheSignCounts() {
        for (Sort sort : Sort.values()) {
            for (int size : new int[] {2, 3, 5, 20, 64}) {
                for (Shape shape : Shape.of(size)) {
                    Watched<Integer> list = new Watched<>(shape.list());
                    sort.sort(list, Shape.LARGE_ANSWERS);
                    Shape.assertSorted(list, shape.list(), naturalOrder(),
                        "%s of %d elements, %s, with an order that answers the largest and the "
                            .formatted(sort, size, shape.name()) + "smallest int");
                }
            }
        }
    }

    @Test
    @Property("a sort is stateless: while it runs, the order may sort another list in the same way")
    void sortsInsideOfASort() {
        for (Sort sort : Sort.values()) {
            List<Integer> numbers = Shape.shuffled(40, 6).list();
            List<Integer> others = Shape.shuffled(30, 7).list();
            AtomicInteger asked = new AtomicInteger();
            Watched<Integer> list = new Watched<>(numbers);
            sort.sort(list, (one, other) -> {
                if (asked.incrementAndGet() % 20 == 0) {
                    Watched<Integer> inner = new Watched<>(others);
                    sort.sort(inner, reverseOrder());
                    Shape.assertSorted(inner, others, reverseOrder(),
                        "%s of 30 elements in reverse, inside of a comparison".formatted(sort));
                }
                return one.compareTo(other);
            });
            Shape.assertSorted(list, numbers, naturalOrder(),
                "%s of 40 elements, whose order sorts other lists meanwhile".formatted(sort));
        }
    }

    @Test
    @Weight(2)
    @Property("a sort sorts, and what the order throws comes out of it, while no element is lost "
        + "or doubled")
    void survivesAnOrderThatThrows() {
        List<Integer> numbers = Shape.shuffled(24, 9).list();
        for (Sort sort : Sort.values()) {
            CountingComparator<Integer> whole = CountingComparator.natural();
            Watched<Integer> sorted = new Watched<>(numbers);
            sort.sort(sorted, whole.view());
            Shape.assertSorted(sorted, numbers, naturalOrder(), sort + " of 24 elements");
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
    @Property("a sort sorts, and with an order that contradicts itself it ends, and no element is "
        + "lost or doubled")
    void survivesAnOrderThatLies() {
        for (Sort sort : Sort.values()) {
            Watched<Integer> sorted = new Watched<>(Shape.shuffled(60, 2).list());
            sort.sort(sorted, naturalOrder());
            Shape.assertSorted(sorted, Shape.shuffled(60, 2).list(), naturalOrder(),
                sort + " of 60 elements with an order that does not contradict itself");
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
    @Property("a partition, insertion sort, quicksort, heapsort and introsort work inside of the "
        + "list: half-way through, it has been written to, and no element is missing")
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
        List<Integer> numbers = Shape.shuffled(200, 4).list();
        Watched<Integer> list = new Watched<>(numbers);
        String what = "partition of 200 elements, stopped at comparison 150";
        assertThatThrownBy(() -> Partition.of(list, 100, failing(150, what)), what)
            .hasMessage(what);
        assertThat(list.writes()).as("%s: writes to the list so far", what).isPositive();
        Shape.assertSameElements(list, numbers, what);
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
}
