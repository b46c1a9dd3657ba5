package workbook.dsalgo.ds.ringqueue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static workbook.dsalgo.ds.ringqueue.RingQueueHistories.listed;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import workbook.dsalgo.ds.stack.Insides;
import workbook.grader.Gate;
import workbook.grader.Property;
import workbook.grader.Weight;
import workbook.grader.rule.FromScratch;

class RingQueueSuite {

    /** First numbers around the places where an int jumps. */
    private static final int[] FIRST_NUMBERS =
        {0, 5, -3, Integer.MAX_VALUE - 5, Integer.MAX_VALUE, Integer.MIN_VALUE};

    @Test
    @Gate
    @Property("no field of queue and deque keeps a collection of the library")
    void builtFromScratch() {
        FromScratch.of(RingQueue.class)
            .keepsNo(Collection.class, Map.class)
            .verify();
    }

    @Test
    @Weight(3)
    @Property("wherever in the ring a queue begins, it takes as many as it holds, and keeps order")
    void wrapsAtEveryOffset() {
        for (int capacity : new int[] {1, 2, 4, 8}) {
            for (int offset = 0; offset <= 2 * capacity; offset++) {
                assertFillsAndEmpties(turned(capacity, 0, offset),
                    "capacity %d after %d offers and polls".formatted(capacity, offset));
            }
        }
    }

    @Test
    @Weight(2)
    @Property("when the numbers of the elements pass the largest int, nothing else changes")
    void numbersOverflow() {
        for (int firstNumber : FIRST_NUMBERS) {
            for (int offset = 0; offset <= 8; offset++) {
                assertFillsAndEmpties(turned(4, firstNumber, offset),
                    "capacity 4, first number %d, after %d offers and polls"
                        .formatted(firstNumber, offset));
            }
        }
    }

    /** An empty queue through which {@code offset} elements have gone. */
    private static RingQueue<Integer> turned(int capacity, int firstNumber, int offset) {
        RingQueue<Integer> queue = new RingQueue<>(capacity, firstNumber);
        for (int i = 0; i < offset; i++) {
            queue.offer(i);
            assertThat(queue.poll()).as("poll of %d alone, first number %d", i, firstNumber)
                .isEqualTo(i);
        }
        return queue;
    }

    private static void assertFillsAndEmpties(RingQueue<Integer> queue, String what) {
        int capacity = queue.capacity();
        List<Integer> numbers = IntStream.range(100, 100 + capacity).boxed().toList();
        for (int i = 0; i < capacity; i++) {
            assertThat(queue.size()).as("size before offer %d, %s", i + 1, what).isEqualTo(i);
            assertThat(queue.offer(numbers.get(i))).as("offer %d, %s", i + 1, what).isTrue();
        }
        assertThat(queue.offer(-1)).as("offer to a full queue, %s", what).isFalse();
        assertThat(queue.size()).as("size of a full queue, %s", what).isEqualTo(capacity);
        assertThat(listed(queue)).as("full queue, %s", what).isEqualTo(numbers);
        for (int number : numbers) {
            assertThat(queue.peek()).as("peek, %s", what).isEqualTo(number);
            assertThat(queue.poll()).as("poll, %s", what).isEqualTo(number);
        }
        assertThat(queue.poll()).as("poll of an empty queue, %s", what).isNull();
        assertThat(queue.peek()).as("peek of an empty queue, %s", what).isNull();
        assertThat(queue.size()).as("size of an empty queue, %s", what).isZero();
    }

