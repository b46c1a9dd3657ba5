package workbook.dsalgo.ds.linkedlist;

import static java.util.Objects.requireNonNull;

import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import workbook.grader.Given;
import workbook.grader.Solve;

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

    /*
     * Implementation notes
     *
     *     ends <--> [b] <--> [a] <--> [c] <--> ends
     *
     * I1: for every element e of the ring, e.after.before == e and e.before.after == e.
     * I2: the ring without `ends` has `size` elements, and they are those whose list is this.
     * I3: a removed element has no list and no neighbours.
     *
     * Why `ends`: with it an element always has two neighbours, and the first, the last and the
     * only element are no special cases.
     *
     * Why an element knows its list: neighbours alone do not say whose they are, and an element
     * that is taken out of the wrong list spoils the size of both.
     */

    /**
     * A value in its place.
     *
     * @param <T> the values
     */
    public static final class Element<T> {

        @Given
        private final T value;
        private DoublyLinkedList<T> list;
        private Element<T> before;
        private Element<T> after;

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
            return list == null ? Optional.empty() : list.element(after);
        }

        /** The element before this one; empty for the first one, and for one that was removed. */
        @Solve
        public Optional<Element<T>> previous() {
            return list == null ? Optional.empty() : list.element(before);
        }
    }

    private final Element<T> ends = new Element<>(null);
    private int size;
    /** How often the ring changed: an iterator remembers it. */
    private int changes;

    /** An empty list. */
    @Solve
    public DoublyLinkedList() {
        ends.before = ends;
        ends.after = ends;
    }

    /** How many elements there are. */
    @Solve
    public int size() {
        return size;
    }

    /** The first element; empty if there is none. */
    @Solve
    public Optional<Element<T>> first() {
        return element(ends.after);
    }

    /** The last element; empty if there is none. */
    @Solve
    public Optional<Element<T>> last() {
        return element(ends.before);
    }

    /** Adds a value in front. */
    @Solve
    public Element<T> pushFront(T value) {
        return insertBehind(ends, value);
    }

    /** Adds a value at the end. */
    @Solve
    public Element<T> pushBack(T value) {
        return insertBehind(ends.before, value);
    }

    /** Adds a value before {@code mark}; empty if {@code mark} is not of this list. */
    @Solve
    public Optional<Element<T>> insertBefore(T value, Element<T> mark) {
        return owns(mark) ? Optional.of(insertBehind(mark.before, value)) : Optional.empty();
    }

    /** Adds a value behind {@code mark}; empty if {@code mark} is not of this list. */
    @Solve
    public Optional<Element<T>> insertAfter(T value, Element<T> mark) {
        return owns(mark) ? Optional.of(insertBehind(mark, value)) : Optional.empty();
    }

    /** Moves {@code element} to the front; false if it is not of this list. */
    @Solve
    public boolean moveToFront(Element<T> element) {
        return owns(element) && moveBehind(ends, element);
    }

    /** Moves {@code element} to the end; false if it is not of this list. */
    @Solve
    public boolean moveToBack(Element<T> element) {
        return owns(element) && moveBehind(ends.before, element);
    }

    /** Moves {@code element} right before {@code mark}; false if one is not of this list. */
    @Solve
    public boolean moveBefore(Element<T> element, Element<T> mark) {
        return owns(element) & owns(mark) && moveBehind(mark.before, element);
    }

    /** Moves {@code element} right behind {@code mark}; false if one is not of this list. */
    @Solve
    public boolean moveAfter(Element<T> element, Element<T> mark) {
        return owns(element) & owns(mark) && moveBehind(mark, element);
    }

    /** Takes {@code element} out; false if it is not of this list. */
    @Solve
    public boolean remove(Element<T> element) {
        if (!owns(element)) {
            return false;
        }
        unlink(element);
        element.list = null; // keeps I3, and lets the garbage collector take the neighbours
        element.before = null;
        element.after = null;
        size--;
        changes++;
        return true;
    }

    /** The values from first to last, with {@code remove}. */
    @Solve
    @Override
    public Iterator<T> iterator() {
        return new Walk();
    }

    private Optional<Element<T>> element(Element<T> inRing) {
        return inRing == ends ? Optional.empty() : Optional.of(inRing);
    }

    private boolean owns(Element<T> element) {
        return requireNonNull(element, "element").list == this;
    }

    private Element<T> insertBehind(Element<T> before, T value) {
        Element<T> added = new Element<>(value);
        added.list = this;
        link(before, added);
        size++;
        changes++;
        return added;
    }

    /** Always true. An element that is there already stays. */
    private boolean moveBehind(Element<T> before, Element<T> element) {
        if (before != element && before.after != element) {
            unlink(element);
            link(before, element);
            changes++;
        }
        return true;
    }

    private void link(Element<T> before, Element<T> element) {
        element.before = before;
        element.after = before.after;
        element.before.after = element;
        element.after.before = element;
    }

    private void unlink(Element<T> element) {
        element.before.after = element.after;
        element.after.before = element.before;
    }

    private final class Walk implements Iterator<T> {

        private Element<T> returned;
        private Element<T> next = ends.after;
        private int seenChanges = changes;

        @Override
        public boolean hasNext() {
            return next != ends;
        }

        @Override
        public T next() {
            checkUnchanged();
            if (next == ends) {
                throw new NoSuchElementException("the list has ended");
            }
            returned = next;
            next = next.after;
            return returned.value;
        }

        @Override
        public void remove() {
            checkUnchanged();
            if (returned == null) {
                throw new IllegalStateException("no value to remove: call next first");
            }
            DoublyLinkedList.this.remove(returned);
            returned = null;
            seenChanges = changes;
        }

        private void checkUnchanged() {
            if (seenChanges != changes) {
                throw new ConcurrentModificationException("the list was changed meanwhile");
            }
        }
    }
}
