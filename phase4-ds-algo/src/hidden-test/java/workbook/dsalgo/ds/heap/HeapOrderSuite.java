package workbook.dsalgo.ds.heap;

import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.reverseOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static workbook.dsalgo.ds.heap.HeapLayouts.assertHeap;
import static workbook.dsalgo.ds.heap.HeapLayouts.drained;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import workbook.grader.Property;

/** What the heap makes of the order's answers. */
class HeapOrderSuite {

    @Test
    @Property("only the given order decides")
    void honoursTheGivenOrder() {
        Heap<Integer> heap = new Heap<>(2, List.of(3, 1, 2), reverseOrder());
        assertThat(drained(heap)).as("3, 1, 2 in reverse order").containsExactly(3, 2, 1);
        Heap<Integer> pushed = new Heap<>(reverseOrder());
        List.of(1, 3, 2).forEach(pushed::push);
        assertThat(drained(pushed)).as("1, 3, 2 pushed, in reverse order").containsExactly(3, 2, 1);
    }

    @Test
    @Property("of what the order answers only the sign counts")
    void onlyTheSignCounts() {
        Comparator<Integer> extreme = (one, other) -> {
            int sign = one.compareTo(other);
            return sign < 0 ? Integer.MIN_VALUE : sign > 0 ? Integer.MAX_VALUE : 0;
        };
        List<Integer> numbers = new Random(5).ints(30, 0, 20).boxed().toList();
        for (int arity : new int[] {2, 3}) {
            Heap<Integer> heap = new Heap<>(arity, numbers, extreme);
            assertHeap(heap, "heapify of %s, an order of extreme answers, arity %d".formatted(
                numbers, arity));
            Heap<Integer> pushed = new Heap<>(arity, List.of(), extreme);
            numbers.forEach(pushed::push);
            assertHeap(pushed, "%s pushed, an order of extreme answers, arity %d".formatted(
                numbers, arity));
            assertThat(drained(pushed)).as("the same, all popped")
                .isEqualTo(numbers.stream().sorted().toList());
        }
    }

    @Test
    @Property("of equal children the leftmost moves up, also when there are three, and equal "
        + "elements never change places")
    void equalChildren() {
        record Task(int priority, String name) {
            @Override
            public String toString() {
                return priority + name;
            }
        }
        List<Task> tasks = List.of(new Task(5, "a"), new Task(1, "b"), new Task(1, "c"),
            new Task(1, "d"), new Task(5, "e"));
        Heap<Task> heap = new Heap<>(3, tasks, Comparator.comparingInt(Task::priority));
        assertThat(heap.layout().toString()).as("layout of %s, arity 3", tasks)
            .isEqualTo("[1b, 5a, 1c, 1d, 5e]");
        heap.pop();
        assertThat(heap.layout().toString()).as("layout of [1b, 5a, 1c, 1d, 5e] after pop, arity 3")
            .isEqualTo("[1c, 5a, 5e, 1d]");
        heap.push(new Task(1, "f"));
        assertThat(heap.layout().toString())
            .as("layout of [1c, 5a, 5e, 1d] after push of 1f, arity 3")
            .isEqualTo("[1c, 1f, 5e, 1d, 5a]");
    }

    @Test
    @Property("an order that contradicts itself loses no element and doubles none")
    void survivesALyingOrder() {
        LyingOrderHistories.verify();
        Heap<Integer> honest = new Heap<>(3, List.of(2, 3, 1), naturalOrder());
        assertThat(drained(honest)).as("2, 3, 1 with an honest order, arity 3")
            .containsExactly(1, 2, 3);
    }
}
