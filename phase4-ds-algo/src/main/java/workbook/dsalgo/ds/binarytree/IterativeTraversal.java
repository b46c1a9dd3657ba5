package workbook.dsalgo.ds.binarytree;

import java.util.function.Consumer;
import workbook.grader.Solve;
import workbook.grader.Unsolved;

/**
 * The same three orders for trees of any depth: the way back is kept on the heap.
 *
 * <p>Each method calls {@code visit} once for each value, as soon as its turn comes. It reads at
 * most 16 links a node and writes none. A {@code visit} that is {@code null} is a
 * {@link NullPointerException}, also for the empty tree.
 */
public final class IterativeTraversal {

    private IterativeTraversal() {
    }

    /** The node, then its left subtree, then its right subtree. */
    @Solve
    public static <T> void preOrder(Node<T> root, Consumer<? super T> visit) {
        throw new Unsolved("IterativeTraversal.preOrder");
    }

    /** The left subtree, then the node, then its right subtree. */
    @Solve
    public static <T> void inOrder(Node<T> root, Consumer<? super T> visit) {
        throw new Unsolved("IterativeTraversal.inOrder");
    }

    /** The left subtree, then the right subtree, then the node. */
    @Solve
    public static <T> void postOrder(Node<T> root, Consumer<? super T> visit) {
        throw new Unsolved("IterativeTraversal.postOrder");
    }
}
