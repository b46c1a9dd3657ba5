package workbook.dsalgo.ds.linkedlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import workbook.dsalgo.ds.linkedlist.DoublyLinkedList.Element;

/** Reads a doubly linked list in every way there is, and asks iterators that must fail. */
final class Walks {

    private Walks() {
    }

    static <T> void assertHolds(DoublyLinkedList<T> list, List<T> expected, String what) {
        int limit = expected.size() + 1; // a broken list may have no end
        assertThat(walk(list.first(), Element::next, limit))
            .as("values by first() and next(): %s", what).isEqualTo(expected);
        assertThat(walk(list.last(), Element::previous, limit))
            .as("values by last() and previous(): %s", what).isEqualTo(expected.reversed());
        assertThat(iterated(list, limit)).as("values by iterator(): %s", what).isEqualTo(expected);
        assertThat(list.size()).as("size(): %s", what).isEqualTo(expected.size());
    }

    static <T> List<T> iterated(DoublyLinkedList<T> list, int limit) {
        List<T> values = new ArrayList<>();
        Iterator<T> iterator = list.iterator();
        while (iterator.hasNext() && values.size() < limit) {
            values.add(iterator.next());
        }
        return values;
    }

    /** That an iterator whose list has changed says so. */
    static void assertFailsFast(Iterator<?> iterator, String when) {
        assertThatThrownBy(iterator::remove, when + ", remove")
            .isInstanceOf(ConcurrentModificationException.class);
        assertThatThrownBy(iterator::next, when + ", next")
            .isInstanceOf(ConcurrentModificationException.class);
    }

    private static <T> List<T> walk(Optional<Element<T>> from,
            Function<Element<T>, Optional<Element<T>>> step, int limit) {
        List<T> values = new ArrayList<>();
        Optional<Element<T>> at = from;
        while (at.isPresent() && values.size() < limit) {
            values.add(at.get().value());
            at = step.apply(at.get());
        }
        return values;
    }
}