    @Test
    @Weight(2)
    @Property("offer returns true for each element that it adds, and false if it changes nothing")
    void saysWhetherItTook() {
        RingQueue<String> queue = new RingQueue<>(4);
        assertThat(queue.offer("a")).as("offer a to an empty queue of 4").isTrue();
        assertThat(queue.offer("b")).as("offer b, the second").isTrue();
        assertThat(queue.add("c")).as("add c, the third").isTrue();
        assertThat(queue.offer("d")).as("offer d, the fourth").isTrue();
        Iterator<String> iterator = queue.iterator();
        assertThat(queue.offer("e")).as("offer e to a, b, c, d").isFalse();
        assertThatThrownBy(() -> queue.add("e"), "add e to a, b, c, d")
            .isInstanceOf(IllegalStateException.class);
        assertThat(listed(queue)).as("a, b, c, d after offer and add of e")
            .containsExactly("a", "b", "c", "d");
        assertThatCode(iterator::next)
            .as("a, b, c, d: iterator(), then offer and add of e to the full queue, then next")
            .doesNotThrowAnyException();
    }

    @Test
    @Weight(2)
    @Property("over any history the queue holds what a queue of that capacity holds")
    void agreesWithAModel() {
        RingQueueHistories.verify();
    }

    @Test
    @Weight(2)
    @Property("an element that has left is forgotten: nothing in the queue leads to it")
    void forgetsWhatLeft() {
        RingQueue<Object> queue = new RingQueue<>(8);
        for (int i = 0; i < 40; i++) {
            queue.offer(new Object());
            queue.offer(new Object());
            Object polled = queue.poll();
            assertThat(Insides.of(queue).hold(polled))
                .as("whether a slot still holds what was polled in round %d", i).isFalse();
            Object last = listed(queue).getLast();
            queue.remove(last);
            assertThat(Insides.of(queue).hold(last))
                .as("whether a slot still holds what was removed in round %d", i).isFalse();
        }
    }

    @Test
    @Property("there are as many slots as the capacity says, and they are made once")
    void hasItsSlotsFromTheStart() {
        RingQueue<Integer> queue = new RingQueue<>(64);
        Insides before = Insides.of(queue);
        assertThat(before.slots()).as("slots of an empty queue of 64").isEqualTo(64);
        for (int i = 0; i < 1000; i++) {
            queue.offer(i);
            if (i % 3 == 0) {
                queue.poll();
            }
        }
        assertThat(queue.size()).as("size after 1000 offers to 64 places, and a poll")
            .isEqualTo(63);
        assertThat(Insides.of(queue).elementsInNewArrays(before))
            .as("elements in other slots than the first 64, after 1000 offers").isZero();
    }

    @Test
    @Property("an iterator removes what it returned last, anywhere in the ring, and once")
    void iteratorRemoves() {
        for (int offset = 0; offset < 8; offset++) {
            for (int bits = 0; bits < 1 << 5; bits++) {
                RingQueue<Integer> queue = turned(8, Integer.MAX_VALUE - 6, offset);
                List<Integer> kept = new ArrayList<>();
                for (int i = 0; i < 5; i++) {
                    queue.offer(i);
                }
                Iterator<Integer> iterator = queue.iterator();
                while (iterator.hasNext()) {
                    int value = iterator.next();
                    if ((bits >> value & 1) == 0) {
                        kept.add(value);
                    } else {
                        iterator.remove();
                    }
                }
                assertThat(listed(queue))
                    .as("0 to 4 without the others than %s, after %d offers and polls", kept,
                        offset).isEqualTo(kept);
            }
        }
    }

    @Test
    @Property("an iterator removes once after each next, wherever it stands, and never before")
    void iteratorRemovesOnce() {
        for (int removed = 0; removed < 4; removed++) {
            RingQueue<Integer> queue = turned(4, 0, 3);
            List<Integer> left = new ArrayList<>(List.of(0, 1, 2, 3));
            left.forEach(queue::offer);
            Iterator<Integer> iterator = queue.iterator();
            assertThatThrownBy(iterator::remove, "remove before next")
                .isInstanceOf(IllegalStateException.class);
            for (int i = 0; i <= removed; i++) {
                assertThat(iterator.next()).as("next of 0 to 3").isEqualTo(i);
            }
            iterator.remove();
            left.remove(removed);
            assertThatThrownBy(iterator::remove, "remove twice after next returned " + removed)
                .isInstanceOf(IllegalStateException.class);
            assertThat(listed(queue)).as("0 to 3 after both removes of %d", removed)
                .isEqualTo(left);
            for (int i = removed + 1; i < 4; i++) {
                assertThat(iterator.next()).as("next after remove of %d", removed).isEqualTo(i);
            }
            assertThatThrownBy(iterator::next, "next at the end")
                .isInstanceOf(NoSuchElementException.class);
        }
    }

