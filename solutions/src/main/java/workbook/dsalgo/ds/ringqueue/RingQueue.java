package workbook.dsalgo.ds.ringqueue;

import static java.util.Objects.requireNonNull;

import java.util.AbstractQueue;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import workbook.grader.Solve;

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

    /*
     * Implementation notes
     *
     * Capacity 4, and elements 6 to 8 are in it:
     *
     *     number   ...   6     7     8     9   ...
     *                   head             tail             size = tail - head = 3
     *     slot           2     3     0     1              slot = number & 3
     *
     *     slots   [ 8 ][   ][ 6 ][ 7 ]
     *
     * I1: the elements have the numbers from `head` up to but not with `tail`, and 0 <= tail - head
     *     <= slots.length, in the arithmetic of int.
     * I2: number n is in slots[n & mask]; all other slots are null.
     *
     * Why the numbers are not brought back into the ring: head == tail would mean empty and full.
     * The difference of the two tells them apart, and stays right when they overflow.
     *
     * Why a power of two: 2^32 is a multiple of it, so after Integer.MAX_VALUE the next slot is
     * still the next slot. A remainder would jump there, and be negative afterwards.
     */

    private final Object[] slots;
    private final int mask;
    private int head;
    private int tail;
    /** How often the queue changed: an iterator remembers it. */
    private int changes;

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
        if (capacity < 1 || Integer.bitCount(capacity) != 1) {
            throw new IllegalArgumentException("capacity " + capacity + " is no power of two");
        }
        this.slots = new Object[capacity];
        this.mask = capacity - 1;
        this.head = firstNumber;
        this.tail = firstNumber;
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
        requireNonNull(element, "element");
        if (size() == slots.length) {
            return false;
        }
        slots[tail & mask] = element;
        tail++;
        changes++;
        return true;
    }

    /** Takes out the element that came first; {@code null} if there is none. */
    @Solve
    @Override
    public T poll() {
        T first = peek();
        if (first != null) {
            slots[head & mask] = null; // keeps I2: a slot keeps its element alive
            head++;
            changes++;
        }
        return first;
    }

    /** The element that came first, which stays; {@code null} if there is none. */
    @Solve
    @Override
    public T peek() {
        return at(head); // of an empty ring all slots are null
    }

    /** How many elements there are, from 0 to {@link #capacity()}. */
    @Solve
    @Override
    public int size() {
        return tail - head;
    }

    /** The most elements there can be. */
    @Solve
    public int capacity() {
        return slots.length;
    }

    /** The elements in the order in which they came, with {@code remove}. */
    @Solve
    @Override
    public Iterator<T> iterator() {
        return new Walk();
    }

    @SuppressWarnings("unchecked")
    private T at(int number) {
        return (T) slots[number & mask]; // only offer stores, and it stores a T
    }

    /** Takes an element out; those behind it move up. */
    private void take(int number) {
        for (int to = number; to != tail - 1; to++) {
            slots[to & mask] = slots[to + 1 & mask];
        }
        tail--;
        slots[tail & mask] = null;
        changes++;
    }

    private final class Walk implements Iterator<T> {

        private int next = head;
        private boolean canRemove;
        private int seenChanges = changes;

        @Override
        public boolean hasNext() {
            return next != tail;
        }

        @Override
        public T next() {
            checkUnchanged();
            if (next == tail) {
                throw new NoSuchElementException("the queue has ended");
            }
            canRemove = true;
            return at(next++);
        }

        @Override
        public void remove() {
            checkUnchanged();
            if (!canRemove) {
                throw new IllegalStateException("no element to remove: call next first");
            }
            next--;
            take(next);
            canRemove = false;
            seenChanges = changes;
        }

        private void checkUnchanged() {
            if (seenChanges != changes) {
                throw new ConcurrentModificationException("the queue was changed meanwhile");
            }
        }
    }
}
