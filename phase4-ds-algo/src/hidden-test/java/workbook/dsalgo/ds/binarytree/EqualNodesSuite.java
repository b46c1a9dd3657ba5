package workbook.dsalgo.ds.binarytree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import workbook.grader.Property;

/** Trees whose nodes have an {@code equals} of their own. */
class EqualNodesSuite {

    private final Node<String> x1 = new Named("x", null, null);
    private final Node<String> x2 = new Named("x", null, null);
    private final Node<String> y = new Named("y", null, null);
    private final Node<String> z = new Named("z", null, null);
    private final Node<String> b = new Named("b", x1, y);
    private final Node<String> c = new Named("c", z, x2);
    private final Node<String> a = new Named("a", b, c);

    @Test
    @Property("nodes are told apart by identity, also if their class says that they are equal")
    void commonAncestorsOfEqualNodes() {
        assertAncestor(x1, y, b);
        assertAncestor(y, x1, b);
        assertAncestor(x2, z, c);
        assertAncestor(z, x2, c);
        assertAncestor(x1, x2, a);
        assertAncestor(x2, x1, a);
        Node<String> stranger = new Named("x", null, null);
        assertThatThrownBy(() -> BinaryTrees.lowestCommonAncestor(a, y, stranger),
            "lowestCommonAncestor of y and an x of another tree")
            .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("x");
    }

    private void assertAncestor(Node<String> one, Node<String> other, Node<String> expected) {
        assertThat(BinaryTrees.lowestCommonAncestor(a, one, other).value())
            .as("lowestCommonAncestor of %s and %s in a(b(x, y), c(z, x)), whose x are equal",
                one.value(), other.value())
            .isEqualTo(expected.value());
    }

    private static final class Named extends Node<String> {

        Named(String value, Node<String> left, Node<String> right) {
            super(value, left, right);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Named named && value().equals(named.value());
        }

        @Override
        public int hashCode() {
            return value().hashCode();
        }
    }
}
