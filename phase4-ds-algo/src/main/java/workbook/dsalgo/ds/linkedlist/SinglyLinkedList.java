package workbook.dsalgo.ds.linkedlist;

import java.util.AbstractCollection;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import workbook.grader.Solve;
import workbook.grader.Unsolved;

/**
 * A list that is a chain, and knows its last node. Both ends take constant time to add to: at most
 * three links are followed. What happens at an index follows at most {@code index + 3} links.
 *
 * <p>Iterators are fail-fast: after the list has changed by any other way than its own
 * {@code remove}, {@code next} and {@code remove} of an iterator throw
 * {@link ConcurrentModificationException}, also behind the last value; {@code hasNext} need not
 * notice. Otherwise {@code next} behind the last value throws
 * {@link NoSuchElementException}, and {@code remove} throws {@link IllegalStateException} if there
 * was no {@code next} since the last {@code remove}. Each call of an iterator follows at most three
 * links. Values may be {@code null}. Not thread-safe.
 *
 * @param <T> the values
 */
public final class SinglyLinkedList<T> extends AbstractCollection<T> {

    /** An empty list. */
    public SinglyLinkedList() {
        this(null);
    }

    /**
     * A list that takes over the nodes of a chain. For {@code n} nodes it follows at most
     * {@code 8n + 8} links, and takes no memory that grows with them.
     *
     * @param chain its first node; {@code null} for none
     * @throws IllegalArgumentException if the chain never ends, naming the value at which it enters
     *     its circle
     */
    @Solve
    public SinglyLinkedList(Node<T> chain) {
        throw new Unsolved("new SinglyLinkedList");
    }

    /** Adds a value in front. */
    @Solve
    public void addFirst(T value) {
        throw new Unsolved("SinglyLinkedList.addFirst");
    }

    /**
     * Adds a value at the end.
     *
     * @return true
     */
    @Solve
    @Override
    public boolean add(T value) {
        throw new Unsolved("SinglyLinkedList.add");
    }

    /**
     * Inserts a value so that it has {@code index} values before it.
     *
     * @throws IndexOutOfBoundsException if {@code index} is below 0 or above the size, naming both
     */
    @Solve
    public void insert(int index, T value) {
        throw new Unsolved("SinglyLinkedList.insert");
    }

    /**
     * Takes out the value that has {@code index} values before it.
     *
     * @return the value
     * @throws IndexOutOfBoundsException if there is no such value, naming the index and the size
     */
    @Solve
    public T removeAt(int index) {
        throw new Unsolved("SinglyLinkedList.removeAt");
    }

    /**
     * Turns the order round. The nodes stay the same: see {@link Chains#reverse}. Iterators notice,
     * but for fewer than two values they need not.
     */
    @Solve
    public void reverse() {
        throw new Unsolved("SinglyLinkedList.reverse");
    }

    /** How many values there are. */
    @Solve
    @Override
    public int size() {
        throw new Unsolved("SinglyLinkedList.size");
    }

    /** The first node, or {@code null}. To look at: setting its links breaks the list. */
    @Solve
    public Node<T> chain() {
        throw new Unsolved("SinglyLinkedList.chain");
    }

    /** The values from first to last, with {@code remove}. */
    @Solve
    @Override
    public Iterator<T> iterator() {
        throw new Unsolved("SinglyLinkedList.iterator");
    }
}
