package workbook.dsalgo.ds.linkedlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import workbook.dsalgo.ds.linkedlist.DoublyLinkedList.Element;

/** What the chapter shows. */
class LinkedListExamples {

    @Test
    void turnsAChainRound() {
        Node<Integer> first = Node.of(1, 2, 3);
        Node<Integer> last = first.next().next();
        assertThat(Chains.reverse(first)).as("first node of 1, 2, 3 reversed").isSameAs(last);
        assertThat(last.next().next()).as("third node").isSameAs(first);
        assertThat(first.next()).as("link of the third node").isNull();
    }

    @Test
    void findsTheMiddle() {
        assertThat(Chains.middle(Node.of(1, 2, 3)).map(Node::value))
            .as("middle of 1, 2, 3").contains(2);
        assertThat(Chains.middle(Node.of(1, 2, 3, 4)).map(Node::value))
            .as("middle of 1, 2, 3, 4").contains(2);
    }

    @Test
    void findsWhereAChainEntersItsCircle() {
        Node<Integer> six = new Node<>(6, null);
        Node<Integer> entry = new Node<>(2, new Node<>(3, new Node<>(4, new Node<>(5, six))));
        six.setNext(entry);
        Node<Integer> first = new Node<>(0, new Node<>(1, entry));
        assertThat(Chains.cycleEntry(first)).as("entry of the picture").contains(entry);
        assertThat(Chains.cycleEntry(Node.of(0, 1, 2))).as("entry of 0, 1, 2").isEmpty();
    }

    @Test
    void insertsAndRemovesAtAnIndex() {
        SinglyLinkedList<String> list = new SinglyLinkedList<>(Node.of("a", "c"));
        list.insert(1, "b");
        list.add("d");
        assertThat(list).as("a, c after insert(1, b), add(d)").containsExactly("a", "b", "c", "d");
        assertThat(list.removeAt(3)).as("removeAt(3)").isEqualTo("d");
        list.reverse();
        list.add("e");
        assertThat(list).as("a, b, c after reverse, add(e)").containsExactly("c", "b", "a", "e");
    }

    @Test
    void anIteratorDoesNotSurviveAChange() {
        SinglyLinkedList<String> list = new SinglyLinkedList<>(Node.of("a", "b"));
        Iterator<String> iterator = list.iterator();
        assertThat(iterator.next()).as("next").isEqualTo("a");
        list.add("c");
        assertThatThrownBy(iterator::next, "next after add(c)")
            .isInstanceOf(ConcurrentModificationException.class);
    }

    @Test
    void movesWhatItHandedOut() {
        DoublyLinkedList<String> list = new DoublyLinkedList<>();
        Element<String> b = list.pushBack("b");
        list.pushFront("a");
        list.insertAfter("c", b);
        assertThat(values(list)).as("list").containsExactly("a", "b", "c");
        list.moveToFront(b);
        assertThat(values(list)).as("list after moveToFront(b)").containsExactly("b", "a", "c");
        assertThat(list.remove(b)).as("remove(b)").isTrue();
        assertThat(list.remove(b)).as("remove(b) again").isFalse();
        assertThat(values(list)).as("list after both").containsExactly("a", "c");
    }

    private static <T> List<T> values(Iterable<T> list) {
        List<T> values = new ArrayList<>();
        list.forEach(values::add);
        return values;
    }
}
