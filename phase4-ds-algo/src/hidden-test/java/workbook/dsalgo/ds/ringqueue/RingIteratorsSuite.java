package workbook.dsalgo.ds.ringqueue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static workbook.dsalgo.ds.ringqueue.RingDequeHistories.assertHolds;
import static workbook.dsalgo.ds.ringqueue.RingDequeSuite.turned;

import java.util.ArrayList;
import java.util.ConcurrentModificationException;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import workbook.grader.Property;
import workbook.grader.Weight;

/** Both iterators of the deque, and what iterators of deque and queue notice. */
class RingIteratorsSuite {

    @Test
    @Weight(2)
    @Property("iterators of both directions remove what they returned last, anywhere in the ring")
    void iteratorsRemove() {
        for (int offset = -6; offset <= 6; offset += 3) {
            for (int bits = 0; bits < 1 << 6; bits++) {
                for (boolean descending : new boolean[] {false, true}) {
                    assertRemoves(turned(offset), bits, descending);
                }
            }
        }
    }

    private static void assertRemoves(RingDeque<Integer> deque, int bits, boolean descending) {
        List<Integer> seen = new ArrayList<>();
        List<Integer> kept = new ArrayList<>();
        deque.addAll(List.of(0, 1, 2, 3, 4, 5));
        Iterator<Integer> iterator =
            descending ? deque.descendingIterator() : deque.iterator();
        while (iterator.hasNext() && seen.size() < 7) {
            int value = iterator.next();
            seen.add(value);
            if ((bits >> value & 1) == 0) {
                kept.add(value);
            } else {
                iterator.remove();
            }
        }
        List<Integer> all = List.of(0, 1, 2, 3, 4, 5);
        assertThat(seen).as("elements of 0 to 5 that %s iterator returned",
            descending ? "a descending" : "an").isEqualTo(descending ? all.reversed() : all);
        assertHolds(deque, descending ? kept.reversed() : kept,
            "0 to 5, all others removed by %s iterator".formatted(
                descending ? "a descending" : "an"));
    }

    @Test
    @Property("an iterator removes once after each next, wherever it stands, and never before")
    void iteratorsRemoveOnce() {
        for (boolean descending : new boolean[] {false, true}) {
            String kind = descending ? "descendingIterator()" : "iterator()";
            for (int steps = 1; steps <= 4; steps++) {
                RingDeque<Integer> deque = turned(6);
                List<Integer> left = new ArrayList<>(List.of(0, 1, 2, 3));
                deque.addAll(left);
                Iterator<Integer> iterator = walk(deque, descending);
                assertThatThrownBy(iterator::remove, kind + ": remove before next")
                    .isInstanceOf(IllegalStateException.class);
                for (int i = 0; i < steps; i++) {
                    assertThat(iterator.next()).as("%s of 0 to 3: next", kind)
                        .isEqualTo(descending ? 3 - i : i);
                }
                iterator.remove();
                left.remove(descending ? 4 - steps : steps - 1);
                assertThatThrownBy(iterator::remove,
                    kind + ": remove twice after next number " + steps)
                    .isInstanceOf(IllegalStateException.class);
                assertHolds(deque, left, "0 to 3 after both removes by " + kind);
                for (int i = steps; i < 4; i++) {
                    assertThat(iterator.next()).as("%s of 0 to 3: next after a remove", kind)
                        .isEqualTo(descending ? 3 - i : i);
                }
                assertThatThrownBy(iterator::next, kind + ": next at the end")
                    .isInstanceOf(NoSuchElementException.class);
            }
            assertThatThrownBy(walk(turned(1), descending)::next, kind + " of none: next")
                .isInstanceOf(NoSuchElementException.class);
        }
    }

    private static Iterator<Integer> walk(RingDeque<Integer> deque, boolean descending) {
        return descending ? deque.descendingIterator() : deque.iterator();
    }

