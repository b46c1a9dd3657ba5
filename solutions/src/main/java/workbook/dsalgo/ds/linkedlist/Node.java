package workbook.dsalgo.ds.linkedlist;

import workbook.grader.Given;

/**
 * A node of a chain: a value, and a link to the next node. The chain that begins with a node ends
 * at the first link that is {@code null}, or never, if a link leads back. An empty chain is
 * {@code null}.
 *
 * <p>Not final, so that a test can count how often links are followed and set.
 *
 * @param <T> the values, which may be {@code null}
 */
public class Node<T> {

    @Given
    private final T value;
    @Given
    private Node<T> next;

    /** A node in front of {@code next}. */
    public Node(T value, Node<T> next) {
        this.value = value;
        this.next = next;
    }

    /** The first node of a new chain with these values, or {@code null} if there are none. */
    @SafeVarargs
    public static <T> Node<T> of(T... values) {
        Node<T> first = null;
        for (int i = values.length - 1; i >= 0; i--) {
            first = new Node<>(values[i], first);
        }
        return first;
    }

    /** What the node holds. */
    public final T value() {
        return value;
    }

    /** Follows the link: the next node, or {@code null}. */
    public Node<T> next() {
        return next;
    }

    /** Sets the link. */
    public void setNext(Node<T> next) {
        this.next = next;
    }

    /** The value alone: a chain may have no end. */
    @Override
    public String toString() {
        return String.valueOf(value);
    }
}
