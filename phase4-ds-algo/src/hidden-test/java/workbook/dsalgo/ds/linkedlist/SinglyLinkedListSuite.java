package workbook.dsalgo.ds.linkedlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static workbook.dsalgo.ds.linkedlist.SinglyLinkedListHistories.listed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import workbook.grader.Property;
import workbook.grader.Weight;

class SinglyLinkedListSuite {

    private final CountingNode.Counter counter = new CountingNode.Counter();

    @Test
    @Weight(3)
    @Property("over any history the list holds what a right list holds")
    void agreesWithAModel() {
        SinglyLinkedListHistories.verify();
    }

    @Test
    @Weight(2)
    @Property("the end is still known after everything that can change it")
    void knowsItsEnd() {
        SinglyLinkedList<String> reversed = listOf("a", "b", "c");
        reversed.reverse();
        reversed.add("d");
        assertThat(listed(reversed, 9)).as("a, b, c after reverse, add(d)")
            .containsExactly("c", "b", "a", "d");
        SinglyLinkedList<String> shortened = listOf("a", "b", "c");
        shortened.removeAt(2);
        shortened.add("d");
        assertThat(listed(shortened, 9)).as("a, b, c after removeAt(2), add(d)")
            .containsExactly("a", "b", "d");
        SinglyLinkedList<String> emptied = listOf("a");
        emptied.removeAt(0);
        assertThat(emptied.chain()).as("chain of a after removeAt(0)").isNull();
        emptied.add("b");
        emptied.add("c");
        assertThat(listed(emptied, 9)).as("a after removeAt(0), add(b), add(c)")
            .containsExactly("b", "c");
        SinglyLinkedList<String> inserted = listOf("a");
        inserted.insert(1, "b");
        inserted.add("c");
        assertThat(listed(inserted, 9)).as("a after insert(1, b), add(c)")
            .containsExactly("a", "b", "c");
        SinglyLinkedList<String> iterated = listOf("a", "b");
        assertThat(iterated.remove("b")).as("remove(b) of a, b").isTrue();
        iterated.add("c");
        assertThat(listed(iterated, 9)).as("a, b after remove(b), add(c)")
            .containsExactly("a", "c");
    }

    @Test
    @Weight(2)
    @Property("both ends are reached without a walk, and an index by no more links than it says")
    void followsFewLinks() {
        SinglyLinkedList<Integer> list =
            new SinglyLinkedList<>(CountingNode.chain(1000, -1, counter).getFirst());
        assertFollowed(3, "add(7) to 1000 values", () -> list.add(7));
        list.removeAt(1000);
        assertFollowed(3, "addFirst(7) to 1000 values", () -> list.addFirst(7));
        list.removeAt(0);
        for (int index : new int[] {0, 1, 500, 998}) {
            assertFollowed(index + 3, "insert(" + index + ", 7) into 1000 values",
                () -> list.insert(index, 7));
            assertFollowed(index + 3, "removeAt(" + index + ") of 1001 values",
                () -> list.removeAt(index));
        }
        assertFollowed(1003, "insert(1000, 7) into 1000 values", () -> list.insert(1000, 7));
        assertFollowed(0, "size() of 1001 values", list::size);
        assertThat(list.size()).as("size after seven additions and six removals").isEqualTo(1001);
        assertThat(listed(list, 1002).getLast()).as("the last value").isEqualTo(7);
    }

    @Test
    @Property("a list of n nodes is made by 8n + 8 links, and each call of an iterator takes three")
    void walksFollowFewLinks() {
        List<Node<Integer>> nodes = CountingNode.chain(1000, -1, counter);
        SinglyLinkedList<Integer> list = new SinglyLinkedList<>(nodes.getFirst());
        assertThat(list.size()).as("size of the list made of 1000 nodes").isEqualTo(1000);
        assertThat(counter.followed()).as("links followed to make a list of 1000 nodes")
            .isLessThanOrEqualTo(8008);
        Iterator<Integer> iterator = list.iterator();
        for (int i = 0; i < 1000; i++) {
            assertFollowed(3, "next, which returns number " + i, iterator::next);
            if (i % 2 == 1) {
                assertFollowed(3, "remove of number " + i, iterator::remove);
            }
        }
        assertThat(list.size()).as("size after 500 removes by an iterator").isEqualTo(500);
    }

