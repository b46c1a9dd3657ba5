package workbook.dsalgo.ds.heap;

import static java.util.Comparator.naturalOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static workbook.dsalgo.ds.heap.HeapLayouts.assertHeap;
import static workbook.dsalgo.ds.heap.HeapLayouts.drained;
import static workbook.dsalgo.ds.heap.HeapLayouts.violation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import workbook.grader.Gate;
import workbook.grader.Property;
import workbook.grader.Weight;
import workbook.grader.history.Seeds;
import workbook.grader.probe.Cost;
import workbook.grader.probe.CountingComparator;
import workbook.grader.rule.FromScratch;

class HeapSuite {

    private static final int[] ARITIES = {2, 3, 4, 7};

    /** For which the index of a child does not fit into an int. */
    private static final int[] LARGE_ARITIES = {1 << 16, 1 << 30, Integer.MAX_VALUE};

    @Test
    @Gate
    @Property("the heap is written here, not borrowed from the library")
    void builtFromScratch() {
        FromScratch.of(Heap.class)
            .keepsNo(Map.class, Set.class, Queue.class)
            .verify();
    }

    @Test
    @Property("elements come out smallest first, equal ones as often as they went in")
    void popsInOrder() {
        Seeds.each(5, seed -> {
            RandomGenerator random = new SplittableRandom(seed);
            for (int size = 0; size <= 40; size++) {
                List<Integer> numbers = numbers(size, 30, random);
                for (int arity : ARITIES) {
                    Heap<Integer> heap = new Heap<>(arity, List.<Integer>of(), naturalOrder());
                    numbers.forEach(heap::push);
                    assertThat(drained(heap)).as("%s pushed, all popped, arity %d", numbers, arity)
                        .isEqualTo(numbers.stream().sorted().toList());
                }
            }
        });
    }

    @Test
    @Property("any number from 2 on is an arity, the largest int too")
    void largeArities() {
        List<Integer> numbers = numbers(40, 30, new Random(3));
        for (int arity : LARGE_ARITIES) {
            Heap<Integer> heap = new Heap<>(arity, numbers, naturalOrder());
            assertThat(heap.size()).as("size of a heap of 40 elements, arity %d", arity)
                .isEqualTo(40);
            heap.push(-1);
            heap.push(15);
            List<Integer> all = Stream.concat(numbers.stream(), Stream.of(-1, 15)).sorted()
                .toList();
            assertThat(drained(heap)).as("heapify of %s, -1 and 15 pushed, all popped, arity %d",
                numbers, arity).isEqualTo(all);
        }
    }

    @Test
    @Property("peek shows what pop will take, and changes nothing")
    void peekIsOnlyALook() {
        Heap<Integer> heap = new Heap<>(2, List.of(4, 2, 6), naturalOrder());
        assertThat(heap.peek()).as("peek of 4, 2, 6").isEqualTo(2);
        assertThat(heap.size()).as("size after peek").isEqualTo(3);
        assertThat(heap.pop()).as("pop after peek").isEqualTo(2);
    }

    @Test
    @Property("a heap made of a list has every parent not larger than its children")
    void heapifyOrders() {
        Seeds.each(5, seed -> {
            RandomGenerator random = new SplittableRandom(seed);
            for (int size = 0; size <= 40; size++) {
                List<Integer> numbers = numbers(size, 20, random);
                for (int arity : ARITIES) {
                    Heap<Integer> heap = new Heap<>(arity, numbers, naturalOrder());
                    assertHeap(heap, "heapify of " + numbers + ", arity " + arity);
                    assertThat(heap.layout()).as("elements of heapify of %s", numbers)
                        .containsExactlyInAnyOrderElementsOf(numbers);
                }
            }
        });
    }

    @Test
    @Weight(2)
    @Property("a heap is made of n elements in at most 2n comparisons, however they are arranged")
    void heapifyIsLinear() {
        for (int arity : ARITIES) {
            Cost cost = Cost.of("comparisons for a heap of up to 1000 elements, arity %d", arity);
            for (int size = 0; size <= 1000; size += size < 30 ? 1 : 97) {
                cost.counted(assertLinear(arity, range(size)));
                cost.counted(assertLinear(arity, range(size).reversed()));
                cost.counted(assertLinear(arity, numbers(size, size + 1, new Random(7))));
            }
            cost.atMost(2 * 1000);
        }
    }

    @Test
    @Weight(2)
    @Property("push, pop, remove and fix keep the heap in order; push takes at most one comparison "
        + "a level, and the others at most d + 1")
    void movesAreLogarithmic() {
        for (int arity : ARITIES) {
            CountingComparator<Integer> order = CountingComparator.natural();
            Heap<Integer> heap = new Heap<>(arity, List.of(), order.view());
            for (int number : range(300).reversed()) {
                order.reset();
                heap.push(number);
                assertThat(order.comparisons())
                    .as("comparisons of push number %d, arity %d", heap.size(), arity)
                    .isLessThanOrEqualTo(depth(heap.size(), arity));
            }
            assertHeap(heap, "299 to 0 pushed, arity " + arity);
            Heap<Integer> other = new Heap<>(arity, range(300), order.view());
            for (int index = 0; index < 100; index++) {
                assertCostOfRemoveAndFix(other, index, order);
            }
            Cost pops = Cost.of("comparisons of a pop from up to 300 elements, arity %d", arity);
            while (heap.size() > 0) {
                int size = heap.size();
                int smallest = heap.peek();
                order.reset();
                assertThat(heap.pop()).as("pop from %d elements, arity %d", size, arity)
                    .isEqualTo(smallest);
                assertThat(order.comparisons())
                    .as("comparisons of pop from %d elements, arity %d", size, arity)
                    .isLessThanOrEqualTo((arity + 1L) * depth(size, arity));
                pops.counted(order.comparisons(), "%d elements", size);
            }
            pops.atMost((arity + 1L) * depth(300, arity));
        }
    }

