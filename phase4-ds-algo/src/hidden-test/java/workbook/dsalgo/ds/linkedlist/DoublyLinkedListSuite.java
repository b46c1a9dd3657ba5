package workbook.dsalgo.ds.linkedlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import workbook.dsalgo.ds.linkedlist.DoublyLinkedList.Element;
import workbook.grader.Property;
import workbook.grader.Weight;
import workbook.grader.probe.Program;
import workbook.grader.probe.Refusals;

class DoublyLinkedListSuite {

    /** How the programs begin. */
    private static final String BEGUN = "a = pushBack(a), b = pushBack(b), c = pushBack(c)";

    private final DoublyLinkedList<String> list = new DoublyLinkedList<>();
    private final Element<String> a = list.pushBack("a");
    private final Element<String> b = list.pushBack("b");
    private final Element<String> c = list.pushBack("c");

    @Test
    @Weight(2)
    @Property("values go in at both ends and on both sides of an element")
    void pushesAndInserts() {
        DoublyLinkedList<String> empty = new DoublyLinkedList<>();
        Walks.assertHolds(empty, List.of(), "a new list");
        empty.pushFront("only");
        Walks.assertHolds(empty, List.of("only"), "pushFront(only)");
        Program calls = Program.of(BEGUN);
        step(calls, "insertBefore(x, a)", () -> value(list.insertBefore("x", a)), "x",
            "x", "a", "b", "c");
        step(calls, "insertAfter(y, c)", () -> value(list.insertAfter("y", c)), "y",
            "x", "a", "b", "c", "y");
        step(calls, "insertBefore(p, b)", () -> value(list.insertBefore("p", b)), "p",
            "x", "a", "p", "b", "c", "y");
        step(calls, "insertAfter(q, b)", () -> value(list.insertAfter("q", b)), "q",
            "x", "a", "p", "b", "q", "c", "y");
        step(calls, "pushFront(f)", () -> list.pushFront("f").value(), "f",
            "f", "x", "a", "p", "b", "q", "c", "y");
        step(calls, "pushBack(l)", () -> list.pushBack("l").value(), "l",
            "f", "x", "a", "p", "b", "q", "c", "y", "l");
    }

    @Test
    @Weight(2)
    @Property("an element moves to any place, and stays the same element")
    void moves() {
        Program calls = Program.of(BEGUN);
        step(calls, "moveToFront(c)", () -> list.moveToFront(c), true, "c", "a", "b");
        step(calls, "moveToBack(a)", () -> list.moveToBack(a), true, "c", "b", "a");
        step(calls, "moveBefore(a, c)", () -> list.moveBefore(a, c), true, "a", "c", "b");
        step(calls, "moveAfter(a, b)", () -> list.moveAfter(a, b), true, "c", "b", "a");
        step(calls, "moveBefore(b, b)", () -> list.moveBefore(b, b), true, "c", "b", "a");
        step(calls, "moveAfter(b, b)", () -> list.moveAfter(b, b), true, "c", "b", "a");
        step(calls, "moveAfter(b, c)", () -> list.moveAfter(b, c), true, "c", "b", "a");
        step(calls, "moveBefore(b, a)", () -> list.moveBefore(b, a), true, "c", "b", "a");
        step(calls, "moveToFront(c)", () -> list.moveToFront(c), true, "c", "b", "a");
        step(calls, "moveToBack(a)", () -> list.moveToBack(a), true, "c", "b", "a");
        step(calls, "first()", () -> list.first().orElse(null), c, "c", "b", "a");
        step(calls, "last()", () -> list.last().orElse(null), a, "c", "b", "a");
    }

    @Test
    @Weight(2)
    @Property("an element can be removed from any place, once, and then has no neighbours")
    void removes() {
        Program calls = Program.of(BEGUN);
        step(calls, "remove(b)", () -> list.remove(b), true, "a", "c");
        step(calls, "b.next()", b::next, Optional.empty(), "a", "c");
        step(calls, "b.previous()", b::previous, Optional.empty(), "a", "c");
        step(calls, "b.value()", b::value, "b", "a", "c");
        step(calls, "remove(a)", () -> list.remove(a), true, "c");
        step(calls, "remove(c)", () -> list.remove(c), true);
        step(calls, "pushBack(d)", () -> list.pushBack("d").value(), "d", "d");
    }

    private void step(
            Program calls, String text, Supplier<?> call, Object returned, String... values) {
        calls.step(text, () -> {
            assertThat((Object) call.get()).as("returns").isEqualTo(returned);
            Walks.assertHolds(list, List.of(values), "afterwards");
        });
    }

    /** Of an element that is made; {@code null} if none is. */
    private static String value(Optional<Element<String>> made) {
        return made.map(Element::value).orElse(null);
    }

    @Test
    @Weight(2)
    @Property("an element that was removed is of no list any more: using it changes nothing")
    void removedElementsChangeNothing() {
        list.remove(b);
        assertNothingChanges(b, "b, which was removed");
    }

    @Test
    @Weight(2)
    @Property("an element of another list changes neither list")
    void foreignElementsChangeNothing() {
        DoublyLinkedList<String> other = new DoublyLinkedList<>();
        Element<String> foreign = other.pushBack("b");
        other.pushBack("z");
        list.remove(b);
        assertNothingChanges(foreign, "an element of another list");
        Walks.assertHolds(other, List.of("b", "z"), "the other list after all that");
    }

