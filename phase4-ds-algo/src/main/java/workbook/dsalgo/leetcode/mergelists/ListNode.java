package workbook.dsalgo.leetcode.mergelists;

import java.util.List;

/**
 * A node of a singly linked list. A list is its first node, and the empty list is {@code null}.
 *
 * @param <T> the values
 */
public final class ListNode<T> {

    private final T value;
    private ListNode<T> next;

    /** A node before {@code next}, which is {@code null} for the last one. */
    public ListNode(T value, ListNode<T> next) {
        this.value = value;
        this.next = next;
    }

    /** A list of {@code values}, or {@code null} if there are none. */
    public static <T> ListNode<T> of(List<? extends T> values) {
        ListNode<T> first = null;
        for (T value : values.reversed()) {
            first = new ListNode<>(value, first);
        }
        return first;
    }

    /** The value, for ever the same. */
    public T value() {
        return value;
    }

    /** The node behind this one, or {@code null}. */
    public ListNode<T> next() {
        return next;
    }

    /** From now on {@code next} is behind this node. */
    public void link(ListNode<T> next) {
        this.next = next;
    }
}
