package workbook.dsalgo.leetcode.mergelists;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import workbook.grader.Solve;
import workbook.grader.Unsolved;

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
        throw new Unsolved("MergeLists.merge");
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
        throw new Unsolved("MergeLists.mergeAll");
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
        throw new Unsolved("MergeLists.lazily");
    }
}
