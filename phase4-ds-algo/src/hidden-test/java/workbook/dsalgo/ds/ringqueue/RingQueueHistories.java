package workbook.dsalgo.ds.ringqueue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.random.RandomGenerator;
import workbook.grader.history.Histories;
import workbook.grader.history.Step;

/** A queue in a ring and one of the library that is kept from growing; the same calls on both. */
final class RingQueueHistories {

    private final int capacity;
    private final RingQueue<Integer> queue;
    private final Deque<Integer> model = new ArrayDeque<>();

    private RingQueueHistories(int capacity, int firstNumber) {
        this.capacity = capacity;
        queue = new RingQueue<>(capacity, firstNumber);
    }

    /** The numbers of the elements pass the largest int in half of the histories. */
    static void verify() {
        for (int firstNumber : new int[] {0, Integer.MAX_VALUE - 3}) {
            for (int capacity : new int[] {1, 2, 4, 8}) {
                Histories.of(() -> new RingQueueHistories(capacity, firstNumber),
                    RingQueueHistories::draw)
                    .madeBy("new RingQueue<>(" + capacity + ", " + firstNumber + ")")
                    .checking(RingQueueHistories::assertElements).verify(5, 120);
            }
        }
    }

    private static Step<RingQueueHistories> draw(RandomGenerator random, int at) {
        Integer old = at - 1 - random.nextInt(6);
        return switch (random.nextInt(8)) {
            case 0, 1, 2, 3 -> new Step<>("offer(" + at + ")", it -> it.offer(at));
            case 4 -> new Step<>("remove(" + old + ")", it -> it.remove(old));
            default -> new Step<>("poll()", RingQueueHistories::poll);
        };
    }

    private void offer(Integer element) {
        assertReturned(queue.offer(element), model.size() < capacity && model.offer(element));
    }

    private void remove(Integer element) {
        assertReturned(queue.remove(element), model.remove(element));
    }

    private void poll() {
        assertReturned(queue.poll(), model.poll());
    }

    private void assertReturned(Object got, Object expected) {
        assertThat(got).as("the last call returns").isEqualTo(expected);
    }

    private void assertElements() {
        assertThat(queue.size()).as("size").isEqualTo(model.size());
        assertThat(queue.peek()).as("peek").isEqualTo(model.peek());
        assertThat(listed(queue)).as("elements").isEqualTo(List.copyOf(model));
    }

    // ---- for the suite too -----------------------------------------------------------------

    /** At most 100 elements: a broken ring may have no end. */
    static <T> List<T> listed(Queue<T> queue) {
        List<T> elements = new ArrayList<>();
        Iterator<T> iterator = queue.iterator();
        while (iterator.hasNext() && elements.size() < 100) {
            elements.add(iterator.next());
        }
        return elements;
    }
}
