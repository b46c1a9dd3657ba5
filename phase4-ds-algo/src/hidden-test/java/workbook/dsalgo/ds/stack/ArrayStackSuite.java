package workbook.dsalgo.ds.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import workbook.grader.Gate;
import workbook.grader.Property;
import workbook.grader.Weight;
import workbook.grader.rule.FromScratch;

class ArrayStackSuite {

    private final ArrayStack<Integer> stack = new ArrayStack<>();

    @Test
    @Gate
    @Property("no field of the stacks keeps a collection of the library")
    void builtFromScratch() {
        FromScratch.of(ArrayStack.class)
            .keepsNo(Collection.class, Map.class)
            .verify();
    }

    @Test
    @Weight(2)
    @Property("over any history the stack holds what a right stack holds")
    void agreesWithAModel() {
        ArrayStackHistories.verify();
    }

    @Test
    @Weight(2)
    @Property("an element that was popped is forgotten: nothing in the stack leads to it")
    void forgetsWhatWasPopped() {
        ArrayStack<Object> objects = new ArrayStack<>();
        for (int size : new int[] {1, 7, 8, 9, 40, 3}) {
            List<Object> pushed = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                pushed.add(new Object());
                objects.push(pushed.getLast());
            }
            for (int i = 0; i < size; i++) {
                Object popped = objects.pop();
                assertThat(popped == pushed.removeLast())
                    .as("after %d pushes, whether pop no. %d returns the last one that is left",
                        size, i + 1).isTrue();
                assertThat(Insides.of(objects).hold(popped))
                    .as("after %d pushes, whether a slot still holds what pop no. %d returned",
                        size, i + 1).isFalse();
            }
        }
    }

    @Test
    @Weight(2)
    @Property("there are at least 8 slots, enough for all, and at most max(8, 4 * size)")
    void slotsFollowTheSize() {
        assertSlots("a new stack");
        for (int i = 0; i < 300; i++) {
            stack.push(i);
            assertSlots("push number " + (i + 1));
        }
        for (int i = 300; i > 0; i--) {
            stack.pop();
            assertSlots("300 pushes and pops down to size " + (i - 1));
        }
    }

    private void assertSlots(String what) {
        assertThat(stack.capacity()).as("capacity after %s", what)
            .isBetween(Math.max(8, stack.size()), Math.max(8, 4 * stack.size()));
        assertThat(stack.capacity()).as("capacity after %s, and slots that were found", what)
            .isEqualTo(Insides.of(stack).slots());
    }

    @Test
    @Weight(2)
    @Property("growing is rare: pushes move no more than two elements each")
    void pushesMoveFew() {
        assertMoves("3000 pushes", "push".repeat(3000));
    }

    @Test
    @Weight(2)
    @Property("push and pop in turn do not move all elements each time, whatever the size")
    void movesFewAtEveryBorder() {
        for (int size : new int[] {3, 4, 5, 7, 8, 9, 15, 16, 17, 31, 32, 33, 64, 65, 128, 129}) {
            assertMoves(size + " pushes, then pop and push in turn, 500 times",
                "push".repeat(size) + "pop.push".repeat(500));
            assertMoves("200 pushes, pops down to " + size
                    + ", then pop and push in turn, 500 times",
                "push".repeat(200) + "pop.".repeat(200 - size) + "pop.push".repeat(500));
        }
        assertMoves("1000 pushes and 1000 pops", "push".repeat(1000) + "pop.".repeat(1000));
    }

    /** Four characters for each call, {@code push} or {@code pop.}. */
    private static void assertMoves(String what, String program) {
        ArrayStack<Integer> fresh = new ArrayStack<>();
        int calls = program.length() / 4;
        int size = 0;
        long moved = 0;
        Insides before = Insides.of(fresh);
        int slots = fresh.capacity();
        for (int call = 0; call < calls; call++) {
            boolean pushes = program.startsWith("push", 4 * call);
            if (pushes) {
                fresh.push(call);
                size++;
            } else {
                fresh.pop();
                size--;
            }
            if (fresh.capacity() != slots) {
                Insides now = Insides.of(fresh);
                moved += Math.max(0, now.elementsInNewArrays(before) - (pushes ? 1 : 0));
                before = now;
                slots = fresh.capacity();
            }
        }
        assertThat(fresh.size()).as("size after %s", what).isEqualTo(size);
        assertThat(moved).as("elements moved by %s", what).isLessThanOrEqualTo(2L * calls);
    }

    @Test
    @Property("an iterator goes from the top to the bottom, and ends there")
    void iterates() {
        assertThat(stack.iterator().hasNext()).as("hasNext in an empty stack").isFalse();
        for (int i = 1; i <= 9; i++) {
            stack.push(i);
        }
        assertThat(stack).as("1 to 9 from the top").containsExactly(9, 8, 7, 6, 5, 4, 3, 2, 1);
        assertThat(stack.size()).as("size after that").isEqualTo(9);
        Iterator<Integer> iterator = stack.iterator();
        iterator.next();
        assertThatThrownBy(iterator::remove, "remove of the iterator, after next")
            .isInstanceOf(UnsupportedOperationException.class);
        for (int i = 1; i < 9; i++) {
            iterator.next();
        }
        assertThatThrownBy(iterator::next, "next at the bottom")
            .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    @Property("an iterator says that the stack has changed under it, and does not guess")
    void iteratorFailsFast() {
        for (int returned = 0; returned <= 2; returned++) {
            assertFailsFast(returned, "push", fresh -> fresh.push(3));
            assertFailsFast(returned, "pop", ArrayStack::pop);
            assertFailsFast(returned, "pop, push", fresh -> {
                fresh.pop();
                fresh.push(3);
            });
            assertFailsFast(returned, "push, pop", fresh -> {
                fresh.push(3);
                fresh.pop();
            });
        }
    }

    private static void assertFailsFast(
            int returned, String what, Consumer<ArrayStack<Integer>> change) {
        ArrayStack<Integer> fresh = new ArrayStack<>();
        fresh.push(1);
        fresh.push(2);
        Iterator<Integer> iterator = fresh.iterator();
        for (int i = 0; i < returned; i++) {
            iterator.next();
        }
        change.accept(fresh);
        assertThatThrownBy(iterator::next,
            "1, 2: next " + returned + " times, " + what + ", next")
            .isInstanceOf(ConcurrentModificationException.class);
    }

    @Test
    @Weight(2)
    @Property("an empty stack says that it is empty, and is still a good stack")
    void refusesToPopNothing() {
        for (int round = 0; round < 3; round++) {
            assertThatThrownBy(stack::pop, "pop of an empty stack")
                .isInstanceOf(NoSuchElementException.class).hasMessageContaining("empty");
            assertThatThrownBy(stack::peek, "peek of an empty stack")
                .isInstanceOf(NoSuchElementException.class).hasMessageContaining("empty");
            assertThat(stack.size()).as("size after that").isZero();
            stack.push(round);
            assertThat(stack.pop()).as("pop of %d, pushed after that", round).isEqualTo(round);
        }
    }

    @Test
    @Property("null is refused and changes nothing")
    void refusesNull() {
        stack.push(1);
        Iterator<Integer> iterator = stack.iterator();
        assertThatThrownBy(() -> stack.push(null), "push(null)")
            .isInstanceOf(NullPointerException.class);
        assertThat(stack.size()).as("size after push(null)").isEqualTo(1);
        assertThat(iterator.next()).as("next of an iterator from before").isEqualTo(1);
        while (stack.size() < stack.capacity()) {
            stack.push(2);
        }
        int slots = stack.capacity();
        assertThatThrownBy(() -> stack.push(null), "push(null) when all slots are used")
            .isInstanceOf(NullPointerException.class);
        assertThat(stack.capacity()).as("capacity after push(null) when all slots were used")
            .isEqualTo(slots);
    }
}
