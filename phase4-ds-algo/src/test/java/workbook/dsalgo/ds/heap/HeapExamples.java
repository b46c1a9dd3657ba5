package workbook.dsalgo.ds.heap;

import static java.util.Comparator.naturalOrder;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the chapter shows. */
class HeapExamples {

    @Test
    void makesAHeapOfAList() {
        Heap<Integer> heap = new Heap<>(2, List.of(5, 3, 8, 1, 9, 2), naturalOrder());
        assertThat(heap.layout()).as("layout of [5, 3, 8, 1, 9, 2]")
            .containsExactly(1, 3, 2, 5, 9, 8);
    }

    @Test
    void pushMovesUpAndPopMovesDown() {
        Heap<Integer> heap = new Heap<>(2, List.of(1, 3, 2, 5, 9, 8), naturalOrder());
        heap.push(0);
        assertThat(heap.layout()).as("layout after push 0").containsExactly(0, 3, 1, 5, 9, 8, 2);
        assertThat(heap.pop()).as("pop").isZero();
        assertThat(heap.layout()).as("layout after pop").containsExactly(1, 3, 2, 5, 9, 8);
    }

    @Test
    void aSequenceNumberMakesItStable() {
        record Task(int priority, int sequence) { }
        Heap<Task> heap = new Heap<>(
            Comparator.comparingInt(Task::priority).thenComparingInt(Task::sequence));
        for (int sequence = 0; sequence < 4; sequence++) {
            heap.push(new Task(7, sequence));
        }
        assertThat(List.of(heap.pop(), heap.pop(), heap.pop(), heap.pop()))
            .as("tasks of one priority, as they come out")
            .extracting(Task::sequence).containsExactly(0, 1, 2, 3);
    }

    @Test
    void widerHeapsAreFlatter() {
        Heap<Integer> heap = new Heap<>(4, List.of(9, 8, 7, 6, 5, 4), naturalOrder());
        assertThat(heap.layout()).as("layout of [9, 8, 7, 6, 5, 4] with four children each")
            .containsExactly(4, 8, 7, 6, 5, 9);
    }
}
