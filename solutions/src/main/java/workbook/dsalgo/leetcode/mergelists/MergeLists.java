package workbook.dsalgo.leetcode.mergelists;

import static java.util.Objects.requireNonNull;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import workbook.grader.Solve;

/**
 * Merges sorted lists: all that was in them, in order. Equal values keep the order of their lists,
 * and within a list their own.
 *
 * <p>Lists of nodes are merged by linking their own nodes anew: the result has all of these and no
 * other, even if {@code order} contradicts itself. They may have millions of nodes. Values are
 * compared only by {@code order}, so they may be {@code null} if it takes that. If it throws, that
 * comes out, and how the nodes are linked then is undefined. A missing order is refused even where
 * there is nothing to compare. Not thread-safe.
 *
 * <p>The questions are 21 (two) and 23 (k) of LeetCode.
 */
public final class MergeLists {

    /*
     * Implementation notes
     *
     *     lists     1 -> 4 -> 9        heap: the first of each list      result
     *               2 -> 3             1  2  7     take 1, put 4         1
     *               7                  2  4  7     take 2, put 3         1 -> 2
     *                                  3  4  7     take 3, put nothing   1 -> 2 -> 3
     *
     * I1: a source that has something left is either in the heap, with its first element that was
     * not given out, or unread. So the heap holds at most k elements, and its least is the least
     * of all.
     * I2: of equal elements the one of the earlier source is less.
     *
     * Why the next element is read late, by the call after the one that gave its predecessor out:
     * reading may fail, and then there is no element in hand that would be lost.
     *
     * Nodes are merged by the same heap: a list of nodes is a source. It steps off a node before
     * it gives it out, since the node is linked anew at once.
     */

    private MergeLists() {
    }

    /**
     * Merges two lists. For lists of {@code m} and {@code n} nodes at most {@code m + n - 1}
     * comparisons, constant memory and no recursion; none at all if one of them is empty.
     *
     * @param first ascending, {@code null} for the empty list
     * @param second ascending, without a node of {@code first}
     * @return the first node of all; {@code null} if both are empty
     * @throws IllegalArgumentException if both are the same list, which is not empty; its nodes
     *     stay as they are
     * @throws NullPointerException if {@code order} is {@code null}, naming it
     */
    @Solve
    public static <T> ListNode<T> merge(
            ListNode<T> first, ListNode<T> second, Comparator<? super T> order) {
        requireNonNull(order, "order");
        if (first != null && first == second) {
            throw new IllegalArgumentException("first and second are the same list");
        }
        ListNode<T> left = first;
        ListNode<T> right = second;
        ListNode<T> before = new ListNode<>(null, null);
        ListNode<T> last = before;
        while (left != null && right != null) {
            if (order.compare(left.value(), right.value()) <= 0) {
                last.link(left);
                left = left.next();
            } else {
                last.link(right);
                right = right.next();
            }
            last = last.next();
        }
        last.link(left == null ? right : left);
        return before.next();
    }

    /**
     * Merges any number of lists. For {@code n} nodes in {@code k} lists that are not empty at
     * most {@code 3 * n * ceil(log2 k)} comparisons, so none for a single list. To remember one
     * node of each list is enough.
     *
     * @param lists ascending, without common nodes, {@code null} for an empty one; not changed
     * @return the first node of all; {@code null} if there is none
     * @throws IllegalArgumentException if a list that is not empty is there twice, naming the two
     *     indexes; all nodes stay as they are
     * @throws NullPointerException if {@code lists} or {@code order} is {@code null}, naming which
     */
    @Solve
    public static <T> ListNode<T> mergeAll(
            List<ListNode<T>> lists, Comparator<? super T> order) {
        requireNonNull(lists, "lists");
        requireNonNull(order, "order");
        requireDifferent(lists);
        List<Iterator<ListNode<T>>> sources = new ArrayList<>();
        for (ListNode<T> list : lists) {
            sources.add(new Nodes<>(list));
        }
        Iterator<ListNode<T>> merged =
            lazily(sources, (one, other) -> order.compare(one.value(), other.value()));
        ListNode<T> before = new ListNode<>(null, null);
        ListNode<T> last = before;
        while (merged.hasNext()) {
            last.link(merged.next());
            last = last.next();
        }
        return before.next();
    }

    /**
     * Merges sources as far as they are asked for: after {@code m} elements were given out, at
     * most {@code m + k} were read from {@code k} sources, which may be endless. At most
     * {@code 3 * (m + k) * ceil(log2 k)} comparisons.
     *
     * <p>What a source throws comes out of {@code hasNext} or {@code next}. No element is lost by
     * that, and the next call asks the source again. What {@code order} throws comes out there,
     * too, and what the iterator does afterwards is undefined.
     *
     * @param sources each ascending, none of them {@code null}, which is not checked; used up by
     *     the result
     * @return an iterator without {@code remove}, which is an
     *     {@link UnsupportedOperationException}
     * @throws NullPointerException if {@code sources} or {@code order} is {@code null}, naming
     *     which; nothing is read
     */
    @Solve
    public static <T> Iterator<T> lazily(
            List<? extends Iterator<? extends T>> sources, Comparator<? super T> order) {
        requireNonNull(sources, "sources");
        requireNonNull(order, "order");
        return new Merged<>(sources, order);
    }

    private static void requireDifferent(List<? extends ListNode<?>> lists) {
        Map<ListNode<?>, Integer> indexes = new IdentityHashMap<>();
        for (int index = 0; index < lists.size(); index++) {
            ListNode<?> list = lists.get(index);
            Integer earlier = list == null ? null : indexes.put(list, index);
            if (earlier != null) {
                throw new IllegalArgumentException(
                    "lists " + earlier + " and " + index + " are the same list");
            }
        }
    }

    /** The nodes of a list, each given out when it is no longer needed. */
    private static final class Nodes<T> implements Iterator<ListNode<T>> {

        private ListNode<T> at;

        Nodes(ListNode<T> first) {
            at = first;
        }

        @Override
        public boolean hasNext() {
            return at != null;
        }

        @Override
        public ListNode<T> next() {
            ListNode<T> node = at;
            at = node.next();
            return node;
        }
    }

    private record Source<T>(int index, Iterator<? extends T> elements) {
    }

    private record Head<T>(T value, Source<T> source) {
    }

    private static final class Merged<T> implements Iterator<T> {

        private final PriorityQueue<Head<T>> heads;
        private final Deque<Source<T>> unread = new ArrayDeque<>();

        Merged(List<? extends Iterator<? extends T>> sources, Comparator<? super T> order) {
            Comparator<Head<T>> byValue =
                (one, other) -> order.compare(one.value(), other.value());
            heads = new PriorityQueue<>(
                byValue.thenComparingInt(head -> head.source().index())); // I2
            for (Iterator<? extends T> elements : sources) {
                unread.add(new Source<>(unread.size(), elements));
            }
        }

        @Override
        public boolean hasNext() {
            readHeads();
            return !heads.isEmpty();
        }

        @Override
        public T next() {
            if (!hasNext()) {
                throw new NoSuchElementException("all sources are empty");
            }
            Head<T> least = heads.remove();
            unread.add(least.source());
            return least.value();
        }

        /** Keeps I1. A source that throws stays unread. */
        private void readHeads() {
            while (!unread.isEmpty()) {
                Source<T> source = unread.element();
                if (source.elements().hasNext()) {
                    heads.add(new Head<>(source.elements().next(), source));
                }
                unread.remove();
            }
        }
    }
}
