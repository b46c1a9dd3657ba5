package workbook.dsalgo.ds.heap;

import static java.util.Objects.checkIndex;
import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import workbook.grader.Given;
import workbook.grader.Solve;

/**
 * A d-ary min-heap in an array: the smallest element is on top, in the order given.
 *
 * <p>The children of index {@code i} stand at {@code d*i + 1} to {@code d*i + d}. For {@code n}
 * elements {@code push} takes at most {@code depth} comparisons and {@code pop}, {@code remove} and
 * {@code fix} at most {@code d * depth + depth}, where {@code depth} is the number of levels above
 * the last element, {@code floor(log2 n)} for a binary heap.
 *
 * <p>The layout is fixed: an element moves up while it is smaller than its parent, and down while
 * its smallest child is smaller than it; of equal children the leftmost is taken, and equal
 * elements never change places. That makes heaps comparable step by step, but not stable: of equal
 * elements any may come out first.
 *
 * <p>Of what the order answers only the sign counts. An order that contradicts itself spoils the
 * order of the heap, but no element is lost or doubled. Not thread-safe.
 *
 * @param <T> the elements
 * @see <a href="https://doi.org/10.1145/512274.512284">J. W. J. Williams, Algorithm 232: Heapsort,
 *     1964</a>
 * @see <a href="https://doi.org/10.1145/355588.365103">R. W. Floyd, Algorithm 245: Treesort, 1964
 *     (heapify)</a>
 */
public final class Heap<T> {

    /*
     * Implementation notes
     *
     * Layout, d = 2:                   0
     *                            1           2
     *                         3     4     5     6
     *
     * I1: for every i > 0, slots[i] is not smaller than slots[(i - 1) / d].
     *
     * Two repairs restore I1 when it is broken at one index only: siftUp if the element there may
     * be too small, siftDown if it may be too large. The element is taken out, others move into the
     * hole, and at its end the hole is filled: one write a level, where swaps would make two. It is
     * filled also when the comparator throws, so whatever that does, the elements stay the same.
     *
     * heapify: leaves are heaps already. Sifting down from the last parent to the top costs the
     * sum of all heights, which is about n / (d - 1), times d; sifting up instead would cost the
     * sum of all depths, which is n log n.
     */

    private final List<T> slots;
    private final Comparator<? super T> order;
    @Given
    private final int arity;

    /**
     * An empty binary heap.
     *
     * @throws NullPointerException if {@code order} is {@code null}, naming it
     */
    public Heap(Comparator<? super T> order) {
        this(2, List.of(), order);
    }

    /**
     * A heap of {@code elements}, in at most {@code 2n} comparisons.
     *
     * @param arity children of each element, at least 2
     * @param elements copied; where there are several equal ones, each counts
     * @throws IllegalArgumentException if {@code arity} is below 2, naming it
     * @throws NullPointerException if {@code elements}, an element or {@code order} is
     *     {@code null}, naming it
     */
    @Solve
    public Heap(int arity, Collection<? extends T> elements, Comparator<? super T> order) {
        if (arity < 2) {
            throw new IllegalArgumentException("arity " + arity + " is below 2");
        }
        this.arity = arity;
        this.order = requireNonNull(order, "order");
        this.slots = new ArrayList<>(requireNonNull(elements, "elements"));
        slots.forEach(element -> requireNonNull(element, "element"));
        for (int at = parent(size() - 1); at >= 0; at--) {
            siftDown(at);
        }
    }

    /**
     * Adds {@code element}.
     *
     * @throws NullPointerException if {@code element} is {@code null}, naming it
     */
    @Solve
    public void push(T element) {
        slots.add(requireNonNull(element, "element"));
        siftUp(size() - 1);
    }

    /**
     * The smallest element, which stays.
     *
     * @throws NoSuchElementException if the heap is empty
     */
    @Solve
    public T peek() {
        if (slots.isEmpty()) {
            throw new NoSuchElementException("the heap is empty");
        }
        return slots.getFirst();
    }

    /**
     * Takes out the smallest element: the last one takes its place and moves down.
     *
     * @throws NoSuchElementException if the heap is empty
     */
    @Solve
    public T pop() {
        T smallest = peek();
        remove(0);
        return smallest;
    }

    /**
     * Takes out the element at {@code index}: the last one takes its place and moves down, or up
     * if it cannot move down.
     *
     * @param index as in {@link #layout()}
     * @throws IndexOutOfBoundsException if there is no such index, naming it and the size
     */
    @Solve
    public T remove(int index) {
        checkIndex(index, size());
        T last = slots.removeLast();
        if (index == size()) {
            return last;
        }
        T removed = slots.set(index, last);
        fix(index);
        return removed;
    }

    /**
     * Puts the element at {@code index} where it belongs after it has become smaller or larger.
     *
     * @param index as in {@link #layout()}
     * @throws IndexOutOfBoundsException if there is no such index, naming it and the size
     */
    @Solve
    public void fix(int index) {
        checkIndex(index, size());
        if (!siftDown(index)) {
            siftUp(index);
        }
    }

    /** How many elements there are. */
    @Solve
    public int size() {
        return slots.size();
    }

    /** Children of each element. */
    public int arity() {
        return arity;
    }

    /** A copy of the array: the smallest element first, children behind their parents. */
    @Solve
    public List<T> layout() {
        return new ArrayList<>(slots);
    }

    private void siftUp(int from) {
        T moving = slots.get(from);
        int hole = from;
        try {
            while (hole > 0 && isLess(moving, slots.get(parent(hole)))) {
                slots.set(hole, slots.get(parent(hole)));
                hole = parent(hole);
            }
        } finally {
            slots.set(hole, moving);
        }
    }

    /** Whether the element moved. */
    private boolean siftDown(int from) {
        T moving = slots.get(from);
        int hole = from;
        try {
            int child = smallestChild(hole);
            while (child > 0 && isLess(slots.get(child), moving)) {
                slots.set(hole, slots.get(child));
                hole = child;
                child = smallestChild(hole);
            }
        } finally {
            slots.set(hole, moving);
        }
        return hole != from;
    }

    /** The leftmost of the smallest children, or -1 for a leaf. */
    private int smallestChild(int at) {
        long first = (long) arity * at + 1; // an int would overflow for a large arity
        if (first >= size()) {
            return -1;
        }
        int smallest = (int) first;
        int end = (int) Math.min(first + arity, size());
        for (int child = smallest + 1; child < end; child++) {
            if (isLess(slots.get(child), slots.get(smallest))) {
                smallest = child;
            }
        }
        return smallest;
    }

    private int parent(int at) {
        return Math.floorDiv(at - 1, arity);
    }

    private boolean isLess(T one, T other) {
        return order.compare(one, other) < 0;
    }
}
