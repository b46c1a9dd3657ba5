package workbook.dsalgo.ds.stack;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import workbook.grader.Solve;

/**
 * A stack in an array that grows and shrinks with it. There are 8 slots at first, never fewer, and
 * never more than {@code max(8, 4 * size)}. Elements are moved to other slots at most twice for
 * each call of {@code push} and {@code pop}, counted over any number of calls from the first one.
 *
 * <p>An element that was popped is forgotten: the stack does not keep it from the garbage
 * collector. Iterators are fail-fast: after a {@code push} or {@code pop}, {@code next} throws
 * {@link ConcurrentModificationException}, also at the bottom. Otherwise {@code next} throws
 * {@link NoSuchElementException} at the bottom. Elements are not {@code null}. Not thread-safe.
 *
 * @param <T> the elements
 */
public final class ArrayStack<T> implements Iterable<T> {

    /*
     * Implementation notes
     *
     *     slots   [ a ][ b ][ c ][   ][   ][   ][   ][   ]
     *                        ^    ^
     *                       top  size
     *
     * I1: slots[0 .. size) are the elements, the top last; slots[size ..] are null.
     * I2: slots.length is 8, or less than 4 * size.
     *
     * Why a quarter and not a half: after each resize half of the slots are used. So the next one
     * is at least length / 2 pushes away, and copies length elements, or length / 4 pops away, and
     * copies length / 4. That is at most two for each call. A stack that shrinks when half of it is
     * empty is full right after it: one push and it grows, one pop and it shrinks, for ever.
     */

    private static final int FEWEST_SLOTS = 8;

    private Object[] slots = new Object[FEWEST_SLOTS];
    private int size;
    /** How often the stack changed: an iterator remembers it. */
    private int changes;

    /**
     * Puts an element on top.
     *
     * @throws NullPointerException if {@code element} is {@code null}; the stack is as it was
     */
    @Solve
    public void push(T element) {
        requireNonNull(element, "element");
        if (size == slots.length) {
            slots = Arrays.copyOf(slots, 2 * size);
        }
        slots[size] = element;
        size++;
        changes++;
    }

    /**
     * Takes the top off.
     *
     * @throws NoSuchElementException if the stack is empty, with a message that says "empty"
     */
    @Solve
    public T pop() {
        T top = peek();
        size--;
        slots[size] = null; // keeps I1: a slot keeps its element alive
        if (slots.length > FEWEST_SLOTS && 4 * size <= slots.length) {
            slots = Arrays.copyOf(slots, slots.length / 2);
        }
        changes++;
        return top;
    }

    /**
     * The top, which stays.
     *
     * @throws NoSuchElementException if the stack is empty, with a message that says "empty"
     */
    @Solve
    public T peek() {
        if (size == 0) {
            throw new NoSuchElementException("the stack is empty");
        }
        return at(size - 1);
    }

    /** How many elements there are. */
    @Solve
    public int size() {
        return size;
    }

    /** How many slots there are, used or not. */
    @Solve
    public int capacity() {
        return slots.length;
    }

    /**
     * The elements from top to bottom, as they would be popped. {@code remove} of the iterator
     * throws {@link UnsupportedOperationException}, as it does by default.
     */
    @Solve
    @Override
    public Iterator<T> iterator() {
        return new Iterator<>() {

            private final int seenChanges = changes;
            private int left = size;

            @Override
            public boolean hasNext() {
                return left > 0;
            }

            @Override
            public T next() {
                if (seenChanges != changes) {
                    throw new ConcurrentModificationException("the stack was changed meanwhile");
                }
                if (left == 0) {
                    throw new NoSuchElementException("the bottom is reached");
                }
                left--;
                return at(left);
            }
        };
    }

    @SuppressWarnings("unchecked")
    private T at(int index) {
        return (T) slots[index]; // only push stores, and it stores a T
    }
}
