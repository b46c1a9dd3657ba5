package workbook.dsalgo.ds.ringqueue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static workbook.dsalgo.ds.ringqueue.RingDequeHistories.assertHolds;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import workbook.dsalgo.ds.stack.Insides;
import workbook.grader.Property;
import workbook.grader.Weight;

class RingDequeSuite {

    @Test
    @Weight(3)
    @Property("over any history the deque holds what a deque that is right holds")
    void agreesWithAModel() {
        RingDequeHistories.verify();
    }

    @Test
    @Weight(3)
    @Property("wherever in the ring a full deque begins, it grows at either end and keeps order")
    void growsAtEveryOffset() {
        for (int offset = -9; offset <= 9; offset++) {
            for (int size : new int[] {8, 16, 32}) {
                List<Integer> numbers = IntStream.range(0, size).boxed().toList();
                String what = "%d elements in a deque that was turned by %d slots".formatted(
                    size, offset);
                RingDeque<Integer> back = turned(offset);
                numbers.forEach(back::addLast);
                assertHolds(back, numbers, what);
                back.addLast(size);
                assertHolds(back, IntStream.rangeClosed(0, size).boxed().toList(),
                    what + ", then addLast");
                RingDeque<Integer> front = turned(offset);
                numbers.forEach(front::addLast);
                front.addFirst(-1);
                assertHolds(front, IntStream.range(-1, size).boxed().toList(),
                    what + ", then addFirst");
            }
        }
    }

    @Test
    @Weight(2)
    @Property("there is a power of two of slots, 8 at first, and twice as many when none is free")
    void doublesWhenFull() {
        RingDeque<Integer> deque = new RingDeque<>();
        int expected = 8;
        for (int size = 0; size <= 150; size++) {
            expected = size > expected ? 2 * expected : expected;
            assertThat(deque.capacity()).as("capacity with %d elements", size).isEqualTo(expected);
            assertThat(Insides.of(deque).slots())
                .as("slots in the arrays of a deque whose capacity() is %d", expected)
                .isEqualTo(expected);
            deque.offerFirst(size);
        }
    }

    @Test
    @Weight(2)
    @Property("to add moves two elements at most for each one added, and to take moves none")
    void endsMoveFew() {
        RingDeque<Integer> deque = new RingDeque<>();
        Insides before = Insides.of(deque);
        int slots = deque.capacity();
        long moved = 0;
        for (int i = 0; i < 2000; i++) {
            deque.addLast(i);
            if (deque.capacity() != slots) {
                Insides now = Insides.of(deque);
                moved += now.elementsInNewArrays(before) - 1;
                before = now;
                slots = deque.capacity();
            }
        }
        assertHolds(deque, IntStream.range(0, 2000).boxed().toList(), "2000 times addLast");
        assertThat(moved).as("elements moved by 2000 times addLast").isLessThanOrEqualTo(4000);
        assertThat(moved(deque, Deque::pollFirst)).as("elements moved by pollFirst of 2000")
            .isZero();
        assertThat(moved(deque, Deque::pollLast)).as("elements moved by pollLast of 1999")
            .isZero();
        assertThat(moved(deque, all -> all.addFirst(-1))).as("elements moved by addFirst to 1998")
            .isLessThanOrEqualTo(1); // the one that was added
        assertThat(deque.size()).as("size after all that").isEqualTo(1999);
        assertThat(deque.peekFirst()).as("peekFirst after all that").isEqualTo(-1);
    }

    @Test
    @Property("to remove by an iterator moves at most half of the elements")
    void removingMovesFew() {
        for (int index = 0; index < 100; index++) {
            assertRemovingMovesFew(index, Deque::iterator, "iterator()", index);
            assertRemovingMovesFew(
                index, Deque::descendingIterator, "descendingIterator()", 99 - index);
        }
    }

    private static void assertRemovingMovesFew(int index,
            Function<Deque<Integer>, Iterator<Integer>> walk, String name, int before) {
        RingDeque<Integer> deque = turned(3);
        IntStream.range(0, 100).forEach(deque::addLast);
        Iterator<Integer> iterator = walk.apply(deque);
        for (int i = 0; i <= before; i++) {
            iterator.next();
        }
        assertThat(moved(deque, all -> iterator.remove()))
            .as("elements moved by remove of %s at index %d of 100", name, index)
            .isLessThanOrEqualTo(50);
        assertThat(deque.size()).as("size after that").isEqualTo(99);
    }

    /** How many slots hold another element after {@code change}. */
    private static long moved(
            RingDeque<Integer> deque, Consumer<? super RingDeque<Integer>> change) {
        Object[] before = allSlots(deque);
        change.accept(deque);
        Object[] after = allSlots(deque);
        return IntStream.range(0, Math.min(before.length, after.length))
            .filter(i -> after[i] != null && after[i] != before[i]).count();
    }

    private static Object[] allSlots(RingDeque<Integer> deque) {
        return Insides.of(deque).arrays().stream().flatMap(Arrays::stream).toArray();
    }