    private void assertFollowed(int atMost, String what, Runnable call) {
        counter.reset();
        call.run();
        assertThat(counter.followed()).as("links followed by %s", what)
            .isLessThanOrEqualTo(atMost);
    }

    @Test
    @Property("to reverse the list keeps its nodes, and sets each link once")
    void reverseKeepsTheNodes() {
        List<Node<Integer>> nodes = CountingNode.chain(100, -1, counter);
        SinglyLinkedList<Integer> list = new SinglyLinkedList<>(nodes.getFirst());
        counter.reset();
        list.reverse();
        assertThat(counter.set()).as("links set to reverse 100 values").isEqualTo(100);
        assertThat(list.chain()).as("first node of 0 to 99 reversed").isSameAs(nodes.getLast());
        assertThat(nodes.getFirst().next()).as("link of the node that was first").isNull();
    }

    @Test
    @Property("a chain becomes a list as it is, and one that never ends is refused by its entry")
    void takesOverAChain() {
        Node<String> chain = Node.of("a", "b");
        SinglyLinkedList<String> list = new SinglyLinkedList<>(chain);
        assertThat(list.chain()).as("first node of the list made of a, b").isSameAs(chain);
        assertThat(list.size()).as("size of the list made of a, b").isEqualTo(2);
        list.add("c");
        assertThat(listed(list, 9)).as("list made of a, b, after add(c)")
            .containsExactly("a", "b", "c");
        assertThat(new SinglyLinkedList<>(null)).as("list made of no node").isEmpty();
        Node<Integer> circle = CountingNode.chain(9, 5, counter).getFirst();
        assertThatThrownBy(() -> new SinglyLinkedList<>(circle),
            "list of nodes 0 to 8 whose last link leads to 5")
            .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("5");
    }

    @Test
    @Property("an iterator removes what it returned last, anywhere, and once")
    void iteratorRemoves() {
        for (int bits = 0; bits < 1 << 5; bits++) {
            SinglyLinkedList<Integer> list = new SinglyLinkedList<>(Node.of(0, 1, 2, 3, 4));
            List<Integer> seen = new ArrayList<>();
            List<Integer> kept = new ArrayList<>();
            Iterator<Integer> iterator = list.iterator();
            while (iterator.hasNext() && seen.size() < 6) {
                int value = iterator.next();
                seen.add(value);
                if ((bits >> value & 1) == 0) {
                    kept.add(value);
                } else {
                    iterator.remove();
                }
            }
            assertThat(seen).as("values of 0 to 4 that the iterator returned")
                .containsExactly(0, 1, 2, 3, 4);
            assertThat(listed(list, 9)).as("0, 1, 2, 3, 4 without the others than %s", kept)
                .isEqualTo(kept);
            assertThat(list.size()).as("size of %s, all others removed", kept)
                .isEqualTo(kept.size());
        }
    }

