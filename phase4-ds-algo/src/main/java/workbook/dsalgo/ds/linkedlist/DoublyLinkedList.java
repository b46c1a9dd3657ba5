package workbook.dsalgo.ds.linkedlist;

import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import workbook.grader.Given;
import workbook.grader.Solve;
import workbook.grader.Unsolved;

/**
 * A list whose elements are handed out: a caller that has an element can take it out, move it, and
 * add beside it in constant time. Step by step it does what {@code container/list} does, the
 * doubly linked list of Go's standard library.
 *
 * <p>An element belongs to the list that made it until it is removed, and never to another one. A
 * call with an element of another list, or with one that was removed, changes nothing, and says so
 * in what it returns. No method asks {@code equals} of a value.
 *
 * <p>Iterators are fail-fast: after the list has changed by any other way than its own
 * {@code remove}, {@code next} and {@code remove} of an iterator throw
 * {@link ConcurrentModificationException}, also behind the last value; {@code hasNext} need not
 * notice. Otherwise {@code next} behind the last value throws
 * {@link NoSuchElementException}, and {@code remove} throws {@link IllegalStateException} if there
 * was no {@code next} since the last {@code remove}. To move an element to where it is already
 * changes nothing, and no iterator notices.
 *
 * <p>Values may be {@code null}. Every method that takes an element throws
 * {@link NullPointerException} for {@code null}, also beside an element of another list, and
 * changes nothing then. Not thread-safe.
 *
 * {@snippet :
 * var list = new DoublyLinkedList<String>();
 * var b = list.pushBack("b");
 * list.pushFront("a");
 * list.insertAfter("c", b);
 * list.moveToFront(b);      // b, a, c
 * }
 *
 * @param <T> the values
 * @see <a href="https://pkg.go.dev/container/list">container/list</a>
 */
public final class DoublyLinkedList<T> implements Iterable<T> {

    /**
     * A value in its place.
     *
     * @param <T> the values
     */
    public static final class Element<T> {

        @Given
        private final T value;

        private Element(T value) {
            this.value = value;
        }

        /** What was put into the list. */
        public T value() {
            return value;
        }

        /** The element behind this one; empty for the last one, and for one that was removed. */
        @Solve
        public Optional<Element<T>> next() {
            throw new Unsolved("DoublyLinkedList.Element.next");
        }

        /** The element before this one; empty for the first one, and for one that was removed. */
        @Solve
        public Optional<Element<T>> previous() {
            throw new Unsolved("DoublyLinkedList.Element.previous");
        }
    }

    /** An empty list. */
    @Solve
    public DoublyLinkedList() {
        throw new Unsolved("new DoublyLinkedList");
    }

    /** How many elements there are. */
    @Solve
    public int size() {
        throw new Unsolved("DoublyLinkedList.size");
    }

    /** The first element; empty if there is none. */
    @Solve
    public Optional<Element<T>> first() {
        throw new Unsolved("DoublyLinkedList.first");
    }

    /** The last element; empty if there is none. */
    @Solve
    public Optional<Element<T>> last() {
        throw new Unsolved("DoublyLinkedList.last");
    }

    /** Adds a value in front. */
    @Solve
    public Element<T> pushFront(T value) {
        throw new Unsolved("DoublyLinkedList.pushFront");
    }

    /** Adds a value at the end. */
    @Solve
    public Element<T> pushBack(T value) {
        throw new Unsolved("DoublyLinkedList.pushBack");
    }

    /** Adds a value before {@code mark}; empty if {@code mark} is not of this list. */
    @Solve
    public Optional<Element<T>> insertBefore(T value, Element<T> mark) {
        throw new Unsolved("DoublyLinkedList.insertBefore");
    }

    /** Adds a value behind {@code mark}; empty if {@code mark} is not of this list. */
    @Solve
    public Optional<Element<T>> insertAfter(T value, Element<T> mark) {
        throw new Unsolved("DoublyLinkedList.insertAfter");
    }

    /** Moves {@code element} to the front; false if it is not of this list. */
    @Solve
    public boolean moveToFront(Element<T> element) {
        throw new Unsolved("DoublyLinkedList.moveToFront");
    }

    /** Moves {@code element} to the end; false if it is not of this list. */
    @Solve
    public boolean moveToBack(Element<T> element) {
        throw new Unsolved("DoublyLinkedList.moveToBack");
    }

    /** Moves {@code element} right before {@code mark}; false if one is not of this list. */
    @Solve
    public boolean moveBefore(Element<T> element, Element<T> mark) {
        throw new Unsolved("DoublyLinkedList.moveBefore");
    }

    /** Moves {@code element} right behind {@code mark}; false if one is not of this list. */
    @Solve
    public boolean moveAfter(Element<T> element, Element<T> mark) {
        throw new Unsolved("DoublyLinkedList.moveAfter");
    }

    /** Takes {@code element} out; false if it is not of this list. */
    @Solve
    public boolean remove(Element<T> element) {
        throw new Unsolved("DoublyLinkedList.remove");
    }

    /** The values from first to last, with {@code remove}. */
    @Solve
    @Override
    public Iterator<T> iterator() {
        throw new Unsolved("DoublyLinkedList.iterator");
    }
}
