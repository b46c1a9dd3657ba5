package workbook.dsalgo.ds.bst;

import static java.util.Comparator.naturalOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static workbook.dsalgo.ds.bst.TreeHistories.copies;
import static workbook.dsalgo.ds.bst.TreeHistories.copy;
import static workbook.dsalgo.ds.bst.Trees.assertWhole;
import static workbook.dsalgo.ds.bst.Trees.model;
import static workbook.dsalgo.ds.bst.Trees.permutations;
import static workbook.dsalgo.ds.bst.Trees.tree;

import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import workbook.grader.Gate;
import workbook.grader.Property;
import workbook.grader.Weight;
import workbook.grader.probe.Copied;
import workbook.grader.rule.FromScratch;

/** What is in the tree, and what lies next to a key. */
class BinarySearchTreeSuite {

    @Test
    @Gate
    @Property("the tree is your own, and none of the library's")
    void fromScratch() {
        FromScratch.of(BinarySearchTree.class)
            .keepsNo(Map.class, Set.class, PriorityQueue.class)
            .given(TreeView.class)
            .verify();
    }

    @Test
    @Weight(3)
    @Property("any program does what it does on a sorted map that is right")
    void agreesWithAModel() {
        TreeHistories.verify();
    }

    @Test
    @Weight(2)
    @Property("a key can be removed from a tree of any shape, and the others stay in order")
    void removesFromEveryShape() {
        for (List<Integer> keys : permutations(5)) {
            for (int removed = 1; removed <= 5; removed++) {
                BinarySearchTree<Integer, Integer> tree = tree(keys, naturalOrder());
                TreeMap<Integer, Integer> model = model(keys);
                String what = "put %s, remove %d".formatted(keys, removed);
                assertThat(tree.remove(removed)).as(what).contains(10 * removed);
                model.remove(removed);
                assertWhole(tree, model, 5, what);
                int next = removed % 5 + 1;
                tree.remove(next);
                model.remove(next);
                assertWhole(tree, model, 5, what + ", remove " + next);
            }
        }
    }

    @Test
    @Property("a value that is replaced changes neither the size nor the ranks, nor the key")
    void replacing() {
        BinarySearchTree<String, Integer> tree =
            new BinarySearchTree<>(String.CASE_INSENSITIVE_ORDER);
        for (String key : List.of("b", "a", "c")) {
            tree.put(key, 1);
        }
        for (int round = 2; round < 20; round++) {
            assertThat(tree.put("A", round)).as("put(A, %d) over a", round).contains(round - 1);
        }
        assertThat(tree.size()).as("size after 18 puts of a key that is there").isEqualTo(3);
        assertThat(tree.rank("c")).as("rank(c) after 18 puts of a key that is there").isEqualTo(2);
        assertThat(tree.floor("A")).as("floor(A), where A is the key a")
            .contains(Map.entry("a", 19));
    }

    @Test
    @Property("floor is the nearest key from below, ceiling the nearest from above")
    void floorAndCeiling() {
        BinarySearchTree<Integer, Integer> empty = new BinarySearchTree<>(naturalOrder());
        assertThat(empty.floor(1)).as("floor(1) of the empty tree").isEmpty();
        assertThat(empty.ceiling(1)).as("ceiling(1) of the empty tree").isEmpty();
        for (List<Integer> keys : permutations(4)) {
            List<Integer> spread = keys.stream().map(key -> 2 * key).toList();
            BinarySearchTree<Integer, Integer> tree = tree(spread, naturalOrder());
            TreeMap<Integer, Integer> model = model(spread);
            for (int key = 1; key <= 9; key++) {
                assertThat(tree.floor(key)).as("floor(%d) of %s", key, spread)
                    .isEqualTo(copy(model.floorEntry(key)));
                assertThat(tree.ceiling(key)).as("ceiling(%d) of %s", key, spread)
                    .isEqualTo(copy(model.ceilingEntry(key)));
            }
        }
        BinarySearchTree<Integer, Integer> ends =
            tree(List.of(0, Integer.MIN_VALUE, Integer.MAX_VALUE), naturalOrder());
        assertThat(ends.floor(Integer.MAX_VALUE).map(Map.Entry::getKey))
            .as("floor of the largest int, which is a key").contains(Integer.MAX_VALUE);
        assertThat(ends.ceiling(Integer.MIN_VALUE).map(Map.Entry::getKey))
            .as("ceiling of the smallest int, which is a key").contains(Integer.MIN_VALUE);
        assertThat(ends.floor(-1).map(Map.Entry::getKey)).as("floor(-1)")
            .contains(Integer.MIN_VALUE);
    }

    @Test
    @Property("the rank of a key is how many keys are smaller, whether it is there or not")
    void rank() {
        for (List<Integer> keys : permutations(4)) {
            List<Integer> spread = keys.stream().map(key -> 2 * key).toList();
            BinarySearchTree<Integer, Integer> tree = tree(spread, naturalOrder());
            for (int key = 0; key <= 10; key++) {
                int bound = key;
                assertThat(tree.rank(key)).as("rank(%d) of %s", key, spread)
                    .isEqualTo((int) spread.stream().filter(other -> other < bound).count());
            }
        }
    }

    @Test
    @Property("a range has its lower end and not its upper one; a backward one is refused")
    void range() {
        BinarySearchTree<Integer, Integer> tree = tree(List.of(4, 2, 6, 1, 3), naturalOrder());
        TreeMap<Integer, Integer> model = model(List.of(4, 2, 6, 1, 3));
        for (int from = 0; from <= 7; from++) {
            for (int to = from; to <= 7; to++) {
                assertThat(Copied.of(tree.range(from, to)))
                    .as("range(%d, %d) of 1, 2, 3, 4, 6", from, to)
                    .isEqualTo(copies(model.subMap(from, to)));
            }
        }
        assertThatThrownBy(() -> tree.range(37, 36), "range(37, 36)")
            .isInstanceOf(IllegalArgumentException.class).hasMessageContainingAll("37", "36");
        BinarySearchTree<Integer, Integer> empty = new BinarySearchTree<>(naturalOrder());
        assertThat(empty.range(1, 9)).as("range(1, 9) of the empty tree").isEmpty();
        assertThatThrownBy(() -> empty.range(37, 36), "range(37, 36) of the empty tree")
            .isInstanceOf(IllegalArgumentException.class).hasMessageContainingAll("37", "36");
    }
}
