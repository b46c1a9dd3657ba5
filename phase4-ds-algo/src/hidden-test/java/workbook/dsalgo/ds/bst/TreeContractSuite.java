package workbook.dsalgo.ds.bst;

import static java.util.Comparator.naturalOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static workbook.dsalgo.ds.bst.TreeHistories.assertEntries;
import static workbook.dsalgo.ds.bst.Trees.assertNeighbours;
import static workbook.dsalgo.ds.bst.Trees.assertWhole;
import static workbook.dsalgo.ds.bst.Trees.model;
import static workbook.dsalgo.ds.bst.Trees.permutations;
import static workbook.dsalgo.ds.bst.Trees.tree;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import workbook.grader.Property;
import workbook.grader.probe.Refusals;

/** Orders of every kind, null, and the entries that come out. */
class TreeContractSuite {

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
            assertNeighbours(tree, model, 5, "order of extreme answers, put " + keys);
            tree.remove(2);
            model.remove(2);
            assertWhole(tree, model, 4, "order of extreme answers, put " + keys + ", remove 2");
            assertNeighbours(tree, model, 5,
                "order of extreme answers, put " + keys + ", remove 2");
        }
    }

    @Test
    @Property("keys of which the order says 0 are one key for every method, whatever equals says")
    void orderDecidesWhatIsOneKey() {
        BinarySearchTree<String, Integer> tree =
            new BinarySearchTree<>(String.CASE_INSENSITIVE_ORDER);
        for (String key : List.of("b", "a", "c")) {
            tree.put(key, key.charAt(0) - 'a');
        }
        assertThat(tree.get("B")).as("get(B), where b was put").contains(1);
        assertThat(tree.floor("B")).as("floor(B)").contains(Map.entry("b", 1));
        assertThat(tree.ceiling("B")).as("ceiling(B)").contains(Map.entry("b", 1));
        assertThat(tree.rank("C")).as("rank(C)").isEqualTo(2);
        assertThat(tree.range("A", "C")).as("range(A, C)")
            .containsExactly(Map.entry("a", 0), Map.entry("b", 1));
        assertThat(tree.put("C", 9)).as("put(C, 9) over c").contains(2);
        assertThat(tree.remove("B")).as("remove(B)").contains(1);
        assertThat(tree.size()).as("size after remove(B)").isEqualTo(2);
    }

    @Test
    @Property("what the order throws comes out of every call, and the tree is as it was")
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
                left[0] = good;
                assertHeard(() -> tree.get(key), "get", key, good);
                left[0] = good;
                assertHeard(() -> tree.floor(key), "floor", key, good);
                left[0] = good;
                assertHeard(() -> tree.ceiling(key), "ceiling", key, good);
                left[0] = good;
                assertHeard(() -> tree.rank(key), "rank", key, good);
                left[0] = good;
                assertHeard(() -> tree.range(key, 9), "range to 9 from", key, good);
                left[0] = Integer.MAX_VALUE;
                assertWhole(tree, model, 6,
                    "put and remove " + key + ", whose comparison number " + (good + 1) + " threw");
            }
        }
    }

    private static void assertHeard(Runnable call, String name, int key, int good) {
        assertThatThrownBy(call::run, "%s %d, where comparison number %d throws".formatted(name,
            key, good + 1)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    @Property("entries that come out are copies: they keep the value that they had, and writing to "
        + "them changes no tree")
    void entriesAreCopies() {
        BinarySearchTree<Integer, Integer> tree = tree(List.of(2, 1, 3), naturalOrder());
        List<Map.Entry<Integer, Integer>> entries = new ArrayList<>();
        entries.add(tree.floor(2).orElseThrow());
        entries.add(tree.ceiling(2).orElseThrow());
        entries.add(tree.range(2, 3).getFirst());
        var iterator = tree.iterator();
        iterator.next();
        entries.add(iterator.next());
        List<String> from = List.of("floor(2)", "ceiling(2)", "range(2, 3)", "the iterator");
        tree.put(2, 77);
        for (int i = 0; i < from.size(); i++) {
            assertThat(entries.get(i).getValue())
                .as("value of the entry that came out of %s, after put(2, 77)", from.get(i))
                .isEqualTo(20);
            try {
                entries.get(i).setValue(55);
            } catch (UnsupportedOperationException e) {
                // an entry that cannot be changed is as good
            }
            assertThat(tree.get(2)).as("get(2) after setValue(55) of the entry that came out of %s",
                from.get(i)).contains(77);
        }
    }

    @Test
    @Property("null is refused by name, as a key, a value, an end of a range and an order, also in "
        + "the empty tree, and changes nothing")
    void refusesNull() {
        BinarySearchTree<Integer, Integer> tree = tree(List.of(1), naturalOrder());
        BinarySearchTree<Integer, Integer> empty = new BinarySearchTree<>(naturalOrder());
        Refusals key = Refusals.of(NullPointerException.class).naming("key");
        for (BinarySearchTree<Integer, Integer> each : List.of(tree, empty)) {
            String where = each == tree ? " in the tree of 1" : " in the empty tree";
            key.by("put(null, 1)" + where, () -> each.put(null, 1))
                .by("get(null)" + where, () -> each.get(null))
                .by("remove(null)" + where, () -> each.remove(null))
                .by("floor(null)" + where, () -> each.floor(null))
                .by("ceiling(null)" + where, () -> each.ceiling(null))
                .by("rank(null)" + where, () -> each.rank(null));
            Refusals.of(NullPointerException.class).naming("from")
                .by("range(null, 1)" + where, () -> each.range(null, 1)).verify();
            Refusals.of(NullPointerException.class).naming("to")
                .by("range(1, null)" + where, () -> each.range(1, null)).verify();
        }
        key.verify();
        Refusals.of(NullPointerException.class).naming("value")
            .by("put(1, null) over a value", () -> tree.put(1, null))
            .by("put(2, null)", () -> tree.put(2, null))
            .by("put(2, null) in the empty tree", () -> empty.put(2, null)).verify();
        Refusals.of(NullPointerException.class).naming("order")
            .by("new BinarySearchTree<>(null)", () -> new BinarySearchTree<Integer, Integer>(null))
            .verify();
        assertEntries(tree, model(List.of(1)), "put 1, and many calls with null: ");
    }

    @Test
    @Property("the map view, which is given, shows the tree and writes through, as far as the "
        + "tree's own methods and its iterator are right")
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
}
