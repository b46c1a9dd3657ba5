package workbook.dsalgo.ds.binarytree;

import static java.util.Objects.requireNonNull;

/**
 * A node of a binary tree. A tree is its root, and the empty tree is {@code null}.
 *
 * <p>Nodes are told apart by identity: two nodes of equal values are two nodes. No node is reached
 * in two ways. The class can be extended, so that somebody can count what is read and written.
 *
 * @param <T> the value, which is not {@code null}
 */
public class Node<T> {

    private final T value;
    private Node<T> left;
    private Node<T> right;

    /** A leaf. */
    public Node(T value) {
        this(value, null, null);
    }

    /** A node above two trees, each of which may be empty. */
    public Node(T value, Node<T> left, Node<T> right) {
        this.value = requireNonNull(value, "value");
        this.left = left;
        this.right = right;
    }

    /** What the node holds. */
    public final T value() {
        return value;
    }

    /** The left child, or {@code null}. */
    public Node<T> left() {
        return left;
    }

    /** The right child, or {@code null}. */
    public Node<T> right() {
        return right;
    }

    /** Replaces the left child. */
    public void setLeft(Node<T> left) {
        this.left = left;
    }

    /** Replaces the right child. */
    public void setRight(Node<T> right) {
        this.right = right;
    }

    /** The value, without the children. */
    @Override
    public String toString() {
        return "node " + value;
    }
}
