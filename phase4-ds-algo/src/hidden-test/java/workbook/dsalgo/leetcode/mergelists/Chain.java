package workbook.dsalgo.leetcode.mergelists;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Walks over lists of nodes, and never in a circle. */
final class Chain {

    private Chain() {
    }

    /** The nodes from {@code first} on, {@code most} at the most. */
    static <T> List<ListNode<T>> nodes(ListNode<T> first, int most, String what) {
        List<ListNode<T>> nodes = new ArrayList<>();
        for (ListNode<T> node = first; node != null; node = node.next()) {
            if (nodes.size() == most) {
                throw new AssertionError(
                    "[" + what + "] has more than the " + most + " nodes that went in");
            }
            nodes.add(node);
        }
        return nodes;
    }

    /** That {@code merged} has exactly the nodes {@code before}; returns their values. */
    static <T> List<T> reused(ListNode<T> merged, List<ListNode<T>> before, String what) {
        Map<ListNode<T>, Boolean> own = new IdentityHashMap<>();
        before.forEach(node -> own.put(node, true));
        List<T> values = new ArrayList<>();
        for (ListNode<T> node : nodes(merged, before.size(), what)) {
            if (own.remove(node) == null) {
                throw new AssertionError(
                    "[%s] node number %d, value %s, did not go in, or it is there twice"
                        .formatted(what, values.size(), node.value()));
            }
            values.add(node.value());
        }
        assertThat(own.size()).as("%s: nodes that went in and are lost", what).isZero();
        return values;
    }

    /** A list of nodes for each list of cards. */
    static List<ListNode<Card>> lists(List<List<Card>> cards) {
        List<ListNode<Card>> lists = new ArrayList<>();
        cards.forEach(each -> lists.add(ListNode.of(each)));
        return lists;
    }

    /** All nodes of all lists. */
    static List<ListNode<Card>> nodes(List<ListNode<Card>> lists) {
        List<ListNode<Card>> nodes = new ArrayList<>();
        lists.forEach(list -> nodes.addAll(nodes(list, Integer.MAX_VALUE, "a list")));
        return nodes;
    }
}
