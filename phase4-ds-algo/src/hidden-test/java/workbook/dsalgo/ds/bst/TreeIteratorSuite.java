package workbook.dsalgo.ds.bst;

import static java.util.Comparator.naturalOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static workbook.dsalgo.ds.bst.TreeHistories.assertEntries;
import static workbook.dsalgo.ds.bst.Trees.assertWhole;
import static workbook.dsalgo.ds.bst.Trees.model;
import static workbook.dsalgo.ds.bst.Trees.permutations;
import static workbook.dsalgo.ds.bst.Trees.tree;

import java.util.ArrayList;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import workbook.grader.Property;
import workbook.grader.Weight;

/** Iterators: what they remove, what they refuse, and what they notice. */
class TreeIteratorSuite {

    @Test
    @Weight(2)
    @Property("an iterator may remove any of the entries that it shows")
    void iteratorRemoves() {
        for (List<Integer> keys : permutations(5)) {
            for (int mask = 0; mask < 1 << 5; mask++) {
                BinarySearchTree<Integer, Integer> tree = tree(keys, naturalOrder());
                TreeMap<Integer, Integer> model = model(keys);
                List<Integer> removed = new ArrayList<>();
                List<Integer> seen = new ArrayList<>();
                Iterator<Map.Entry<Integer, Integer>> entries = tree.iterator();
                while (entries.hasNext() && seen.size() <= 5) {
                    int key = entries.next().getKey();
                    seen.add(key);
                    if ((mask & 1 << key - 1) != 0) {
                        entries.remove();
                        model.remove(key);
                        removed.add(key);
                    }
                }
                String what = "put %s, iterator removes %s".formatted(keys, removed);
                assertThat(seen).as("%s: seen", what).containsExactly(1, 2, 3, 4, 5);
                assertWhole(tree, model, 5, what);
            }
        }
    }

    @Test
    @Property("an iterator ends by name, and removes nothing that it did not just show")
    void iteratorRefuses() {
        BinarySearchTree<Integer, Integer> tree = tree(List.of(2, 1, 3), naturalOrder());
        Iterator<Map.Entry<Integer, Integer>> entries = tree.iterator();
        assertThatThrownBy(entries::remove, "remove before the first next")
            .isInstanceOf(IllegalStateException.class);
        entries.next();
        entries.remove();
        assertThatThrownBy(entries::remove, "the second remove after one next")
            .isInstanceOf(IllegalStateException.class);
        entries.next();
        entries.next();
        entries.remove();
        assertThatThrownBy(entries::remove, "the second remove after the third next")
            .isInstanceOf(IllegalStateException.class);
        assertThat(entries.hasNext()).as("hasNext after the last entry").isFalse();
        assertThatThrownBy(entries::next, "next after the last entry")
            .isInstanceOf(NoSuchElementException.class);
        assertEntries(tree, model(List.of(2)), "put 2, 1, 3, iterator removes 1 and 3: ");
        Iterator<Map.Entry<Integer, Integer>> none =
            new BinarySearchTree<Integer, Integer>(naturalOrder()).iterator();
        assertThat(none.hasNext()).as("hasNext of an iterator over the empty tree").isFalse();
        assertThatThrownBy(none::next, "next of an iterator over the empty tree")
            .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    @Property("an iterator notices that a key came or went, and lets values be replaced")
    void failFast() {
        BinarySearchTree<Integer, Integer> tree = tree(List.of(2, 1, 3), naturalOrder());
        Iterator<Map.Entry<Integer, Integer>> entries = tree.iterator();
        entries.next();
        tree.put(3, 99);
        tree.remove(7);
        assertThatCode(entries::next)
            .as("next after put replaced a value, and remove of a key that is not there")
            .doesNotThrowAnyException();
        assertThat(entries.next()).as("the entry whose value was replaced").isEqualTo(
            Map.entry(3, 99));
        Iterator<Map.Entry<Integer, Integer>> before = tree.iterator();
        tree.put(4, 40);
        assertThatThrownBy(before::next, "next after put of a new key")
            .isInstanceOf(ConcurrentModificationException.class);
        Iterator<Map.Entry<Integer, Integer>> again = tree.iterator();
        again.next();
        tree.remove(4);
        assertThatThrownBy(again::next, "next after remove by the tree")
            .isInstanceOf(ConcurrentModificationException.class);
        assertThatThrownBy(again::remove, "remove after remove by the tree")
            .isInstanceOf(ConcurrentModificationException.class);
        assertThat(tree.size()).as("size afterwards").isEqualTo(3);
    }

    @Test
    @Property("an iterator notices that a key came and another went, that another iterator removed "
        + "one, and what happened when it stood at the end")
    void failFastInEveryCase() {
        BinarySearchTree<Integer, Integer> tree = tree(List.of(2, 1, 3), naturalOrder());
        Iterator<Map.Entry<Integer, Integer>> swapped = tree.iterator();
        tree.remove(3);
        tree.put(3, 30);
        assertThatThrownBy(swapped::next, "next after remove(3) and put(3, 30)")
            .isInstanceOf(ConcurrentModificationException.class);
        Iterator<Map.Entry<Integer, Integer>> one = tree.iterator();
        Iterator<Map.Entry<Integer, Integer>> other = tree.iterator();
        one.next();
        other.next();
        one.remove();
        assertThatThrownBy(other::next, "next after another iterator removed a key")
            .isInstanceOf(ConcurrentModificationException.class);
        assertThatThrownBy(other::remove, "remove after another iterator removed a key")
            .isInstanceOf(ConcurrentModificationException.class);
        assertThat(one.next()).as("next of the iterator that removed 1")
            .isEqualTo(Map.entry(2, 20));
        one.next();
        tree.put(4, 40);
        assertThatThrownBy(one::next, "next at the end, after put of a new key")
            .isInstanceOf(ConcurrentModificationException.class);
        Iterator<Map.Entry<Integer, Integer>> empty =
            new BinarySearchTree<Integer, Integer>(naturalOrder()).iterator();
        assertThat(empty.hasNext()).as("hasNext of an iterator over the empty tree").isFalse();
        assertEntries(tree, model(List.of(2, 3, 4)), "what is left: ");
    }
}
