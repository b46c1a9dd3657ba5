package workbook.dsalgo.ds.linkedlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Predicate;
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
    }

    @Test
    @Property("an iterator that has removed notices the next change all the same")
    void iteratorFailsFastAfterItRemoved() {
        Iterator<String> iterator = list.iterator();
        iterator.next();
        iterator.remove();
        list.pushBack("x");
        Walks.assertFailsFast(iterator, "a, b, c: next, remove, pushBack(x)");
        Walks.assertHolds(list, List.of("b", "c", "x"), "a, b, c after that");
    }

    @Test
    @Property("a move to where the element is already changes nothing, and no iterator notices")
    void movingNowhereIsNoChange() {
        assertUnnoticed("moveToFront(a)", all -> all.moveToFront(a));
        assertUnnoticed("moveToBack(c)", all -> all.moveToBack(c));
        assertUnnoticed("moveBefore(a, b)", all -> all.moveBefore(a, b));
        assertUnnoticed("moveBefore(b, c)", all -> all.moveBefore(b, c));
        assertUnnoticed("moveBefore(b, b)", all -> all.moveBefore(b, b));
        assertUnnoticed("moveAfter(b, a)", all -> all.moveAfter(b, a));
        assertUnnoticed("moveAfter(c, b)", all -> all.moveAfter(c, b));
        assertUnnoticed("moveAfter(b, b)", all -> all.moveAfter(b, b));
    }

    private void assertUnnoticed(String move, Predicate<DoublyLinkedList<String>> moved) {
        Iterator<String> iterator = list.iterator();
        assertThat(moved.test(list)).as("%s of a, b, c returns", move).isTrue();
        assertThatCode(iterator::next).as("a, b, c: iterator(), %s, next", move)
            .doesNotThrowAnyException();
        Walks.assertHolds(list, List.of("a", "b", "c"), "a, b, c after " + move);
    }

    private interface Change {
        void to(DoublyLinkedList<String> list);
    }

    private static void assertFailsFast(String what, Change change) {
        for (int returned : new int[] {0, 1, 3}) {
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
            Walks.assertFailsFast(iterator, when);
            Walks.assertHolds(fresh, afterwards, what + " and an iterator that failed");
        }
    }
}
