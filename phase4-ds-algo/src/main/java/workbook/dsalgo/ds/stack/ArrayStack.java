package workbook.dsalgo.ds.stack;

import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import workbook.grader.Solve;
import workbook.grader.Unsolved;

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

    /**
     * Puts an element on top.
     *
     * @throws NullPointerException if {@code element} is {@code null}; the stack is as it was
     */
    @Solve
    public void push(T element) {
        throw new Unsolved("ArrayStack.push");
    }

    /**
     * Takes the top off.
     *
     * @throws NoSuchElementException if the stack is empty, with a message that says "empty"
     */
    @Solve
    public T pop() {
        throw new Unsolved("ArrayStack.pop");
    }

    /**
     * The top, which stays.
     *
     * @throws NoSuchElementException if the stack is empty, with a message that says "empty"
     */
    @Solve
    public T peek() {
        throw new Unsolved("ArrayStack.peek");
    }

    /** How many elements there are. */
    @Solve
    public int size() {
        throw new Unsolved("ArrayStack.size");
    }

    /** How many slots there are, used or not. */
    @Solve
    public int capacity() {
        throw new Unsolved("ArrayStack.capacity");
    }

    /**
     * The elements from top to bottom, as they would be popped. {@code remove} of the iterator
     * throws {@link UnsupportedOperationException}, as it does by default.
     */
    @Solve
    @Override
    public Iterator<T> iterator() {
        throw new Unsolved("ArrayStack.iterator");
    }
}
