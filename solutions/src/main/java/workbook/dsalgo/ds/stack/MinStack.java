package workbook.dsalgo.ds.stack;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.NoSuchElementException;
import workbook.grader.Solve;

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

    /*
     * Implementation notes
     *
     *     pushed      5    3    4    3    1
     *     smallest    5    3    3    3    1
     *
     * I1: each level holds the smallest of its own element and all below it; of equal ones, the
     *     lowest.
     *
     * What is below a level does not change while the level is there, so its smallest does not
     * either. One variable for the smallest would have to be found again when it is popped.
     */

    private record Level<T>(T element, T smallest) {
    }

    private final ArrayStack<Level<T>> levels = new ArrayStack<>();
    private final Comparator<? super T> order;

    /**
     * An empty stack.
     *
     * @throws NullPointerException if {@code order} is {@code null}
     */
    @Solve
    public MinStack(Comparator<? super T> order) {
        this.order = requireNonNull(order, "order");
    }

    /**
     * Puts an element on top.
     *
     * @throws NullPointerException if {@code element} is {@code null}, also if the stack is empty;
     *     the stack is as it was
     */
    @Solve
    public void push(T element) {
        requireNonNull(element, "element");
        T smallest = levels.size() == 0 ? element : smaller(min(), element);
        levels.push(new Level<>(element, smallest));
    }

    /**
     * Takes the top off.
     *
     * @throws NoSuchElementException if the stack is empty, with a message that says "empty"
     */
    @Solve
    public T pop() {
        return levels.pop().element();
    }

    /**
     * The top, which stays.
     *
     * @throws NoSuchElementException if the stack is empty, with a message that says "empty"
     */
    @Solve
    public T peek() {
        return levels.peek().element();
    }

    /**
     * The smallest element, which stays; of equal ones, the one that was pushed first.
     *
     * @throws NoSuchElementException if the stack is empty, with a message that says "empty"
     */
    @Solve
    public T min() {
        return levels.peek().smallest();
    }

    /** How many elements there are. */
    @Solve
    public int size() {
        return levels.size();
    }

    private T smaller(T lower, T upper) {
        return order.compare(upper, lower) < 0 ? upper : lower;
    }
}
