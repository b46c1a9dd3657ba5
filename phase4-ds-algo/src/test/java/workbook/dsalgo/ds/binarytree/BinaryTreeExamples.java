package workbook.dsalgo.ds.binarytree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The chapter's picture, walked in every way. */
class BinaryTreeExamples {

    private final Node<String> d = new Node<>("d");
    private final Node<String> e = new Node<>("e");
    private final Node<String> b = new Node<>("b", d, e);
    private final Node<String> c = new Node<>("c");
    private final Node<String> a = new Node<>("a", b, c);

    @Test
    void recursively() {
        List<String> visited = new ArrayList<>();
        RecursiveTraversal.preOrder(a, value -> note(visited, value));
        assertThat(visited).as("pre-order").containsExactly("a", "b", "d", "e", "c");
        visited.clear();
        RecursiveTraversal.inOrder(a, value -> note(visited, value));
        assertThat(visited).as("in-order").containsExactly("d", "b", "e", "a", "c");
        visited.clear();
        RecursiveTraversal.postOrder(a, value -> note(visited, value));
        assertThat(visited).as("post-order").containsExactly("d", "e", "b", "c", "a");
    }

    @Test
    void withAStackOfYourOwn() {
        List<String> visited = new ArrayList<>();
        IterativeTraversal.postOrder(a, value -> note(visited, value));
        assertThat(visited).as("post-order").containsExactly("d", "e", "b", "c", "a");
    }

    @Test
    void withoutAnyStack() {
        List<String> visited = new ArrayList<>();
        MorrisTraversal.inOrder(a, value -> note(visited, value));
        assertThat(visited).as("in-order").containsExactly("d", "b", "e", "a", "c");
        assertThat(e.right()).as("right child of e after the walk").isNull();
    }

    @Test
    void levelByLevel() {
        assertThat(BinaryTrees.levels(a)).as("levels")
            .containsExactly(List.of("a"), List.of("b", "c"), List.of("d", "e"));
        assertThat(BinaryTrees.depth(a)).as("depth").isEqualTo(3);
    }

    @Test
    void commonAncestors() {
        assertThat(BinaryTrees.lowestCommonAncestor(a, d, e).value()).as("ancestor of d and e")
            .isEqualTo("b");
        assertThat(BinaryTrees.lowestCommonAncestor(a, d, b).value()).as("ancestor of d and b")
            .isEqualTo("b");
        assertThatThrownBy(
            () -> BinaryTrees.lowestCommonAncestor(a, d, new Node<>("x")), "ancestor of d and x")
            .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("x");
    }

    @Test
    void asTextAndBack() {
        String text = TreeText.serialize(b);
        assertThat(text).as("text of b with d and e").isEqualTo("1:b1:d..1:e..");
        Node<String> read = TreeText.deserialize(text);
        assertThat(read.left().value()).as("left child of what was read").isEqualTo("d");
        assertThat(read.right().value()).as("right child of what was read").isEqualTo("e");
    }

    private static void note(List<String> visited, String value) {
        visited.add(value);
        assertThat(visited).as("visits of a tree of five nodes").hasSizeLessThanOrEqualTo(10);
    }
}
