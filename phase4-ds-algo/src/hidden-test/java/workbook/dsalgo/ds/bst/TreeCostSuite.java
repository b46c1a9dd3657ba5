package workbook.dsalgo.ds.bst;

import static java.util.Comparator.naturalOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static workbook.dsalgo.ds.bst.TreeHistories.assertEntries;
import static workbook.dsalgo.ds.bst.Trees.height;
import static workbook.dsalgo.ds.bst.Trees.model;
import static workbook.dsalgo.ds.bst.Trees.tree;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import workbook.grader.Property;
import workbook.grader.Weight;
import workbook.grader.probe.CountingComparator;

/** What the tree costs: comparisons, call stack, and the size in constant time. */
class TreeCostSuite {

    @Test
    @Weight(2)
    @Property("every search makes at most one comparison a level, and a range of k results in a "
        + "tree of height h 4h + 2k + 2; what was put and removed is right afterwards")
    void comparisonsStayWithinTheHeight() {
        List<Integer> keys = new ArrayList<>(IntStream.range(0, 1000).map(i -> 2 * i).boxed()
            .toList());
        Collections.shuffle(keys, new Random(46));
        CountingComparator<Integer> order = CountingComparator.natural();
        BinarySearchTree<Integer, Integer> tree = tree(keys, order.view());
        TreeMap<Integer, Integer> model = model(keys);
        int height = height(keys);
        for (int i = -1; i <= 2000; i++) {
            int key = i;
            assertCost("get", key, order, () -> tree.get(key), height);
            assertCost("floor", key, order, () -> tree.floor(key), height);
            assertCost("ceiling", key, order, () -> tree.ceiling(key), height);
            assertCost("rank", key, order, () -> tree.rank(key), height);
        }
        for (int i = -1; i <= 2000; i += 37) {
            for (int length : new int[] {0, 1, 8, 200, 1000, 2000}) {
                int from = i;
                int found = model.subMap(from, from + length).size();
                assertCost("range of " + length + " numbers from", from, order,
                    () -> tree.range(from, from + length), 4 * height + 2 * found + 2);
            }
        }
        for (int i = 0; i < 2000; i += 7) {
            int key = i; // half of them are new, and each of these may be a level more
            assertCost("put", key, order, () -> tree.put(key, 10 * key), height(keys));
            if (model.put(key, 10 * key) == null) {
                keys.add(key);
            }
        }
        height = height(keys);
        for (int i = 0; i < 2000; i += 3) {
            int key = i;
            assertCost("remove", key, order, () -> tree.remove(key), height);
            model.remove(key);
        }
        assertEntries(tree, model, "1000 keys, some put, some removed: ");
    }

    @Test
    @Property("an iterator shows all entries, and compares nothing")
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
    @Property("size is right and takes constant time: 300 000 calls on 30 000 entries end at once")
    void sizeIsConstant() {
        List<Integer> keys = new ArrayList<>(IntStream.range(0, 30_000).boxed().toList());
        Collections.shuffle(keys, new Random(8));
        BinarySearchTree<Integer, Integer> tree = tree(keys, naturalOrder());
        long sum = 0;
        for (int call = 0; call < 300_000; call++) {
            sum += tree.size();
        }
        assertThat(sum).as("the sum of 300 000 calls of size on 30 000 entries")
            .isEqualTo(300_000L * 30_000);
    }

    @Test
    @Weight(2)
    @Property("a tree that is a chain of thousands of keys is right, with a small call stack too")
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
        doing[0] = "removing by the iterator";
        Iterator<Map.Entry<Integer, Integer>> entries = tree.iterator();
        for (int key = 0; key < 200; key++) {
            entries.next();
            entries.remove();
        }
        assertThat(tree.size()).as("size after 200 removals by the iterator").isEqualTo(3800);
        keys.stream().filter(key -> key < 200).forEach(key -> tree.put(key, key));
        doing[0] = "remove of the deepest key";
        int deepest = end == 0 ? 199 : end; // what was put again hangs on the other end
        assertThat(tree.remove(deepest)).as("remove(%d)", deepest).contains(deepest);
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
}
