package workbook.dsalgo.ds.binarytree;

import static java.util.Objects.requireNonNull;

import java.util.function.Consumer;
import workbook.grader.Solve;

/**
 * Three orders, each as short as its definition.
 *
 * <p>Each method calls {@code visit} once for each value. It reads at most 16 links a node and
 * writes none. It may use the call stack in proportion to the depth, so it is meant for trees that
 * are known to be flat. A {@code visit} that is {@code null} is a {@link NullPointerException},
 * also for the empty tree.
 */
public final class RecursiveTraversal {

    private RecursiveTraversal() {
    }

    /** The node, then its left subtree, then its right subtree. */
    @Solve
    public static <T> void preOrder(Node<T> root, Consumer<? super T> visit) {
        requireNonNull(visit, "visit");
        if (root != null) {
            visit.accept(root.value());
            preOrder(root.left(), visit);
            preOrder(root.right(), visit);
        }
    }

    /** The left subtree, then the node, then its right subtree. */
    @Solve
    public static <T> void inOrder(Node<T> root, Consumer<? super T> visit) {
        requireNonNull(visit, "visit");
        if (root != null) {
            inOrder(root.left(), visit);
            visit.accept(root.value());
            inOrder(root.right(), visit);
        }
    }

    /** The left subtree, then the right subtree, then the node. */
    @Solve
    public static <T> void postOrder(Node<T> root, Consumer<? super T> visit) {
        requireNonNull(visit, "visit");
        if (root != null) {
            postOrder(root.left(), visit);
            postOrder(root.right(), visit);
            visit.accept(root.value());
        }
    }
}
