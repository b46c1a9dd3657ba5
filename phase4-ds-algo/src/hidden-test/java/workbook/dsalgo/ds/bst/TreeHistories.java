package workbook.dsalgo.ds.bst;

import static java.util.Comparator.naturalOrder;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import workbook.grader.history.Histories;
import workbook.grader.history.Step;
import workbook.grader.probe.Copied;

/** A tree and a sorted map, on which the same calls are made. */
final class TreeHistories {

    private static final int KEYS = 24;

    private final BinarySearchTree<Integer, Integer> tree =
        new BinarySearchTree<>(naturalOrder());
    private final TreeMap<Integer, Integer> model = new TreeMap<>();

    private TreeHistories() {
    }

    static void verify() {
        Histories.of(TreeHistories::new, TreeHistories::draw).checking(TreeHistories::assertEntries)
            .verify(30, 240);
    }

    /** Half of the calls change something; questions are about keys beyond both ends too. */
    private static Step<TreeHistories> draw(RandomGenerator random, int at) {
        int key = random.nextInt(KEYS);
        int asked = random.nextInt(KEYS + 2) - 1;
        int other = random.nextInt(KEYS + 2) - 1;
        int to = Math.max(asked, other);
        int from = Math.min(asked, other);
        return switch (random.nextInt(10)) {
            case 0, 1, 2 -> new Step<>("put(%d, %d)".formatted(key, at), it -> it.put(key, at));
            case 3, 4 -> new Step<>("remove(%d)".formatted(key), it -> it.remove(key));
            case 5 -> new Step<>("get(%d)".formatted(asked), it -> it.get(asked));
            case 6 -> new Step<>("floor(%d)".formatted(asked), it -> it.floor(asked));
            case 7 -> new Step<>("ceiling(%d)".formatted(asked), it -> it.ceiling(asked));
            case 8 -> new Step<>("rank(%d)".formatted(asked), it -> it.rank(asked));
            default -> new Step<>("range(%d, %d)".formatted(from, to), it -> it.range(from, to));
        };
    }

    private void put(int key, int value) {
        assertReturned(tree.put(key, value), Optional.ofNullable(model.put(key, value)));
    }

    private void remove(int key) {
        assertReturned(tree.remove(key), Optional.ofNullable(model.remove(key)));
    }

    private void get(int key) {
        assertReturned(tree.get(key), Optional.ofNullable(model.get(key)));
    }

    private void floor(int key) {
        assertReturned(tree.floor(key), copy(model.floorEntry(key)));
    }

    private void ceiling(int key) {
        assertReturned(tree.ceiling(key), copy(model.ceilingEntry(key)));
    }

    private void rank(int key) {
        assertReturned(tree.rank(key), model.headMap(key).size());
    }

    private void range(int from, int to) {
        assertReturned(tree.range(from, to), copies(model.subMap(from, to)));
    }

    private static void assertReturned(Object got, Object expected) {
        assertThat(Copied.of(got)).as("the last call returns").isEqualTo(expected);
    }

    private void assertEntries() {
        assertThat(tree.size()).as("size").isEqualTo(model.size());
        assertEntries(tree, model, "");
    }

    // ---- for the suite too -----------------------------------------------------------------

    /** At most one entry too many is asked for: a broken iterator may have no end. */
    static void assertEntries(BinarySearchTree<Integer, Integer> tree,
            TreeMap<Integer, Integer> model, String what) {
        List<Map.Entry<Integer, Integer>> entries = new ArrayList<>();
        Iterator<Map.Entry<Integer, Integer>> iterator = tree.iterator();
        while (iterator.hasNext() && entries.size() <= model.size()) {
            entries.add(iterator.next());
        }
        assertThat(Copied.of(entries)).as("%sentries", what).isEqualTo(copies(model));
    }

    static Optional<Map.Entry<Integer, Integer>> copy(Map.Entry<Integer, Integer> entry) {
        return Optional.ofNullable(entry).map(Map.Entry::copyOf);
    }

    static List<Map.Entry<Integer, Integer>> copies(Map<Integer, Integer> entries) {
        return entries.entrySet().stream().map(Map.Entry::copyOf).toList();
    }
}