    @Test
    @Property("an iterator says that the queue has changed under it, and does not guess")
    void iteratorFailsFast() {
        assertFailsFast("offer", queue -> queue.offer(4));
        assertFailsFast("poll", RingQueue::poll);
        assertFailsFast("poll, offer", queue -> {
            queue.poll();
            queue.offer(4);
        });
        assertFailsFast("remove of the last", queue -> queue.remove(3));
        assertFailsFast("offer(4), remove(4)", queue -> {
            queue.offer(4);
            queue.remove(4);
        });
    }

    private static void assertFailsFast(String change, Consumer<RingQueue<Integer>> made) {
        for (int returned : new int[] {0, 1, 3}) {
            RingQueue<Integer> queue = turned(4, 0, 3);
            queue.offer(1);
            queue.offer(2);
            queue.offer(3);
            Iterator<Integer> iterator = queue.iterator();
            for (int i = 0; i < returned; i++) {
                iterator.next();
            }
            made.accept(queue);
            String when = "1, 2, 3: next " + returned + " times, " + change;
            RingIteratorsSuite.assertFailsFast(iterator, when);
        }
    }

    @Test
    @Property("a capacity that is no power of two is refused by its value")
    void refusesOtherCapacities() {
        for (int capacity : new int[] {0, -1, -4, 3, 6, 12, 1000, (1 << 30) + 1,
            Integer.MAX_VALUE, Integer.MIN_VALUE}) {
            assertThatThrownBy(() -> new RingQueue<String>(capacity), "capacity " + capacity)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(String.valueOf(capacity));
        }
        assertThat(new RingQueue<String>(1).capacity()).as("capacity 1").isEqualTo(1);
        assertThat(new RingQueue<String>(1024).capacity()).as("capacity 1024").isEqualTo(1024);
    }

    @Test
    @Property("null is refused by a queue with room and by a full one, and changes nothing")
    void refusesNull() {
        RingQueue<String> queue = new RingQueue<>(1);
        assertThatThrownBy(() -> queue.offer(null), "offer(null) to an empty queue")
            .isInstanceOf(NullPointerException.class);
        assertThat(queue.size()).as("size after that").isZero();
        queue.offer("a");
        assertThatThrownBy(() -> queue.offer(null), "offer(null) to a full queue")
            .isInstanceOf(NullPointerException.class);
        assertThat(queue.poll()).as("poll after that").isEqualTo("a");
    }

    @Test
    @Property("what a queue of the library does besides, this one does too")
    void isAQueue() {
        Queue<String> queue = new RingQueue<>(4);
        assertThatThrownBy(queue::remove, "remove() of an empty queue")
            .isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(queue::element, "element() of an empty queue")
            .isInstanceOf(NoSuchElementException.class);
        queue.addAll(List.of("a", "b", "c"));
        assertThat(queue.contains("b")).as("contains(b) of a, b, c").isTrue();
        assertThat(queue.contains(null)).as("contains(null) of a, b, c").isFalse();
        assertThat(queue).as("toString of a, b, c").hasToString("[a, b, c]");
        assertThat(queue.toArray()).as("toArray of a, b, c").containsExactly("a", "b", "c");
        assertThat(queue.removeIf("b"::equals)).as("removeIf equal to b").isTrue();
        assertThat(listed(queue)).as("a, b, c after that").containsExactly("a", "c");
        queue.clear();
        assertThat(queue.isEmpty()).as("isEmpty after clear").isTrue();
    }
}
