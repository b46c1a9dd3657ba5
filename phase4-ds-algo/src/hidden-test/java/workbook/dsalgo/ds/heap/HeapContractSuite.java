package workbook.dsalgo.ds.heap;

import static java.util.Comparator.naturalOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import workbook.grader.Property;
import workbook.grader.probe.Refusals;

/** What is copied, and what is refused. */
class HeapContractSuite {

    @Test
    @Property("the elements that are given are copied: neither the list nor the heap changes the "
        + "other")
    void copiesWhatIsGiven() {
        List<Integer> given = new ArrayList<>(List.of(3, 2, 1));
        Heap<Integer> heap = new Heap<>(2, given, naturalOrder());
        assertThat(given).as("the list given, [3, 2, 1], after the heap was made")
            .containsExactly(3, 2, 1);
        given.add(0);
        given.set(0, 9);
        assertThat(heap.size()).as("size of the heap of [3, 2, 1] after an add to that list")
            .isEqualTo(3);
        assertThat(heap.pop()).as("pop after changes of the list given").isEqualTo(1);
        assertThat(heap.layout()).as("layout after that pop").containsExactly(2, 3);
        assertThat(given).as("the list given, after pop").containsExactly(9, 2, 1, 0);
    }

    @Test
    @Property("a layout is a copy: neither it nor the heap changes the other")
    void layoutIsACopy() {
        Heap<Integer> heap = new Heap<>(2, List.of(3, 2, 1), naturalOrder());
        List<Integer> before = heap.layout();
        heap.push(0);
        assertThat(before).as("the layout of before, after push 0").containsExactly(1, 2, 3);
        try {
            heap.layout().clear();
        } catch (UnsupportedOperationException e) {
            // a layout that cannot be changed is as good
        }
        assertThat(heap.size()).as("size after layout().clear()").isEqualTo(4);
        assertThat(heap.layout()).as("layout after layout().clear()").containsExactly(0, 1, 3, 2);
    }

    @Test
    @Property("an empty heap has nothing to show and nothing to take out, also after the last pop")
    void refusesWhenEmpty() {
        Heap<Integer> heap = new Heap<>(naturalOrder());
        assertThat(heap.size()).as("size of an empty heap").isZero();
        Refusals.of(NoSuchElementException.class)
            .by("peek()", heap::peek).by("pop()", heap::pop).verify();
        heap.push(1);
        assertThat(heap.pop()).as("pop of [1]").isEqualTo(1);
        Refusals.of(NoSuchElementException.class)
            .by("peek() after the last pop", heap::peek)
            .by("pop() after the last pop", heap::pop).verify();
    }

    @Test
    @Property("an index that is not there is refused, the message names it and the size, and "
        + "nothing changes")
    void refusesWrongIndexes() {
        Heap<Integer> heap = new Heap<>(2, List.of(4, 5, 6), naturalOrder());
        for (int index : new int[] {3, -1, 77, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
            assertRefused(() -> heap.remove(index), "remove(%d) of 3 elements".formatted(index),
                index, 3);
            assertRefused(() -> heap.fix(index), "fix(%d) of 3 elements".formatted(index), index,
                3);
        }
        assertThat(heap.layout()).as("layout after all that").containsExactly(4, 5, 6);
        Heap<Integer> empty = new Heap<>(naturalOrder());
        assertRefused(() -> empty.remove(8), "remove(8) of an empty heap", 8, 0);
        assertRefused(() -> empty.fix(8), "fix(8) of an empty heap", 8, 0);
    }

    @Test
    @Property("an arity below 2 is refused, and the message names it")
    void refusesSmallArities() {
        for (int arity : new int[] {1, 0, -7, Integer.MIN_VALUE}) {
            assertThatThrownBy(() -> new Heap<>(arity, List.of(5), naturalOrder()),
                "a heap of arity " + arity)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(Integer.toString(arity));
        }
        assertThat(new Heap<>(2, List.of(5), naturalOrder()).arity()).as("arity").isEqualTo(2);
    }

    @Test
    @Property("null is refused by name, as an element, as the elements and as the order")
    void refusesNull() {
        Heap<Integer> heap = new Heap<>(2, List.of(5), naturalOrder());
        Refusals.of(NullPointerException.class).naming("element")
            .by("push(null)", () -> heap.push(null))
            .by("new Heap<>(2, [1, null], natural order)",
                () -> new Heap<>(2, Arrays.asList(1, null), naturalOrder()))
            .by("new Heap<>(2, null, natural order)",
                () -> new Heap<Integer>(2, null, naturalOrder()))
            .verify();
        Refusals.of(NullPointerException.class).naming("order")
            .by("new Heap<>(null)", () -> new Heap<Integer>(null))
            .by("new Heap<>(2, [], null)", () -> new Heap<Integer>(2, List.of(), null))
            .verify();
        assertThat(heap.layout()).as("layout after push(null)").containsExactly(5);
    }

    private static void assertRefused(Runnable call, String what, int index, int size) {
        assertThatThrownBy(call::run, what).isInstanceOf(IndexOutOfBoundsException.class)
            .hasMessageContainingAll(Integer.toString(index), Integer.toString(size));
    }
}
