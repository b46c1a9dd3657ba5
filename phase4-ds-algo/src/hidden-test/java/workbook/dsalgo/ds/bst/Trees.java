package workbook.dsalgo.ds.bst;

import static org.assertj.core.api.Assertions.assertThat;
import static workbook.dsalgo.ds.bst.TreeHistories.assertEntries;
import static workbook.dsalgo.ds.bst.TreeHistories.copies;
import static workbook.dsalgo.ds.bst.TreeHistories.copy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import workbook.grader.probe.Copied;

/** Trees with the sorted maps that they should be. */
final class Trees {

    private Trees() {
    }

    /** Each key with ten times itself as value. */
    static BinarySearchTree<Integer, Integer> tree(
            List<Integer> keys, Comparator<? super Integer> order) {
        BinarySearchTree<Integer, Integer> tree = new BinarySearchTree<>(order);
        keys.forEach(key -> tree.put(key, 10 * key));
        return tree;
    }

    static TreeMap<Integer, Integer> model(List<Integer> keys) {
        TreeMap<Integer, Integer> model = new TreeMap<>();
        keys.forEach(key -> model.put(key, 10 * key));
        return model;
    }

    /** Contents and the rank of every key up to {@code most}. */
    static void assertWhole(BinarySearchTree<Integer, Integer> tree,
            TreeMap<Integer, Integer> model, int most, String what) {
        assertEntries(tree, model, what + ": ");
        if (tree.size() != model.size()) {
            assertThat(tree.size()).as("%s: size", what).isEqualTo(model.size());
        }
        for (int key = 1; key <= most; key++) {
            int rank = tree.rank(key);
            if (rank != model.headMap(key).size()) {
                assertThat(rank).as("%s: rank(%d)", what, key)
                    .isEqualTo(model.headMap(key).size());
            }
            if (!tree.get(key).equals(Optional.ofNullable(model.get(key)))) {
                assertThat(tree.get(key)).as("%s: get(%d)", what, key)
                    .isEqualTo(Optional.ofNullable(model.get(key)));
            }
        }
    }

    /** What lies around every key up to {@code most}, and between any two. */
    static void assertNeighbours(BinarySearchTree<Integer, Integer> tree,
            TreeMap<Integer, Integer> model, int most, String what) {
        for (int key = 0; key <= most; key++) {
            assertThat(Copied.of(tree.floor(key))).as("%s: floor(%d)", what, key)
                .isEqualTo(copy(model.floorEntry(key)));
            assertThat(Copied.of(tree.ceiling(key))).as("%s: ceiling(%d)", what, key)
                .isEqualTo(copy(model.ceilingEntry(key)));
            for (int to = key; to <= most; to++) {
                assertThat(Copied.of(tree.range(key, to))).as("%s: range(%d, %d)", what, key, to)
                    .isEqualTo(copies(model.subMap(key, to)));
            }
        }
    }

    /** Nodes on the longest path of the tree: a new key hangs below one of its neighbours. */
    static int height(List<Integer> keys) {
        TreeMap<Integer, Integer> depths = new TreeMap<>();
        for (Integer key : keys) {
            Map.Entry<Integer, Integer> below = depths.floorEntry(key);
            Map.Entry<Integer, Integer> above = depths.ceilingEntry(key);
            depths.put(key, 1 + Math.max(below == null ? 0 : below.getValue(),
                above == null ? 0 : above.getValue()));
        }
        return Collections.max(depths.values());
    }

    /** The numbers from 1 on in every order. */
    static List<List<Integer>> permutations(int count) {
        if (count == 0) {
            return List.of(List.of());
        }
        List<List<Integer>> all = new ArrayList<>();
        for (List<Integer> shorter : permutations(count - 1)) {
            for (int at = 0; at < count; at++) {
                List<Integer> longer = new ArrayList<>(shorter);
                longer.add(at, count);
                all.add(longer);
            }
        }
        return all;
    }
}