    @Test
    @Property("an iterator says that the deque has changed under it, and does not guess")
    void iteratorFailsFast() {
        assertFailsFast("addFirst(9)", deque -> deque.addFirst(9));
        assertFailsFast("addLast(9)", deque -> deque.addLast(9));
        assertFailsFast("pollFirst", Deque::pollFirst);
        assertFailsFast("pollLast", Deque::pollLast);
        assertFailsFast("pollLast, addLast(9)", deque -> {
            deque.pollLast();
            deque.addLast(9);
        });
        assertFailsFast("remove of another iterator", deque -> deque.remove(2));
        assertFailsFast("addLast(2), remove by another iterator", deque -> {
            deque.addLast(2);
            deque.removeLastOccurrence(2);
        });
    }

    private static void assertFailsFast(String what, Consumer<RingDeque<Integer>> change) {
        for (int returned : new int[] {0, 1, 3}) {
            for (boolean descending : new boolean[] {false, true}) {
                RingDeque<Integer> deque = turned(6);
                deque.addAll(List.of(1, 2, 3));
                Iterator<Integer> iterator = walk(deque, descending);
                for (int i = 0; i < returned; i++) {
                    iterator.next();
                }
                change.accept(deque);
                String when = "1, 2, 3, " + (descending ? "descending" : "ascending") + ": next "
                    + returned + " times, " + what;
                assertFailsFast(iterator, when);
            }
        }
    }

    @Test
    @Property("an iterator that has removed notices the next change all the same")
    void iteratorFailsFastAfterItRemoved() {
        for (boolean descending : new boolean[] {false, true}) {
            RingDeque<Integer> deque = turned(6);
            deque.addAll(List.of(1, 2, 3));
            Iterator<Integer> iterator = walk(deque, descending);
            iterator.next();
            iterator.remove();
            deque.addLast(9);
            assertFailsFast(iterator, "1, 2, 3, " + (descending ? "descending" : "ascending")
                + ": next, remove, addLast(9)");
        }
        RingQueue<Integer> queue = new RingQueue<>(4);
        queue.addAll(List.of(1, 2, 3));
        Iterator<Integer> iterator = queue.iterator();
        iterator.next();
        iterator.remove();
        queue.offer(9);
        assertFailsFast(iterator, "a queue of 1, 2, 3: next, remove, offer(9)");
    }

    static void assertFailsFast(Iterator<?> iterator, String when) {
        assertThatThrownBy(iterator::remove, when + ", remove")
            .isInstanceOf(ConcurrentModificationException.class);
        assertThatThrownBy(iterator::next, when + ", next")
            .isInstanceOf(ConcurrentModificationException.class);
    }

    @Test
    @Property("a call that finds nothing to take changes nothing, and no iterator notices it")
    void nothingTakenIsNoChange() {
        RingDeque<Integer> deque = turned(3);
        Iterator<Integer> ascending = deque.iterator();
        Iterator<Integer> descending = deque.descendingIterator();
        assertThat(deque.pollFirst()).as("pollFirst of an empty deque").isNull();
        assertThat(deque.pollLast()).as("pollLast of an empty deque").isNull();
        assertEnds(ascending, "no elements: iterator(), pollFirst, pollLast, next");
        assertEnds(descending, "no elements: descendingIterator(), pollFirst, pollLast, next");
        RingQueue<Integer> queue = new RingQueue<>(4);
        Iterator<Integer> ofQueue = queue.iterator();
        assertThat(queue.poll()).as("poll of an empty queue").isNull();
        assertEnds(ofQueue, "an empty queue: iterator(), poll, next");
        deque.addLast(1);
        queue.offer(1);
        assertThat(List.of(deque.size(), queue.size())).as("sizes of both when 1 was added")
            .containsExactly(1, 1);
    }

    private static void assertEnds(Iterator<Integer> iterator, String what) {
        assertThatThrownBy(iterator::next, what).isInstanceOf(NoSuchElementException.class);
    }
}
