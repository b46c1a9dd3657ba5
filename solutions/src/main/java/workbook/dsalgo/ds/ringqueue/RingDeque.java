package workbook.dsalgo.ds.ringqueue;

import static java.util.Objects.requireNonNull;

import java.util.AbstractCollection;
import java.util.ConcurrentModificationException;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import workbook.grader.Given;
import workbook.grader.Solve;

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

    /*
     * Implementation notes
     *
     *     slots   [ c ][ d ][   ][   ][   ][   ][ a ][ b ]      head = 6, size = 4
     *
     *     index    0    1    2    3
     *     slot     6    7    0    1                             slot = head + index & mask
     *
     * I1: index i is in slots[head + i & mask], for 0 <= i < size; all other slots are null.
     * I2: slots.length is a power of two.
     *
     * Why a mask: -1 & 7 is 7, so the slot before slot 0 is the last one. -1 % 8 is -1.
     *
     * Growing: a full ring is two pieces, from head to the end of the array and from its start to
     * head. Copied into the longer array one behind the other, they are one piece. Copied to where
     * they were, they would have a hole in the middle that nobody expects.
     */

    private static final int FIRST_SLOTS = 8;

    private Object[] slots = new Object[FIRST_SLOTS];
    private int head;
    private int size;
    /** How often the deque changed: an iterator remembers it. */
    private int changes;

    /**
     * Adds an element in front.
     *
     * @return true
     * @throws NullPointerException if {@code element} is {@code null}; the deque is as it was
     */
    @Solve
    @Override
    public boolean offerFirst(T element) {
        requireNonNull(element, "element");
        makeRoom();
        head = slot(-1);
        slots[head] = element;
        size++;
        changes++;
        return true;
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
        requireNonNull(element, "element");
        makeRoom();
        slots[slot(size)] = element;
        size++;
        changes++;
        return true;
    }

    /** Takes out the first element; {@code null} if there is none. */
    @Solve
    @Override
    public T pollFirst() {
        return size == 0 ? null : take(0);
    }

    /** Takes out the last element; {@code null} if there is none. */
    @Solve
    @Override
    public T pollLast() {
        return size == 0 ? null : take(size - 1);
    }

    /** The first element, which stays; {@code null} if there is none. */
    @Solve
    @Override
    public T peekFirst() {
        return at(0); // of an empty ring all slots are null
    }

    /** The last element, which stays; {@code null} if there is none. */
    @Solve
    @Override
    public T peekLast() {
        return at(size - 1);
    }

    /** How many elements there are. */
    @Solve
    @Override
    public int size() {
        return size;
    }

    /** How many slots there are, used or not. */
    @Solve
    public int capacity() {
        return slots.length;
    }

    /** The elements from first to last, with {@code remove}. */
    @Solve
    @Override
    public Iterator<T> iterator() {
        return new Walk(0, 1);
    }

    /** The elements from last to first, with {@code remove}. */
    @Solve
    @Override
    public Iterator<T> descendingIterator() {
        return new Walk(size - 1, -1);
    }

    private int slot(int index) {
        return head + index & slots.length - 1;
    }

    @SuppressWarnings("unchecked")
    private T at(int index) {
        return (T) slots[slot(index)]; // only offers store, and they store a T
    }

    private void makeRoom() {
        if (size < slots.length) {
            return;
        }
        Object[] larger = new Object[2 * slots.length];
        int untilEnd = slots.length - head;
        System.arraycopy(slots, head, larger, 0, untilEnd);
        System.arraycopy(slots, 0, larger, untilEnd, head);
        slots = larger;
        head = 0;
    }

    /** Closes the gap from the nearer end. */
    private T take(int index) {
        T taken = at(index);
        if (index < size / 2) {
            for (int i = index; i > 0; i--) {
                slots[slot(i)] = slots[slot(i - 1)];
            }
            slots[head] = null;
            head = slot(1);
        } else {
            for (int i = index; i < size - 1; i++) {
                slots[slot(i)] = slots[slot(i + 1)];
            }
            slots[slot(size - 1)] = null;
        }
        size--;
        changes++;
        return taken;
    }

    private final class Walk implements Iterator<T> {

        private final int step;
        private int next;
        private boolean canRemove;
        private int seenChanges = changes;

        Walk(int from, int step) {
            this.next = from;
            this.step = step;
        }

        @Override
        public boolean hasNext() {
            return next >= 0 && next < size;
        }

        @Override
        public T next() {
            checkUnchanged();
            if (!hasNext()) {
                throw new NoSuchElementException("the deque has ended");
            }
            T element = at(next);
            next += step;
            canRemove = true;
            return element;
        }

        @Override
        public void remove() {
            checkUnchanged();
            if (!canRemove) {
                throw new IllegalStateException("no element to remove: call next first");
            }
            int returned = next - step;
            take(returned);
            next = Math.min(next, returned); // forwards, what is behind has moved up
            canRemove = false;
            seenChanges = changes;
        }

        private void checkUnchanged() {
            if (seenChanges != changes) {
                throw new ConcurrentModificationException("the deque was changed meanwhile");
            }
        }
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
