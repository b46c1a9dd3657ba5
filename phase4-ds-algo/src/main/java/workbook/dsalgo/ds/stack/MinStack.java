package workbook.dsalgo.ds.stack;

import java.util.Comparator;
import java.util.NoSuchElementException;
import workbook.grader.Solve;
import workbook.grader.Unsolved;

/**
 * A stack that knows its smallest element at any time. {@code push} and {@code pop} compare at
 * most once each, {@code min}, {@code peek} and {@code size} never.
 *
 * <p>Popped elements are forgotten, as {@link ArrayStack} forgets them. Only the order decides what
 * is smaller, by the sign of its answer. What it throws comes out of the call, and the stack is as
 * it was. Elements are not {@code null}. Not thread-safe.
 *
 * @param <T> the elements
 */
public final class MinStack<T> {

    /**
     * An empty stack.
     *
     * @throws NullPointerException if {@code order} is {@code null}
     */
    @Solve
    public MinStack(Comparator<? super T> order) {
        throw new Unsolved("new MinStack");
    }

    /**
     * Puts an element on top.
     *
     * @throws NullPointerException if {@code element} is {@code null}, also if the stack is empty;
     *     the stack is as it was
     */
    @Solve
    public void push(T element) {
        throw new Unsolved("MinStack.push");
    }

    /**
     * Takes the top off.
     *
     * @throws NoSuchElementException if the stack is empty, with a message that says "empty"
     */
    @Solve
    public T pop() {
        throw new Unsolved("MinStack.pop");
    }

    /**
     * The top, which stays.
     *
     * @throws NoSuchElementException if the stack is empty, with a message that says "empty"
     */
    @Solve
    public T peek() {
        throw new Unsolved("MinStack.peek");
    }

    /**
     * The smallest element, which stays; of equal ones, the one that was pushed first.
     *
     * @throws NoSuchElementException if the stack is empty, with a message that says "empty"
     */
    @Solve
    public T min() {
        throw new Unsolved("MinStack.min");
    }

    /** How many elements there are. */
    @Solve
    public int size() {
        throw new Unsolved("MinStack.size");
    }
}
