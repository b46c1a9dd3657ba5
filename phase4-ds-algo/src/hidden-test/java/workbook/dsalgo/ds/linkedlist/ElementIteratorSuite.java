package workbook.dsalgo.ds.linkedlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import workbook.dsalgo.ds.linkedlist.DoublyLinkedList.Element;
import workbook.grader.Property;

/** The iterator of the doubly linked list. */
class ElementIteratorSuite {

    private final DoublyLinkedList<String> list = new DoublyLinkedList<>();
    private final Element<String> a = list.pushBack("a");
    private final Element<String> b = list.pushBack("b");
    private final Element<String> c = list.pushBack("c");

    @Test
    @Property("an iterator removes what it returned last, and the elements know")
    void iteratorRemoves() {
        Iterator<String> iterator = list.iterator();
        assertThatThrownBy(iterator::remove, "remove before next")
            .isInstanceOf(IllegalStateException.class);
        iterator.next();
        iterator.next();
        iterator.remove();
        assertThatThrownBy(iterator::remove, "remove twice after one next")
            .isInstanceOf(IllegalStateException.class);
        assertThat(iterator.next()).as("next after remove of b").isEqualTo("c");
        iterator.remove();
        assertThatThrownBy(iterator::next, "next at the end")
            .isInstanceOf(NoSuchElementException.class);
        Walks.assertHolds(list, List.of("a"), "a, b, c after an iterator removed b and c");
        assertThat(list.remove(b)).as("remove(b), which an iterator has removed").isFalse();
    }

    @Test
    @Property("an iterator removes once after each next, wherever it stands, and never before")
    void iteratorRemovesOnce() {
        for (int removed = 0; removed < 4; removed++) {
            DoublyLinkedList<Integer> numbers = new DoublyLinkedList<>();
            List<Integer> left = new ArrayList<>(List.of(0, 1, 2, 3));
            left.forEach(numbers::pushBack);
            Iterator<Integer> iterator = numbers.iterator();
            assertThatThrownBy(iterator::remove, "remove before next")
                .isInstanceOf(IllegalStateException.class);
            for (int i = 0; i <= removed; i++) {
                assertThat(iterator.next()).as("next of 0 to 3").isEqualTo(i);
            }
            iterator.remove();
            left.remove(removed);
            assertThatThrownBy(iterator::remove, "remove twice after next returned " + removed)
                .isInstanceOf(IllegalStateException.class);
            Walks.assertHolds(numbers, left, "0 to 3 after both removes of " + removed);
            for (int i = removed + 1; i < 4; i++) {
                assertThat(iterator.next()).as("next after remove of %d", removed).isEqualTo(i);
            }
            assertThatThrownBy(iterator::next, "next at the end")
                .isInstanceOf(NoSuchElementException.class);
        }
    }

    @Test
    @Property("an iterator says that the list has changed under it, and does not guess")
    void iteratorFailsFast() {
        assertFailsFast("pushFront(x)", fresh -> fresh.pushFront("x"));
        assertFailsFast("pushBack(x)", fresh -> fresh.pushBack("x"));
        assertFailsFast("pushBack(x), remove of x",
            fresh -> fresh.remove(fresh.pushBack("x")));
        assertFailsFast("remove by another iterator", fresh -> {
            Iterator<String> other = fresh.iterator();
            other.next();
            other.remove();
        });
        assertFailsFast("remove of the last", fresh -> fresh.remove(fresh.last().orElseThrow()));
        assertFailsFast("remove of what it returned",
            fresh -> fresh.remove(fresh.first().orElseThrow()));
        assertFailsFast("moveToFront of the last",
            fresh -> fresh.moveToFront(fresh.last().orElseThrow()));
        assertFailsFast("remove of the last, pushBack(x)", fresh -> {
            fresh.remove(fresh.last().orElseThrow());
            fresh.pushBack("x");
        });
        Iterator<String> iterator = list.iterator();
        list.moveToFront(a);
        list.moveAfter(b, a);
        assertThat(iterator.next()).as("next after moves to where they are already")
            .isEqualTo("a");
    }

    private interface Change {
        void to(DoublyLinkedList<String> list);
    }

    private static void assertFailsFast(String what, Change change) {
        for (int returned : new int[] {1, 3}) {
            DoublyLinkedList<String> fresh = new DoublyLinkedList<>();
            fresh.pushBack("a");
            fresh.pushBack("b");
            fresh.pushBack("c");
            Iterator<String> iterator = fresh.iterator();
            for (int i = 0; i < returned; i++) {
                iterator.next();
            }
            change.to(fresh);
            List<String> afterwards = Walks.iterated(fresh, 9);
            String when = "a, b, c: next " + returned + " times, " + what;
            assertThatThrownBy(iterator::remove, when + ", remove")
                .isInstanceOf(ConcurrentModificationException.class);
            assertThatThrownBy(iterator::next, when + ", next")
                .isInstanceOf(ConcurrentModificationException.class);
            Walks.assertHolds(fresh, afterwards, what + " and an iterator that failed");
        }
    }
}
