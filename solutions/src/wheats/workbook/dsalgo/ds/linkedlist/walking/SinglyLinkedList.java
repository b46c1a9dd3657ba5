package workbook.dsalgo.ds.linkedlist;

import java.util.AbstractCollection;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import workbook.grader.Solve;

/**
 * A list that is a chain, and knows its last node. Both ends take constant time to add to: at most
 * three links are followed. What happens at an index follows at most {@code index + 3} links.
 *
 * <p>Iterators are fail-fast: after the list has changed by any other way than its own
 * {@code remove}, {@code next} and {@code remove} of an iterator throw
 * {@link ConcurrentModificationException}, also behind the last value. Otherwise {@code next}
 * behind the last value throws {@link NoSuchElementException}, and {@code remove} throws
 * {@link IllegalStateException} if there was no {@code next} since the last {@code remove}. Values
 * may be {@code null}. Not thread-safe.
 *
 * @param <T> the values
 */
public final class SinglyLinkedList<T> extends AbstractCollection<T> {

    /*
     * Implementation notes
     *
     *     first --> [a] --> [b] --> [c] --> null
     *                                ^
     *                               last
     *
     * I1: from `first` it takes `size` nodes to the end, and the last of them is `last`.
     * I2: `first` and `last` are both null, or none is.
     *
     * Two private methods change the chain, one behind a node and one taking out what is behind a
     * node; "behind nothing" is the front. No other method has to think of `last` and `changes`.
     */

    private Node<T> first;
    private Node<T> last;
    private int size;
    /** How often the chain changed: an iterator remembers it. */
    private int changes;

    /** An empty list. */
    public SinglyLinkedList() {
        this(null);
    }

    /**
     * A list that takes over the nodes of a chain.
     *
     * @param chain its first node; {@code null} for none
     * @throws IllegalArgumentException if the chain never ends, naming the value at which it enters
     *     its circle
     */
    @Solve
    public SinglyLinkedList(Node<T> chain) {
        Chains.cycleEntry(chain).ifPresent(entry -> {
            throw new IllegalArgumentException("the chain comes back to " + entry);
        });
        first = chain;
        for (Node<T> node = chain; node != null; node = node.next()) {
            last = node;
            size++;
        }
    }

    /** Adds a value in front. */
    @Solve
    public void addFirst(T value) {
        linkBehind(null, value);
    }

    /**
     * Adds a value at the end.
     *
     * @return true
     */
    @Solve
    @Override
    public boolean add(T value) {
        linkBehind(last, value);
        return true;
    }

    /**
     * Inserts a value so that it has {@code index} values before it.
     *
     * @throws IndexOutOfBoundsException if {@code index} is below 0 or above the size, naming both
     */
    @Solve
    public void insert(int index, T value) {
        check(index, size);
        linkBehind(before(index), value);
    }

    /**
     * Takes out the value that has {@code index} values before it.
     *
     * @return the value
     * @throws IndexOutOfBoundsException if there is no such value, naming the index and the size
     */
    @Solve
    public T removeAt(int index) {
        check(index, size - 1);
        return unlinkBehind(before(index));
    }

    /** Turns the order round. The nodes stay the same: see {@link Chains#reverse}. */
    @Solve
    public void reverse() {
        last = first;
        first = Chains.reverse(first);
        changes++;
    }

    /** How many values there are. */
    @Solve
    @Override
    public int size() {
        return size;
    }

    /** The first node, or {@code null}. To look at: setting its links breaks the list. */
    @Solve
    public Node<T> chain() {
        return first;
    }

    /** The values from first to last, with {@code remove}. */
    @Solve
    @Override
    public Iterator<T> iterator() {
        return new Walk();
    }

    private void check(int index, int highest) {
        if (index < 0 || index > highest) {
            throw new IndexOutOfBoundsException("index " + index + " in a list of size " + size);
        }
    }

    /** The node before {@code index}; {@code null} for index 0. */
    private Node<T> before(int index) {
        Node<T> node = null;
        for (int at = 0; at < index; at++) {
            node = node == null ? first : node.next();
        }
        return node;
    }

    private void linkBehind(Node<T> before, T value) {
        Node<T> added = new Node<>(value, before == null ? first : before.next());
        if (before == null) {
            first = added;
        } else {
            before.setNext(added);
        }
        if (before == last) { // also in an empty list, where both are null
            last = added;
        }
        size++;
        changes++;
    }

    private T unlinkBehind(Node<T> before) {
        Node<T> gone = before == null ? first : before.next();
        if (before == null) {
            first = gone.next();
        } else {
            before.setNext(gone.next());
        }
        if (gone == last) {
            last = before;
        }
        size--;
        changes++;
        return gone.value();
    }

    private final class Walk implements Iterator<T> {

        private Node<T> before;
        /** What {@code remove} would take out, behind {@code before}. */
        private Node<T> returned;
        private Node<T> next = first;
        private int seenChanges = changes;

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public T next() {
            checkUnchanged();
            if (next == null) {
                throw new NoSuchElementException("the list has ended");
            }
            if (returned != null) {
                before = returned;
            }
            returned = next;
            next = next.next();
            return returned.value();
        }

        @Override
        public void remove() {
            checkUnchanged();
            if (returned == null) {
                throw new IllegalStateException("no value to remove: call next first");
            }
            unlinkBehind(before);
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
