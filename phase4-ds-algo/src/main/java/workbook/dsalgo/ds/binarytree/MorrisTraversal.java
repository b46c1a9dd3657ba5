package workbook.dsalgo.ds.binarytree;

import java.util.function.Consumer;
import workbook.grader.Solve;
import workbook.grader.Unsolved;

/**
 * Two orders without any stack: while it walks, the tree itself remembers the way back.
 *
 * <p>Each method calls {@code visit} once for each value. It reads at most 16 links a node, and its
 * extra space is constant: what it allocates does not grow with the tree. During the walk links of
 * the tree are changed, so {@code visit} must not look at the tree; afterwards every link is what
 * it was, also when {@code visit} throws, which ends the visits and comes out of the call, whatever
 * is thrown (an {@code Error} or a checked exception, too). A {@code null} visit is a
 * {@link NullPointerException}, also for the empty tree. Not thread-safe: a walk is a write.
 *
 * @see <a href="https://doi.org/10.1016/0020-0190(79)90068-1">J. M. Morris, Traversing binary
 *     trees simply and cheaply, 1979</a>
 */
public final class MorrisTraversal {

    private MorrisTraversal() {
    }

    /** The node, then its left subtree, then its right subtree. */
    @Solve
    public static <T> void preOrder(Node<T> root, Consumer<? super T> visit) {
        throw new Unsolved("MorrisTraversal.preOrder");
    }

    /** The left subtree, then the node, then its right subtree. */
    @Solve
    public static <T> void inOrder(Node<T> root, Consumer<? super T> visit) {
        throw new Unsolved("MorrisTraversal.inOrder");
    }
}