    /** One element less afterwards. */
    private static void assertCostOfRemoveAndFix(
            Heap<Integer> heap, int index, CountingComparator<Integer> order) {
        long most = (heap.arity() + 1L) * depth(heap.size(), heap.arity());
        String what = "(%d) of %d elements, arity %d".formatted(index, heap.size(), heap.arity());
        order.reset();
        heap.fix(index);
        assertThat(order.comparisons()).as("comparisons of fix%s, where nothing has changed", what)
            .isLessThanOrEqualTo(most);
        order.reset();
        heap.remove(index);
        assertThat(order.comparisons()).as("comparisons of remove%s", what)
            .isLessThanOrEqualTo(most);
        assertHeap(heap, "remove" + what);
    }

    @Test
    @Property("the element that takes the place of a removed one may have to move up")
    void removeMovesUpToo() {
        Heap<Integer> heap = new Heap<>(2, List.of(0, 10, 1, 11, 12, 2, 3), naturalOrder());
        assertThat(heap.remove(3)).as("remove(3) of %s", "[0, 10, 1, 11, 12, 2, 3]").isEqualTo(11);
        assertThat(heap.layout()).as("layout after remove(3)")
            .containsExactly(0, 3, 1, 10, 12, 2);
    }

    @Test
    @Property("any index can be removed, the last one and the only one too")
    void removesAnyIndex() {
        for (int arity : ARITIES) {
            for (int index = 0; index < 12; index++) {
                Heap<Integer> heap = new Heap<>(arity, range(12).reversed(), naturalOrder());
                Integer expected = heap.layout().get(index);
                String what = "remove(%d) of %s, arity %d".formatted(index, heap.layout(), arity);
                assertThat(heap.remove(index)).as(what).isEqualTo(expected);
                assertHeap(heap, what);
                assertThat(heap.size()).as("size after " + what).isEqualTo(11);
            }
        }
        Heap<Integer> one = new Heap<>(2, List.of(5), naturalOrder());
        assertThat(one.remove(0)).as("remove(0) of [5]").isEqualTo(5);
        assertThat(one.size()).as("size after remove(0) of [5]").isZero();
    }

    @Test
    @Property("an element that has become smaller moves up, and one that has become larger down")
    void fixMovesBothWays() {
        for (int arity : ARITIES) {
            for (int index = 0; index < 20; index++) {
                for (int priority : new int[] {-1, 7, 50}) {
                    List<Item> items = range(20).stream().map(i -> new Item(2 * i, i)).toList();
                    Heap<Item> heap = new Heap<>(arity, items, Item.BY_PRIORITY);
                    String before = heap.layout().toString();
                    heap.layout().get(index).priority = priority;
                    heap.fix(index);
                    List<Integer> priorities =
                        heap.layout().stream().map(item -> item.priority).toList();
                    assertThat(heap.layout()).as("elements after fix(%d) in %s", index, before)
                        .containsExactlyInAnyOrderElementsOf(items);
                    assertThat(violation(priorities, arity))
                        .as("fix(%d) after its priority became %d in %s, arity %d", index,
                            priority, before, arity).isEmpty();
                }
            }
        }
    }

    @Test
    @Weight(3)
    @Property("step by step, equal elements included, the array is what container/heap, the heap "
        + "of Go's library, made of it")
    void agreesWithTheRecordedHeaps() {
        HeapPrograms.replay();
    }

    private static long assertLinear(int arity, List<Integer> numbers) {
        CountingComparator<Integer> order = CountingComparator.natural();
        Heap<Integer> heap = new Heap<>(arity, numbers, order.view());
        long comparisons = order.comparisons();
        assertThat(heap.layout().stream().sorted().toList())
            .as("elements of a heap of %d elements, arity %d", numbers.size(), arity)
            .isEqualTo(numbers.stream().sorted().toList());
        assertHeap(heap, "a heap of %d elements, arity %d".formatted(numbers.size(), arity));
        assertThat(comparisons)
            .as("comparisons for a heap of %d elements, arity %d, that come as %s...",
                numbers.size(), arity, numbers.subList(0, Math.min(5, numbers.size())))
            .isLessThanOrEqualTo(2L * numbers.size());
        return comparisons;
    }

    /** Levels above the last of {@code size} elements. */
    private static long depth(int size, int arity) {
        int depth = 0;
        for (int at = size - 1; at > 0; at = (at - 1) / arity) {
            depth++;
        }
        return depth;
    }

    private static List<Integer> range(int size) {
        return IntStream.range(0, size).boxed().toList();
    }

    private static List<Integer> numbers(int size, int bound, RandomGenerator random) {
        return random.ints(size, 0, bound).boxed().toList();
    }

    private static final class Item {

        private static final Comparator<Item> BY_PRIORITY =
            Comparator.comparingInt(item -> item.priority);

        private int priority;
        private final int id;

        Item(int priority, int id) {
            this.priority = priority;
            this.id = id;
        }

        @Override
        public String toString() {
            return priority + "#" + id;
        }
    }
}