    @Test
    @Property("an iterator removes once after each next, wherever it stands, and never before")
    void iteratorRemovesOnce() {
        for (int removed = 0; removed < 4; removed++) {
            List<Integer> left = new ArrayList<>(List.of(0, 1, 2, 3));
            SinglyLinkedList<Integer> list = new SinglyLinkedList<>(Node.of(0, 1, 2, 3));
            Iterator<Integer> iterator = list.iterator();
            assertThatThrownBy(iterator::remove, "remove before next")
                .isInstanceOf(IllegalStateException.class);
            for (int i = 0; i <= removed; i++) {
                assertThat(iterator.next()).as("next of 0 to 3").isEqualTo(i);
            }
            iterator.remove();
            left.remove(removed);
            assertThatThrownBy(iterator::remove, "remove twice after next returned " + removed)
                .isInstanceOf(IllegalStateException.class);
            assertThat(listed(list, 9)).as("0 to 3 after both removes of %d", removed)
                .isEqualTo(left);
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
        assertFailsFast("add(x)", list -> list.add("x"));
        assertFailsFast("addFirst(x)", list -> list.addFirst("x"));
        assertFailsFast("insert(1, x)", list -> list.insert(1, "x"));
        assertFailsFast("removeAt(2)", list -> list.removeAt(2));
        assertFailsFast("reverse()", SinglyLinkedList::reverse);
        assertFailsFast("remove of another iterator", list -> list.remove("c"));
        assertFailsFast("removeAt(0), add(x)", list -> {
            list.removeAt(0);
            list.add("x");
        });
    }

    private interface Change {
        void to(SinglyLinkedList<String> list);
    }

    private static void assertFailsFast(String what, Change change) {
        for (int returned : new int[] {0, 1, 3}) {
            SinglyLinkedList<String> list = listOf("a", "b", "c");
            Iterator<String> iterator = list.iterator();
            for (int i = 0; i < returned; i++) {
                iterator.next();
            }
            change.to(list);
            List<String> afterwards = listed(list, 9);
            String when = "a, b, c: next " + returned + " times, " + what;
            Walks.assertFailsFast(iterator, when);
            assertThat(listed(list, 9)).as("list after %s and an iterator that failed", what)
                .isEqualTo(afterwards);
        }
    }

    @Test
    @Property("an iterator that has removed notices the next change all the same")
    void iteratorFailsFastAfterItRemoved() {
        SinglyLinkedList<String> list = listOf("a", "b", "c");
        Iterator<String> iterator = list.iterator();
        iterator.next();
        iterator.remove();
        list.add("x");
        Walks.assertFailsFast(iterator, "a, b, c: next, remove, add(x)");
        assertThat(listed(list, 9)).as("list after that").containsExactly("b", "c", "x");
    }

    @Test
    @Property("null is a value like any other, and what a collection inherits works")
    void isACollection() {
        SinglyLinkedList<String> list = listOf("a", null, "b", null);
        assertThat(list.contains(null)).as("contains(null) of a, null, b, null").isTrue();
        assertThat(list.remove(null)).as("remove(null)").isTrue();
        assertThat(list).as("toString").hasToString("[a, b, null]");
        assertThat(list.toArray()).as("toArray").containsExactly("a", "b", null);
        list.removeIf("b"::equals);
        assertThat(listed(list, 9)).as("after removeIf equal to b").isEqualTo(
            Arrays.asList("a", null));
        list.clear();
        assertThat(list.isEmpty()).as("isEmpty after clear").isTrue();
    }

    @Test
    @Property("an index that is not there is refused, naming index and size, and nothing changes")
    void refusesWrongIndexes() {
        SinglyLinkedList<String> list = listOf("a", "b");
        Iterator<String> iterator = list.iterator();
        assertThatThrownBy(() -> list.insert(3, "x"), "insert(3, x) into a, b")
            .isInstanceOf(IndexOutOfBoundsException.class).hasMessageContainingAll("3", "2");
        assertThatThrownBy(() -> list.insert(-1, "x"), "insert(-1, x) into a, b")
            .isInstanceOf(IndexOutOfBoundsException.class).hasMessageContainingAll("-1", "2");
        assertThatThrownBy(() -> list.removeAt(2), "removeAt(2) of a, b")
            .isInstanceOf(IndexOutOfBoundsException.class).hasMessageContaining("2");
        assertThatThrownBy(() -> list.removeAt(7), "removeAt(7) of a, b")
            .isInstanceOf(IndexOutOfBoundsException.class).hasMessageContainingAll("7", "2");
        assertThatThrownBy(() -> list.removeAt(-9), "removeAt(-9) of a, b")
            .isInstanceOf(IndexOutOfBoundsException.class).hasMessageContainingAll("-9", "2");
        assertThatThrownBy(() -> new SinglyLinkedList<String>().removeAt(0),
            "removeAt(0) of an empty list")
            .isInstanceOf(IndexOutOfBoundsException.class).hasMessageContaining("0");
        assertThat(iterator.next()).as("next of an iterator from before all that").isEqualTo("a");
        assertThat(listed(list, 9)).as("a, b after all that").containsExactly("a", "b");
    }

    private static SinglyLinkedList<String> listOf(String... values) {
        SinglyLinkedList<String> list = new SinglyLinkedList<>();
        list.addAll(Arrays.asList(values));
        return list;
    }
}