    @Test
    @Weight(2)
    @Property("an element that has left is forgotten: nothing in the deque leads to it")
    void forgetsWhatLeft() {
        assertForgets("pollFirst", Deque::pollFirst);
        assertForgets("pollLast", Deque::pollLast);
        assertForgets("remove by an iterator at index 2", deque -> removeAt(deque.iterator(), 2));
        assertForgets("remove by a descending iterator at index 2",
            deque -> removeAt(deque.descendingIterator(), 2));
    }

    private interface Taking {
        Object from(RingDeque<Object> deque);
    }

    private static void assertForgets(String what, Taking taking) {
        RingDeque<Object> deque = new RingDeque<>();
        for (int round = 0; round < 30; round++) {
            while (deque.size() < 5 + round % 9) {
                deque.offerLast(new Object());
                deque.offerFirst(new Object());
            }
            Object taken = taking.from(deque);
            assertThat(taken).as("what was taken by %s, round %d", what, round).isNotNull();
            assertThat(Insides.of(deque).hold(taken))
                .as("whether a slot still holds what %s took in round %d", what, round).isFalse();
        }
    }

    private static <T> T removeAt(Iterator<T> iterator, int index) {
        for (int i = 0; i < index; i++) {
            iterator.next();
        }
        T element = iterator.next();
        iterator.remove();
        return element;
    }

    @Test
    @Property("an empty deque answers null or throws, as a Deque says, and is still a good deque")
    void anEmptyDeque() {
        for (int offset : new int[] {0, 3, -2}) {
            RingDeque<Integer> deque = turned(offset);
            assertThat(deque.pollFirst()).as("pollFirst of an empty deque").isNull();
            assertThat(deque.pollLast()).as("pollLast of an empty deque").isNull();
            assertThat(deque.peekFirst()).as("peekFirst of an empty deque").isNull();
            assertThat(deque.peekLast()).as("peekLast of an empty deque").isNull();
            assertThatThrownBy(deque::removeFirst, "removeFirst of an empty deque")
                .isInstanceOf(NoSuchElementException.class);
            assertThatThrownBy(deque::pop, "pop of an empty deque")
                .isInstanceOf(NoSuchElementException.class);
            assertThatThrownBy(deque::getLast, "getLast of an empty deque")
                .isInstanceOf(NoSuchElementException.class);
            deque.add(1);
            assertHolds(deque, List.of(1), "an empty deque after all that, and add(1)");
        }
    }

    @Test
    @Property("null is refused at both ends, and changes nothing")
    void refusesNull() {
        RingDeque<Integer> deque = turned(0);
        deque.addAll(List.of(1, 2, 3, 4, 5, 6, 7, 8));
        Iterator<Integer> iterator = deque.iterator();
        assertThatThrownBy(() -> deque.offerFirst(null), "offerFirst(null)")
            .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> deque.offerLast(null), "offerLast(null)")
            .isInstanceOf(NullPointerException.class);
        assertHolds(deque, List.of(1, 2, 3, 4, 5, 6, 7, 8), "1 to 8 after that");
        assertThat(deque.capacity()).as("capacity after that").isEqualTo(8);
        assertThat(iterator.next()).as("next of an iterator from before").isEqualTo(1);
        assertThat(deque.remove(null)).as("remove(null)").isFalse();
        assertThat(deque.contains(null)).as("contains(null)").isFalse();
    }

    @Test
    @Property("what a deque of the library does besides, this one does too")
    void isADeque() {
        Deque<String> deque = new RingDeque<>();
        deque.addAll(List.of("a", "b", "a", "c"));
        deque.push("x");
        assertThat(deque).as("a, b, a, c after push(x)").hasToString("[x, a, b, a, c]");
        assertThat(deque.reversed()).as("reversed").containsExactly("c", "a", "b", "a", "x");
        assertThat(deque.removeLastOccurrence("a")).as("removeLastOccurrence(a)").isTrue();
        assertThat(deque).as("x, a, b, a, c after that").containsExactly("x", "a", "b", "c");
        assertThat(deque.remove("z")).as("remove(z)").isFalse();
        assertThat(List.of(deque.removeFirst(), deque.removeLast(), deque.remove()))
            .as("removeFirst, removeLast, remove of x, a, b, c").containsExactly("x", "c", "a");
        assertThat(List.of(deque.getFirst(), deque.getLast(), deque.element(), deque.peek()))
            .as("four ways to look at b").containsOnly("b");
        deque.offer("y");
        assertThat(deque.poll()).as("poll of b, y").isEqualTo("b");
        deque.clear();
        assertThat(deque.isEmpty()).as("isEmpty after clear").isTrue();
    }

    /**
     * An empty deque through which {@code offset} elements have gone, backwards if it is negative.
     * One element stays in until the end, so that taking at one end is not taking at the other.
     */
    static RingDeque<Integer> turned(int offset) {
        RingDeque<Integer> deque = new RingDeque<>();
        deque.addLast(0);
        for (int i = 0; i < offset; i++) {
            deque.addLast(i);
            deque.pollFirst();
        }
        for (int i = 0; i > offset; i--) {
            deque.addFirst(i);
            deque.pollLast();
        }
        deque.pollFirst();
        return deque;
    }
}
