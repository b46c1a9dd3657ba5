package workbook.dsalgo.ds.linkedlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.Vector;
import org.junit.jupiter.api.Test;
import workbook.grader.Gate;
import workbook.grader.Property;
import workbook.grader.Weight;
import workbook.grader.probe.Allocation;
import workbook.grader.rule.FromScratch;

class ChainsSuite {

    private final CountingNode.Counter counter = new CountingNode.Counter();

    @Test
    @Gate
    @Property("chains and lists use no list, queue, set or map of the library")
    void builtFromScratch() {
        FromScratch.of(Chains.class)
            .keepsNo(Collection.class, Map.class)
            .neverUses(ArrayList.class, LinkedList.class, ArrayDeque.class, Vector.class,
                HashSet.class, TreeSet.class, HashMap.class, IdentityHashMap.class,
                TreeMap.class)
            .verify();
    }

    @Test
    @Weight(2)
    @Property("a reversed chain has the same nodes in the opposite order, and ends")
    void reversesEveryLength() {
        for (int size = 0; size <= 6; size++) {
            List<Node<Integer>> nodes = chain(size, -1);
            Node<Integer> first = Chains.reverse(size == 0 ? null : nodes.getFirst());
            List<Node<Integer>> expected = nodes.reversed();
            assertSameNodes(first, expected, "reverse of " + nodes);
        }
    }

    @Test
    @Property("to reverse a chain sets each link once, and follows at most two links for each node")
    void reverseTouchesEachLinkOnce() {
        List<Node<Integer>> nodes = chain(1000, -1);
        Chains.reverse(nodes.getFirst());
        assertThat(counter.set()).as("links set to reverse 1000 nodes").isEqualTo(1000);
        assertThat(counter.followed()).as("links followed to reverse 1000 nodes")
            .isLessThanOrEqualTo(2000);
    }

    @Test
    @Weight(2)
    @Property("what a chain is asked takes no memory that grows with the chain, and no deep stack")
    void takesNoMemory() {
        Node<Integer> deep = sevens(100_000);
        List<Node<Integer>> ends = new ArrayList<>(List.of(deep));
        assertNoMemory("reverse of 100000 nodes",
            () -> ends.set(0, Chains.reverse(ends.getFirst())));
        assertThat(deep.next()).as("link of the first of 100000 nodes after three times reverse")
            .isNull();
        Node<Integer> first = sevens(5000);
        assertThat(Chains.middle(first).isPresent()).as("whether 5000 nodes have a middle")
            .isTrue();
        assertNoMemory("middle of 5000 nodes", () -> Chains.middle(first));
        assertNoMemory("cycleEntry of 5000 nodes", () -> Chains.cycleEntry(first));
    }

    @Test
    @Property("the middle has as many nodes before it as behind it, or one fewer before it")
    void findsTheMiddle() {
        assertThat(Chains.middle(null)).as("middle of no node").isEmpty();
        for (int size = 1; size <= 9; size++) {
            List<Node<Integer>> nodes = chain(size, -1);
            assertThat(Chains.middle(nodes.getFirst())).as("middle of %s", nodes)
                .contains(nodes.get((size - 1) / 2));
        }
        List<Node<Integer>> nodes = chain(1000, -1);
        assertThat(Chains.middle(nodes.getFirst())).as("middle of nodes 0 to 999")
            .contains(nodes.get(499));
        assertThat(counter.followed()).as("links followed to the middle of 1000 nodes")
            .isLessThanOrEqualTo(2002);
    }

    @Test
    @Weight(2)
    @Property("wherever a chain enters its circle, that node is found")
    void findsEveryEntry() {
        for (int size = 1; size <= 24; size++) {
            for (int entry = 0; entry < size; entry++) {
                List<Node<Integer>> nodes = chain(size, entry);
                Optional<Node<Integer>> found = Chains.cycleEntry(nodes.getFirst());
                assertThat(found).as("entry of nodes 0 to %d whose last link leads to %d",
                    size - 1, entry).contains(nodes.get(entry));
            }
        }
    }

    @Test
    @Property("a chain has no entry as long as it ends, whatever its length")
    void findsNoEntryWhereThereIsNone() {
        assertThat(Chains.cycleEntry(null)).as("entry of no node").isEmpty();
        for (int size = 1; size <= 9; size++) {
            List<Node<Integer>> nodes = chain(size, -1);
            assertThat(Chains.cycleEntry(nodes.getFirst())).as("entry of %s", nodes).isEmpty();
            nodes.getLast().setNext(nodes.getLast());
            assertThat(Chains.cycleEntry(nodes.getFirst()))
                .as("entry of %s when the last link leads to its own node", nodes)
                .contains(nodes.getLast());
        }
        assertThat(Chains.cycleEntry(Node.of(5, 5, 5))).as("entry of 5, 5, 5, all different nodes")
            .isEmpty();
    }

    @Test
    @Property("to find the entry follows at most six links for each node, and sets none")
    void entryIsLinear() {
        for (int entry : new int[] {999, 0, 1, 499, 998, -1}) {
            List<Node<Integer>> nodes = chain(1000, entry);
            String what = entry < 0 ? "1000 nodes that end"
                : "1000 nodes whose last link leads to " + entry;
            assertThat(Chains.cycleEntry(nodes.getFirst())).as("entry of %s", what)
                .isEqualTo(entry < 0 ? Optional.empty() : Optional.of(nodes.get(entry)));
            assertThat(counter.followed()).as("links followed for %s", what)
                .isLessThanOrEqualTo(6006);
            assertThat(counter.set()).as("links set for %s", what).isZero();
        }
    }

    private List<Node<Integer>> chain(int size, int entry) {
        return CountingNode.chain(size, entry, counter);
    }

    /** Follows one link more than there should be, so that a circle is seen and ends. */
    private static void assertSameNodes(
            Node<Integer> first, List<Node<Integer>> expected, String what) {
        List<Node<Integer>> seen = new ArrayList<>();
        for (Node<Integer> node = first;
                node != null && seen.size() <= expected.size(); node = node.next()) {
            seen.add(node);
        }
        assertThat(seen).as(what).isEqualTo(expected); // nodes are equal if they are the same
    }

    private static Node<Integer> sevens(int size) {
        Node<Integer> first = null;
        for (int i = 0; i < size; i++) {
            first = new Node<>(7, first);
        }
        return first;
    }

    /** The least of three runs: the first one may load classes. */
    private static void assertNoMemory(String what, Runnable call) {
        long least = Long.MAX_VALUE;
        for (int run = 0; run < 3; run++) {
            least = Math.min(least, Allocation.of(call));
        }
        assertThat(least).as("bytes allocated by %s", what)
            .isLessThanOrEqualTo(10_000);
    }
}
