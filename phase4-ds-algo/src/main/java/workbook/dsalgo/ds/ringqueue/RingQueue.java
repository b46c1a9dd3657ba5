package workbook.dsalgo.ds.ringqueue;

import java.util.AbstractQueue;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import workbook.grader.Solve;
import workbook.grader.Unsolved;

/**
 * A queue of a fixed capacity in a ring of as many slots. It is full when every slot is used. Then
 * {@code offer} returns false and {@code add} throws {@link IllegalStateException}. {@code offer},
 * {@code poll} and {@code peek} take constant time, and move no element. To remove by an iterator
 * may move all of them.
 *
 * <p>Elements are numbered as they come, and the low bits of its number say in which slot an
 * element is. Numbers are an {@code int}: after the largest comes the smallest, and nothing else
 * changes.
 *
 * <p>An element that left the queue is forgotten: the ring does not keep it from the garbage
 * collector. Iterators are fail-fast: after the queue has changed by any other way than their own
 * {@code remove}, {@code next} and {@code remove} throw {@link ConcurrentModificationException},
 * also behind the last element; {@code hasNext} need not notice. Otherwise {@code next} behind the
 * last element throws {@link NoSuchElementException}, and {@code remove} throws
 * {@link IllegalStateException} if there was no {@code next} since the last {@code remove}.
 * Elements are not {@code null}. Not thread-safe.
 *
 * @param <T> the elements
 */
public final class RingQueue<T> extends AbstractQueue<T> {

    /** An empty queue whose elements are numbered from 0, see {@link #RingQueue(int, int)}. */
    public RingQueue(int capacity) {
        this(capacity, 0);
    }

    /**
     * An empty queue.
     *
     * @param capacity the most elements it holds, a power of two from 1 to 2^30
     * @param firstNumber the number of the first element that comes
     * @throws IllegalArgumentException if {@code capacity} is no power of two, naming its value
     */
    @Solve
    RingQueue(int capacity, int firstNumber) {
        throw new Unsolved("new RingQueue");
    }

    /**
     * Adds an element at the end if there is room. A full queue stays as it is.
     *
     * @return whether it was added
     * @throws NullPointerException if {@code element} is {@code null}, also if the queue is full
     */
    @Solve
    @Override
    public boolean offer(T element) {
        throw new Unsolved("RingQueue.offer");
    }

    /** Takes out the element that came first; {@code null} if there is none. */
    @Solve
    @Override
    public T poll() {
        throw new Unsolved("RingQueue.poll");
    }

    /** The element that came first, which stays; {@code null} if there is none. */
    @Solve
    @Override
    public T peek() {
        throw new Unsolved("RingQueue.peek");
    }

    /** How many elements there are, from 0 to {@link #capacity()}. */
    @Solve
    @Override
    public int size() {
        throw new Unsolved("RingQueue.size");
    }

    /** The most elements there can be. */
    @Solve
    public int capacity() {
        throw new Unsolved("RingQueue.capacity");
    }

    /** The elements in the order in which they came, with {@code remove}. */
    @Solve
    @Override
    public Iterator<T> iterator() {
        throw new Unsolved("RingQueue.iterator");
    }
}
