package workbook.dsalgo.ds.bst;

import static java.util.Comparator.naturalOrder;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The chapter's tree. */
class BinarySearchTreeExamples {

    private final BinarySearchTree<String, Integer> tree = new BinarySearchTree<>(naturalOrder());

    private void fill() {
        for (String key : List.of("d", "b", "f", "a", "e")) {
            assertThat(tree.put(key, key.charAt(0) - 'a')).as("put %s", key).isEmpty();
        }
    }

    @Test
    void putGetRemove() {
        fill();
        assertThat(tree.put("b", 9)).as("put b again").contains(1);
        assertThat(tree.get("b")).as("get b").contains(9);
        assertThat(tree.remove("d")).as("remove d, the root").contains(3);
        assertThat(tree.get("d")).as("get d").isEmpty();
        assertThat(tree.size()).as("size").isEqualTo(4);
    }

    @Test
    void theNeighboursOfAKeyThatIsNotThere() {
        fill();
        assertThat(tree.floor("c")).as("floor of c").contains(Map.entry("b", 1));
        assertThat(tree.ceiling("c")).as("ceiling of c").contains(Map.entry("d", 3));
        assertThat(tree.rank("c")).as("rank of c: a and b are smaller").isEqualTo(2);
    }

    @Test
    void ascending() {
        fill();
        List<String> keys = new ArrayList<>();
        for (Map.Entry<String, Integer> entry : tree) {
            keys.add(entry.getKey());
            assertThat(keys).as("keys so far").hasSizeLessThanOrEqualTo(5);
        }
        assertThat(keys).as("keys").containsExactly("a", "b", "d", "e", "f");
        assertThat(tree.range("b", "e")).as("range from b to e")
            .containsExactly(Map.entry("b", 1), Map.entry("d", 3));
    }
}
