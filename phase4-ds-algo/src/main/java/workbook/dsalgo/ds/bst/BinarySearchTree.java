package workbook.dsalgo.ds.bst;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import workbook.grader.Given;
import workbook.grader.Solve;
import workbook.grader.Unsolved;

/**
 * A sorted map in a binary search tree. A new key becomes a leaf where its search ends, and nothing
 * is balanced: keys that come at random make a tree of logarithmic height, sorted keys a chain.
 *
 * <p>For a tree of height {@code h}, in nodes, {@code put}, {@code get}, {@code remove},
 * {@code floor}, {@code ceiling} and {@code rank} make at most {@code h} comparisons, and
 * {@code range} makes at most {@code 4h + 2k + 2} for {@code k} results. The {@code next} and
 * {@code hasNext} of an iterator make none. The tree may be a chain of any height: no method uses
 * the call stack in proportion to the height.
 *
 * <p>Keys are compared only through the order given: of what it answers only the sign counts, and
 * keys of which it says 0 are one key, whatever {@code equals} says. What the order throws comes
 * out of the call, and the tree is as it was. Entries that come out are copies: they keep their
 * value when another is put, and writing to them does not change the tree. Not thread-safe.
 *
 * @param <K> the keys
 * @param <V> the values
 * @see <a href="https://doi.org/10.1145/321105.321108">T. N. Hibbard, Some combinatorial properties
 *     of certain trees with applications to searching and sorting, 1962 (deletion)</a>
 */
public final class BinarySearchTree<K, V> implements Iterable<Map.Entry<K, V>> {

    @Given
    private final Comparator<? super K> order;

    /**
     * An empty tree.
     *
     * @throws NullPointerException if {@code order} is {@code null}, naming it
     */
    public BinarySearchTree(Comparator<? super K> order) {
        this.order = requireNonNull(order, "order");
    }

    /**
     * Sets the value of {@code key}. A key that is there already stays, and only its value is
     * replaced.
     *
     * @return the value that was replaced
     * @throws NullPointerException if {@code key} or {@code value} is {@code null}, naming it; the
     *     tree is as it was
     */
    @Solve
    public Optional<V> put(K key, V value) {
        throw new Unsolved("BinarySearchTree.put");
    }

    /**
     * The value of {@code key}.
     *
     * @throws NullPointerException if {@code key} is {@code null}, naming it
     */
    @Solve
    public Optional<V> get(K key) {
        throw new Unsolved("BinarySearchTree.get");
    }

    /**
     * Takes {@code key} out.
     *
     * @return the value it had
     * @throws NullPointerException if {@code key} is {@code null}, naming it
     */
    @Solve
    public Optional<V> remove(K key) {
        throw new Unsolved("BinarySearchTree.remove");
    }

    /**
     * The entry of the largest key that is at most {@code key}.
     *
     * @throws NullPointerException if {@code key} is {@code null}, naming it
     */
    @Solve
    public Optional<Map.Entry<K, V>> floor(K key) {
        throw new Unsolved("BinarySearchTree.floor");
    }

    /**
     * The entry of the smallest key that is at least {@code key}.
     *
     * @throws NullPointerException if {@code key} is {@code null}, naming it
     */
    @Solve
    public Optional<Map.Entry<K, V>> ceiling(K key) {
        throw new Unsolved("BinarySearchTree.ceiling");
    }

    /**
     * How many keys are smaller than {@code key}, which need not be there.
     *
     * @throws NullPointerException if {@code key} is {@code null}, naming it
     */
    @Solve
    public int rank(K key) {
        throw new Unsolved("BinarySearchTree.rank");
    }

    /**
     * The entries of all keys that are at least {@code from} and below {@code to}, ascending.
     *
     * @throws IllegalArgumentException if {@code from} is above {@code to}, naming both
     * @throws NullPointerException if {@code from} or {@code to} is {@code null}, naming it
     */
    @Solve
    public List<Map.Entry<K, V>> range(K from, K to) {
        throw new Unsolved("BinarySearchTree.range");
    }

    /** How many entries there are, in constant time. */
    @Solve
    public int size() {
        throw new Unsolved("BinarySearchTree.size");
    }

    /**
     * The entries, ascending. A value that is replaced while the iterator is under way shows, if
     * its entry is still to come.
     *
     * <p>If a key comes or goes in another way than by {@code remove} of this iterator, its next
     * {@code next} or {@code remove} throws a {@link ConcurrentModificationException}, also at the
     * end, where there is no entry left. Behind the last entry {@code next} throws a
     * {@link NoSuchElementException} if nothing has changed. {@code remove} throws an
     * {@link IllegalStateException} before the first {@code next}, and the second time after one.
     */
    @Override
    @Solve
    public Iterator<Map.Entry<K, V>> iterator() {
        throw new Unsolved("BinarySearchTree.iterator");
    }

    /** This tree as a {@link Map}: a view, which writes through in both directions. */
    public Map<K, V> asMap() {
        return new TreeView<>(this);
    }
}