    /** With a and c in the list. */
    private void assertNothingChanges(Element<String> not, String what) {
        Iterator<String> iterator = list.iterator();
        assertThat(list.remove(not)).as("remove of %s", what).isFalse();
        assertThat(list.moveToFront(not)).as("moveToFront of %s", what).isFalse();
        assertThat(list.moveToBack(not)).as("moveToBack of %s", what).isFalse();
        assertThat(list.moveBefore(not, a)).as("moveBefore(it, a) of %s", what).isFalse();
        assertThat(list.moveAfter(not, a)).as("moveAfter(it, a) of %s", what).isFalse();
        assertThat(list.moveBefore(c, not)).as("moveBefore(c, it) of %s", what).isFalse();
        assertThat(list.moveAfter(a, not)).as("moveAfter(a, it) of %s", what).isFalse();
        assertThat(list.moveBefore(not, not)).as("moveBefore(it, it) of %s", what).isFalse();
        assertThat(list.insertBefore("x", not)).as("insertBefore(x, it) of %s", what).isEmpty();
        assertThat(list.insertAfter("x", not)).as("insertAfter(x, it) of %s", what).isEmpty();
        Walks.assertHolds(list, List.of("a", "c"), "a, c after calls with " + what);
        assertThatCode(iterator::next)
            .as("a, c: iterator(), then calls with %s, which change nothing, then next", what)
            .doesNotThrowAnyException();
    }

    /** 200 000 calls of constant time are quick; 200 000 walks through such a list are not. */
    @Test
    @Property("to add, move and remove takes constant time, also in the middle of a long list")
    void findsNothingByWalking() {
        DoublyLinkedList<Integer> numbers = new DoublyLinkedList<>();
        List<Element<Integer>> elements = new ArrayList<>();
        for (int i = 0; i < 200_000; i++) {
            elements.add(numbers.pushBack(i));
        }
        Element<Integer> middle = elements.get(100_000);
        for (int i = 0; i < 20_000; i++) {
            Element<Integer> one = elements.get(50_000 + i);
            numbers.moveToFront(one);
            numbers.moveToBack(one);
            numbers.moveBefore(one, middle);
            numbers.moveAfter(one, middle);
            numbers.insertBefore(-1, one);
            numbers.insertAfter(-2, one).flatMap(Element::previous).ifPresent(numbers::remove);
        }
        assertThat(numbers.size()).as("size after 40 000 inserts and 20 000 removes")
            .isEqualTo(220_000);
        assertThat(middle.next().map(Element::value)).as("value behind element 100 000")
            .contains(-1);
        assertThat(numbers.last()).as("last element").contains(elements.getLast());
    }

    @Test
    @Weight(3)
    @Property("step by step the list is what container/list of Go made of it")
    void agreesWithTheRecordedLists() {
        ListPrograms.replay();
    }

    @Test
    @Weight(2)
    @Property("over any history, both ways of reading give the values of a list that is right")
    void agreesWithAModel() {
        DoublyLinkedListHistories.verify();
    }

    @Test
    @Property("values are never compared: an element is found because it is that element")
    void asksNoValue() {
        DoublyLinkedList<Loner> loners = new DoublyLinkedList<>();
        Element<Loner> first = loners.pushBack(new Loner());
        Element<Loner> second = loners.pushBack(new Loner());
        Element<Loner> third = loners.pushBack(new Loner());
        Loner.asked = 0;
        loners.moveToFront(third);
        loners.moveAfter(third, second);
        loners.insertBefore(new Loner(), second);
        loners.remove(second);
        assertThat(Loner.asked).as("calls of equals and hashCode by moves and a remove").isZero();
        assertThat(loners.first()).as("first element, all values being equal").contains(first);
        assertThat(loners.last()).as("last element, all values being equal").contains(third);
    }

    @Test
    @Property("null is a value like any other, but no element")
    void nullIsAValueAndNoElement() {
        Element<String> none = list.pushBack(null);
        assertThat(none.value()).as("value of pushBack(null)").isNull();
        assertThat(none.previous()).as("element before it").contains(c);
        assertThat(list.moveToFront(none)).as("moveToFront of it").isTrue();
        Element<String> no = null;
        DoublyLinkedList<String> other = new DoublyLinkedList<>();
        Refusals.of(NullPointerException.class)
            .by("remove(null)", () -> list.remove(no))
            .by("insertBefore(x, null)", () -> list.insertBefore("x", no))
            .by("insertAfter(x, null)", () -> list.insertAfter("x", no))
            .by("moveToFront(null)", () -> list.moveToFront(no))
            .by("moveToBack(null)", () -> list.moveToBack(no))
            .by("moveBefore(null, a)", () -> list.moveBefore(no, a))
            .by("moveBefore(a, null)", () -> list.moveBefore(a, no))
            .by("moveAfter(null, a)", () -> list.moveAfter(no, a))
            .by("moveAfter(a, null)", () -> list.moveAfter(a, no))
            .by("moveToFront(null) of an empty list", () -> other.moveToFront(no))
            .by("moveToBack(null) of an empty list", () -> other.moveToBack(no))
            .by("moveBefore(an element of another list, null)", () -> other.moveBefore(a, no))
            .by("moveAfter(an element of another list, null)", () -> other.moveAfter(a, no))
            .by("moveBefore(null, an element of another list)", () -> other.moveBefore(no, a))
            .by("moveAfter(null, an element of another list)", () -> other.moveAfter(no, a))
            .verify();
        assertThat(list.size()).as("size after all that").isEqualTo(4);
        assertThat(list.remove(none)).as("remove of the element whose value is null").isTrue();
        assertThat(list.first()).as("first element afterwards").isEqualTo(Optional.of(a));
    }

    /** Equal to all of its kind, and counts who asks. */
    private static final class Loner {

        private static int asked;

        @Override
        public boolean equals(Object other) {
            asked++;
            return other instanceof Loner;
        }

        @Override
        public int hashCode() {
            asked++;
            return 7;
        }
    }
}
