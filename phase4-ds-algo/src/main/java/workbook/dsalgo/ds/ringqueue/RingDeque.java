package workbook.dsalgo.ds.ringqueue;

import java.util.AbstractCollection;
import java.util.ConcurrentModificationException;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import workbook.grader.Given;
import workbook.grader.Solve;
import workbook.grader.Unsolved;

/**
 * A deque in a ring that grows. The number of slots is a power of two, 8 at first. It doubles when
 * an element comes and no slot is free, and does not shrink.
 *
 * <p>To add, look and take at both ends takes constant time, on average for adding: growing moves
 * at most two elements for each one that was added. To look and to take move none. To remove by an
 * iterator moves at most half of the elements.
 *
 * <p>An element that left the deque is forgotten: the ring does not keep it from the garbage
 * collector. Iterators are fail-fast: after the deque has changed by any other way than their own
 * {@code remove}, {@code next} and {@code remove} throw {@link ConcurrentModificationException},
 * also behind the last element; {@code hasNext} need not notice. Otherwise {@code next} behind the
 * last element throws {@link NoSuchElementException}, and {@code remove} throws
 * {@link IllegalStateException} if there was no {@code next} since the last {@code remove}.
 * Elements are not {@code null}. Not thread-safe.
 *
 * @param <T> the elements
 */
public final class RingDeque<T> extends AbstractCollection<T> implements Deque<T> {

    /**
     * Adds an element in front.
     *
     * @return true
     * @throws NullPointerException if {@code element} is {@code null}; the deque is as it was
     */
    @Solve
    @Override
    public boolean offerFirst(T element) {
        throw new Unsolved("RingDeque.offerFirst");
    }

    /**
     * Adds an element at the end.
     *
     * @return true
     * @throws NullPointerException if {@code element} is {@code null}; the deque is as it was
     */
    @Solve
    @Override
    public boolean offerLast(T element) {
        throw new Unsolved("RingDeque.offerLast");
    }

    /** Takes out the first element; {@code null} if there is none. */
    @Solve
    @Override
    public T pollFirst() {
        throw new Unsolved("RingDeque.pollFirst");
    }

    /** Takes out the last element; {@code null} if there is none. */
    @Solve
    @Override
    public T pollLast() {
        throw new Unsolved("RingDeque.pollLast");
    }

    /** The first element, which stays; {@code null} if there is none. */
    @Solve
    @Override
    public T peekFirst() {
        throw new Unsolved("RingDeque.peekFirst");
    }

    /** The last element, which stays; {@code null} if there is none. */
    @Solve
    @Override
    public T peekLast() {
        throw new Unsolved("RingDeque.peekLast");
    }

    /** How many elements there are. */
    @Solve
    @Override
    public int size() {
        throw new Unsolved("RingDeque.size");
    }

    /** How many slots there are, used or not. */
    @Solve
    public int capacity() {
        throw new Unsolved("RingDeque.capacity");
    }

    /** The elements from first to last, with {@code remove}. */
    @Solve
    @Override
    public Iterator<T> iterator() {
        throw new Unsolved("RingDeque.iterator");
    }

    /** The elements from last to first, with {@code remove}. */
    @Solve
    @Override
    public Iterator<T> descendingIterator() {
        throw new Unsolved("RingDeque.descendingIterator");
    }

    // What a Deque has besides, made of the methods above.

    @Override
    public void addFirst(T element) {
        offerFirst(element);
    }

    @Override
    public void addLast(T element) {
        offerLast(element);
    }

    @Override
    public boolean add(T element) {
        return offerLast(element);
    }

    @Override
    public boolean offer(T element) {
        return offerLast(element);
    }

    @Override
    public void push(T element) {
        offerFirst(element);
    }

    @Override
    public T poll() {
        return pollFirst();
    }

    @Override
    public T peek() {
        return peekFirst();
    }

    @Override
    public T removeFirst() {
        return present(pollFirst());
    }

    @Override
    public T removeLast() {
        return present(pollLast());
    }

    @Override
    public T remove() {
        return present(pollFirst());
    }

    @Override
    public T pop() {
        return present(pollFirst());
    }

    @Override
    public T getFirst() {
        return present(peekFirst());
    }

    @Override
    public T getLast() {
        return present(peekLast());
    }

    @Override
    public T element() {
        return present(peekFirst());
    }

    @Override
    public boolean remove(Object element) {
        return removeNext(iterator(), element);
    }

    @Override
    public boolean removeFirstOccurrence(Object element) {
        return removeNext(iterator(), element);
    }

    @Override
    public boolean removeLastOccurrence(Object element) {
        return removeNext(descendingIterator(), element);
    }

    @Given
    private static <T> T present(T element) {
        if (element == null) {
            throw new NoSuchElementException("the deque is empty");
        }
        return element;
    }

    @Given
    private static boolean removeNext(Iterator<?> elements, Object element) {
        while (elements.hasNext()) {
            if (Objects.equals(element, elements.next())) {
                elements.remove();
                return true;
            }
        }
        return false;
    }
}
