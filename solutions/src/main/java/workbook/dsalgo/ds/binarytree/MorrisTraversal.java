package workbook.dsalgo.ds.binarytree;

import static java.util.Objects.requireNonNull;

import java.util.function.Consumer;
import workbook.grader.Solve;

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

    /*
     * Implementation notes
     *
     *         a             The last node of a's left subtree has no right child. Before the walk
     *        / \            goes left, that free link is lent to a: a "thread", dotted.
     *       b   c
     *      / \              When the walk comes back to a by the thread it meets it again,
     *     d   e . . > a     takes it out, and goes right.
     *
     * I1: a right link is threaded exactly while the walk is in the left subtree above it.
     * I2: a step that is repeated does no harm, because `visit` comes before any change in it.
     *
     * When visit throws, the threads of all open ancestors are still there. I2 lets the same loop
     * go on from the same node with a visit that does nothing, until the last thread is out.
     */

    private static final Consumer<Object> NOBODY = value -> { };

    private MorrisTraversal() {
    }

    /** The node, then its left subtree, then its right subtree. */
    @Solve
    public static <T> void preOrder(Node<T> root, Consumer<? super T> visit) {
        walk(root, requireNonNull(visit, "visit"), NOBODY);
    }

    /** The left subtree, then the node, then its right subtree. */
    @Solve
    public static <T> void inOrder(Node<T> root, Consumer<? super T> visit) {
        walk(root, NOBODY, requireNonNull(visit, "visit"));
    }

    private static <T> void walk(
            Node<T> root, Consumer<? super T> before, Consumer<? super T> between) {
        Node<T> at = root;
        try {
            while (at != null) {
                at = step(at, before, between);
            }
        } finally {
            while (at != null) {
                at = step(at, NOBODY, NOBODY); // only after a failure: takes the threads out
            }
        }
    }

    private static <T> Node<T> step(
            Node<T> at, Consumer<? super T> before, Consumer<? super T> between) {
        Node<T> left = at.left();
        if (left == null) {
            before.accept(at.value());
            between.accept(at.value());
            return at.right();
        }
        Node<T> last = lastBefore(at, left);
        if (last.right() == null) {
            before.accept(at.value());
            last.setRight(at);
            return left;
        }
        between.accept(at.value());
        last.setRight(null);
        return at.right();
    }

    /** The end of the right links from {@code left} on, not counting a thread to {@code at}. */
    private static <T> Node<T> lastBefore(Node<T> at, Node<T> left) {
        Node<T> last = left;
        Node<T> next = last.right();
        while (next != null && next != at) {
            last = next;
            next = last.right();
        }
        return last;
    }
}
