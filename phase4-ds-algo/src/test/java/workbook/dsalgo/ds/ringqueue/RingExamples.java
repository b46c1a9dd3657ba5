package workbook.dsalgo.ds.ringqueue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What the chapter shows. */
class RingExamples {

    @Test
    void aFullQueueSaysNo() {
        RingQueue<String> queue = new RingQueue<>(2);
        assertThat(queue.offer("a")).as("offer a").isTrue();
        assertThat(queue.offer("b")).as("offer b").isTrue();
        assertThat(queue.offer("c")).as("offer c to a full queue").isFalse();
        assertThat(queue.poll()).as("poll").isEqualTo("a");
        assertThat(queue.offer("c")).as("offer c when there is room").isTrue();
        assertThat(queue).as("queue").containsExactly("b", "c");
    }

    @Test
    void aDequeHasTwoEnds() {
        RingDeque<String> deque = new RingDeque<>();
        deque.addLast("c");
        deque.addLast("d");
        deque.addFirst("b");
        deque.addFirst("a");
        assertThat(deque).as("c, d, then b and a in front").containsExactly("a", "b", "c", "d");
        assertThat(deque.pollLast()).as("pollLast").isEqualTo("d");
        assertThat(deque.pollFirst()).as("pollFirst").isEqualTo("a");
    }

    @Test
    void aDequeGrowsInOrder() {
        RingDeque<Integer> deque = new RingDeque<>();
        for (int i = 0; i < 8; i++) {
            deque.addLast(i);
        }
        deque.pollFirst();
        deque.pollFirst();
        deque.addLast(8);
        deque.addLast(9);
        assertThat(deque.capacity()).as("slots of 8 elements").isEqualTo(8);
        deque.addLast(10);
        assertThat(deque.capacity()).as("slots of 9 elements").isEqualTo(16);
        assertThat(deque).as("deque")
            .containsExactlyElementsOf(List.of(2, 3, 4, 5, 6, 7, 8, 9, 10));
    }
}
