package workbook.dsalgo.ds.bst;

import static java.util.Comparator.naturalOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static workbook.dsalgo.ds.bst.TreeHistories.assertEntries;
import static workbook.dsalgo.ds.bst.TreeHistories.copies;
import static workbook.dsalgo.ds.bst.TreeHistories.copy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import workbook.grader.Gate;
import workbook.grader.Property;
import workbook.grader.Weight;
import workbook.grader.probe.CountingComparator;
import workbook.grader.rule.FromScratch;

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

    // ---- contents --------------------------------------------------------------------------

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
    @Property("only the sign of what the order answers counts")
    void onlyTheSignCounts() {
        Comparator<Integer> extreme = (one, other) -> switch (one.compareTo(other)) {
            case 0 -> 0;
            case 1 -> Integer.MAX_VALUE;
            default -> Integer.MIN_VALUE;
        };
        for (List<Integer> keys : permutations(4)) {
            BinarySearchTree<Integer, Integer> tree = tree(keys, extreme);
            TreeMap<Integer, Integer> model = model(keys);
            assertWhole(tree, model, 4, "order of extreme answers, put " + keys);
            tree.remove(2);
            model.remove(2);
            assertWhole(tree, model, 4, "order of extreme answers, put " + keys + ", remove 2");
        }
    }

    // ---- neighbours, ranks, ranges ---------------------------------------------------------

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
                assertThat(tree.range(from, to)).as("range(%d, %d) of 1, 2, 3, 4, 6", from, to)
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

    // ---- cost ------------------------------------------------------------------------------

    @Test
    @Weight(2)
    @Property("every search makes at most one comparison a level, a range a few more")
    void comparisonsStayWithinTheHeight() {
        List<Integer> keys = new ArrayList<>(IntStream.range(0, 1000).boxed().toList());
        Collections.shuffle(keys, new Random(46));
        CountingComparator<Integer> order = CountingComparator.natural();
        BinarySearchTree<Integer, Integer> tree = tree(keys, order.view());
        int height = height(keys);
        for (int i = -1; i <= 1000; i++) {
            int key = i;
            assertCost("get", key, order, () -> tree.get(key), height);
            assertCost("floor", key, order, () -> tree.floor(key), height);
            assertCost("ceiling", key, order, () -> tree.ceiling(key), height);
            assertCost("rank", key, order, () -> tree.rank(key), height);
            int length = key % 20 + 1;
            int found = Math.min(1000, key + length) - Math.max(0, key);
            assertCost("range of " + length + " keys from", key, order,
                () -> tree.range(key, key + length), 4 * height + 2 * found + 2);
        }
        for (int key = 0; key < 1000; key += 7) {
            int replaced = key;
            assertCost("put", key, order, () -> tree.put(replaced, 1), height);
        }
        for (int key = 0; key < 1000; key += 3) {
            int removed = key;
            assertCost("remove", key, order, () -> tree.remove(removed), height);
        }
    }

    @Test
    @Property("iterating compares nothing")
    void iteratingComparesNothing() {
        List<Integer> keys = new ArrayList<>(IntStream.range(0, 500).boxed().toList());
        Collections.shuffle(keys, new Random(7));
        CountingComparator<Integer> order = CountingComparator.natural();
        BinarySearchTree<Integer, Integer> tree = tree(keys, order.view());
        order.reset();
        assertEntries(tree, model(keys), "500 keys in a shuffled order: ");
        assertThat(order.comparisons()).as("comparisons by iterating over 500 keys").isZero();
    }

    @Test
    @Weight(2)
    @Property("a tree that is a chain of thousands of keys works with a small call stack")
    void survivesChains() throws InterruptedException {
        for (boolean ascending : new boolean[] {true, false}) {
            List<Integer> keys = IntStream.range(0, 4000).boxed().toList();
            Throwable[] thrown = {null};
            String[] doing = {""};
            Thread small = new Thread(null, () -> {
                try {
                    useChain(ascending ? keys : keys.reversed(), doing);
                } catch (Throwable e) {
                    thrown[0] = e;
                }
            }, "small stack", 128 * 1024);
            small.start();
            small.join();
            if (thrown[0] != null) {
                throw new AssertionError("a tree of 4000 keys put in %s order, %s: %s".formatted(
                    ascending ? "ascending" : "descending", doing[0],
                    thrown[0] instanceof StackOverflowError ? "the stack overflowed" : thrown[0]),
                    thrown[0]);
            }
        }
    }

    // ---- iterator --------------------------------------------------------------------------

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
        assertThat(entries.hasNext()).as("hasNext after the last entry").isFalse();
        assertThatThrownBy(entries::next, "next after the last entry")
            .isInstanceOf(NoSuchElementException.class);
        assertEntries(tree, model(List.of(2, 3)), "put 2, 1, 3, iterator removes 1: ");
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

    // ---- bad input -------------------------------------------------------------------------

    @Test
    @Property("what the order throws comes out, and the tree is as it was")
    void failingOrder() {
        int[] left = {Integer.MAX_VALUE};
        Comparator<Integer> failing = (one, other) -> {
            if (left[0]-- == 0) {
                throw new IllegalStateException("cannot compare " + one + " and " + other);
            }
            return one.compareTo(other);
        };
        List<Integer> keys = List.of(1, 2, 3, 5, 6);
        BinarySearchTree<Integer, Integer> tree = tree(keys, failing);
        TreeMap<Integer, Integer> model = model(keys);
        for (int good = 0; good < 3; good++) {
            for (int key : new int[] {4, 6}) {
                left[0] = good;
                assertThatThrownBy(() -> tree.put(key, 1),
                    "put(%d), where comparison number %d throws", key, good + 1)
                    .isInstanceOf(IllegalStateException.class);
                left[0] = good;
                assertThatThrownBy(() -> tree.remove(key),
                    "remove(%d), where comparison number %d throws", key, good + 1)
                    .isInstanceOf(IllegalStateException.class);
                left[0] = Integer.MAX_VALUE;
                assertWhole(tree, model, 6,
                    "put and remove " + key + ", whose comparison number " + (good + 1) + " threw");
            }
        }
    }

    @Test
    @Property("null is no key, no value and no order, and changes nothing")
    void refusesNull() {
        BinarySearchTree<Integer, Integer> tree = tree(List.of(1), naturalOrder());
        BinarySearchTree<Integer, Integer> empty = new BinarySearchTree<>(naturalOrder());
        assertNull(() -> tree.put(null, 1), "put(null, 1)");
        assertNull(() -> tree.put(1, null), "put(1, null) over a value");
        assertNull(() -> tree.put(2, null), "put(2, null)");
        assertNull(() -> tree.range(null, 1), "range(null, 1)");
        assertNull(() -> tree.range(1, null), "range(1, null)");
        assertNull(() -> empty.put(null, 1), "put(null, 1) into the empty tree");
        assertNull(() -> empty.get(null), "get(null) of the empty tree");
        assertNull(() -> empty.remove(null), "remove(null) of the empty tree");
        assertNull(() -> empty.floor(null), "floor(null) of the empty tree");
        assertNull(() -> empty.ceiling(null), "ceiling(null) of the empty tree");
        assertNull(() -> empty.rank(null), "rank(null) of the empty tree");
        assertNull(() -> new BinarySearchTree<Integer, Integer>(null), "a tree without an order");
        assertEntries(tree, model(List.of(1)), "put 1, and many calls with null: ");
    }

    @Test
    @Property("the map view shows the tree, and writes through")
    void mapView() {
        BinarySearchTree<Integer, Integer> tree = tree(List.of(2, 1, 3), naturalOrder());
        Map<Integer, Integer> view = tree.asMap();
        assertThat(view.toString()).as("the view of 2, 1, 3").isEqualTo("{1=10, 2=20, 3=30}");
        assertThat(view.put(4, 40)).as("put(4) into the view").isNull();
        assertThat(view.remove(1)).as("remove(1) from the view").isEqualTo(10);
        view.entrySet().iterator().next().setValue(21);
        assertThat(tree.get(2)).as("get(2) after setValue(21) of its entry").contains(21);
        assertThat(view.containsKey(4)).as("the view contains 4").isTrue();
        view.keySet().removeIf(key -> key == 3);
        assertThat(view.equals(Map.of(2, 21, 4, 40))).as("the view %s equals {2=21, 4=40}", view)
            .isTrue();
        view.clear();
        assertThat(tree.size()).as("size of the tree after clear of the view").isZero();
    }

    // ---- helpers ---------------------------------------------------------------------------

    private static void useChain(List<Integer> keys, String[] doing) {
        BinarySearchTree<Integer, Integer> tree = new BinarySearchTree<>(naturalOrder());
        doing[0] = "put";
        keys.forEach(key -> tree.put(key, key));
        int end = keys.getLast();
        doing[0] = "get of the deepest key";
        assertThat(tree.get(end)).as("get(%d)", end).contains(end);
        doing[0] = "floor of the deepest key";
        assertThat(tree.floor(end)).as("floor(%d)", end).contains(Map.entry(end, end));
        doing[0] = "ceiling of the deepest key";
        assertThat(tree.ceiling(end)).as("ceiling(%d)", end).contains(Map.entry(end, end));
        doing[0] = "rank of the deepest key";
        assertThat(tree.rank(end)).as("rank(%d)", end).isEqualTo(end);
        doing[0] = "range over all keys";
        assertThat(tree.range(0, 4000).size()).as("keys in range(0, 4000)").isEqualTo(4000);
        doing[0] = "iterating";
        int next = 0;
        for (Map.Entry<Integer, Integer> entry : tree) {
            assertThat(entry.getKey()).as("key number %d of the iterator", next).isEqualTo(next);
            next++;
        }
        doing[0] = "remove of the deepest key";
        assertThat(tree.remove(end)).as("remove(%d)", end).contains(end);
        assertThat(tree.size()).as("size after remove").isEqualTo(3999);
    }

    private static void assertCost(String name, int key, CountingComparator<Integer> order,
            Runnable call, int most) {
        order.reset();
        call.run();
        assertThat(order.comparisons())
            .as("comparisons of %s %d in a shuffled tree of 1000 keys", name, key)
            .isLessThanOrEqualTo(most);
    }

    private static void assertNull(Runnable call, String what) {
        assertThatThrownBy(call::run, what).isInstanceOf(NullPointerException.class);
    }

    /** Contents and the rank of every key up to {@code most}. */
    private static void assertWhole(BinarySearchTree<Integer, Integer> tree,
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

    /** Each key with ten times itself as value. */
    private static BinarySearchTree<Integer, Integer> tree(
            List<Integer> keys, Comparator<? super Integer> order) {
        BinarySearchTree<Integer, Integer> tree = new BinarySearchTree<>(order);
        keys.forEach(key -> tree.put(key, 10 * key));
        return tree;
    }

    private static TreeMap<Integer, Integer> model(List<Integer> keys) {
        TreeMap<Integer, Integer> model = new TreeMap<>();
        keys.forEach(key -> model.put(key, 10 * key));
        return model;
    }

    /** Nodes on the longest path of the tree: a new key hangs below one of its neighbours. */
    private static int height(List<Integer> keys) {
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
    private static List<List<Integer>> permutations(int count) {
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
