package workbook.dsalgo.ds.heap;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import workbook.grader.Given;
import workbook.grader.Solve;
import workbook.grader.Unsolved;

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
        throw new Unsolved("new Heap");
    }

    /**
     * Adds {@code element}.
     *
     * @throws NullPointerException if {@code element} is {@code null}, naming it
     */
    @Solve
    public void push(T element) {
        throw new Unsolved("Heap.push");
    }

    /**
     * The smallest element, which stays.
     *
     * @throws NoSuchElementException if the heap is empty
     */
    @Solve
    public T peek() {
        throw new Unsolved("Heap.peek");
    }

    /**
     * Takes out the smallest element: the last one takes its place and moves down.
     *
     * @throws NoSuchElementException if the heap is empty
     */
    @Solve
    public T pop() {
        throw new Unsolved("Heap.pop");
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
        throw new Unsolved("Heap.remove");
    }

    /**
     * Puts the element at {@code index} where it belongs after it has become smaller or larger.
     *
     * @param index as in {@link #layout()}
     * @throws IndexOutOfBoundsException if there is no such index, naming it and the size
     */
    @Solve
    public void fix(int index) {
        throw new Unsolved("Heap.fix");
    }

    /** How many elements there are. */
    @Solve
    public int size() {
        throw new Unsolved("Heap.size");
    }

    /** Children of each element. */
    public int arity() {
        return arity;
    }

    /** A copy of the array: the smallest element first, children behind their parents. */
    @Solve
    public List<T> layout() {
        throw new Unsolved("Heap.layout");
    }
}
