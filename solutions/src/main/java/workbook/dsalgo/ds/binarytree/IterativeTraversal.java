package workbook.dsalgo.ds.binarytree;

import static java.util.Objects.requireNonNull;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import workbook.grader.Solve;

/**
 * The same three orders for trees of any depth: the way back is kept on the heap.
 *
 * <p>Each method calls {@code visit} once for each value, as soon as its turn comes. It reads at
 * most 16 links a node and writes none. A {@code visit} that is {@code null} is a
 * {@link NullPointerException}, also for the empty tree.
 */
public final class IterativeTraversal {

    /*
     * Implementation notes
     *
     *         a           `open` holds the nodes whose right subtree is still to come, the
     *        / \          nearest on top. At d, in order: open = [d, b, a].
     *       b   c
     *      / \            I1: everything left of a node on `open` is done.
     *     d   e           I2: the nodes on `open` are ancestors of `at`, deepest on top.
     *
     * Post order meets every open node twice: coming from the left it goes right, coming from the
     * right it visits. `done`, the node that was visited last, tells the two apart: the last node
     * of a right subtree in post order is that subtree's root. It is compared by identity, because
     * values may be equal.
     */

    private IterativeTraversal() {
    }

    /** The node, then its left subtree, then its right subtree. */
    @Solve
    public static <T> void preOrder(Node<T> root, Consumer<? super T> visit) {
        requireNonNull(visit, "visit");
        Deque<Node<T>> open = new ArrayDeque<>();
        Node<T> at = root;
        while (at != null || !open.isEmpty()) {
            if (at == null) {
                at = open.pop().right();
            } else {
                visit.accept(at.value());
                open.push(at);
                at = at.left();
            }
        }
    }

    /** The left subtree, then the node, then its right subtree. */
    @Solve
    public static <T> void inOrder(Node<T> root, Consumer<? super T> visit) {
        requireNonNull(visit, "visit");
        Deque<Node<T>> open = new ArrayDeque<>();
        Node<T> at = root;
        while (at != null || !open.isEmpty()) {
            if (at == null) {
                Node<T> next = open.pop();
                visit.accept(next.value());
                at = next.right();
            } else {
                open.push(at);
                at = at.left();
            }
        }
    }

    /** The left subtree, then the right subtree, then the node. */
    @Solve
    public static <T> void postOrder(Node<T> root, Consumer<? super T> visit) {
        requireNonNull(visit, "visit");
        Deque<Node<T>> open = new ArrayDeque<>();
        Node<T> done = null;
        Node<T> at = root;
        while (at != null || !open.isEmpty()) {
            if (at != null) {
                open.push(at);
                at = at.left();
                continue;
            }
            Node<T> right = open.peek().right();
            if (right == null || right == done) {
                done = open.pop();
                visit.accept(done.value());
            } else {
                at = right;
            }
        }
    }
}
