package workbook.dsalgo.ds.lru;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import workbook.grader.Given;
import workbook.grader.Solve;

/**
 * A cache of at most {@code capacity} entries that makes room by evicting the least recently used
 * one. An entry is used when it is put, when its value is replaced, and when {@link #get} finds it.
 *
 * <p>Two keys are the same if {@code equals} says so. {@code get}, {@code put} and {@code remove}
 * take constant time on average, for keys whose hash codes spread: at most three calls of
 * {@code equals}, however large the cache is, and no walk along the entries.
 *
 * <p>Keys and values are not {@code null}: a {@link NullPointerException} says so, and nothing has
 * changed then. Not thread-safe.
 *
 * {@snippet :
 * var cache = new LruCache<String, Integer>(2);
 * cache.put("a", 1);
 * cache.put("b", 2);
 * cache.get("a");
 * cache.put("c", 3);   // evicts b
 * cache.keys();        // [c, a]
 * }
 *
 * @param <K> the keys, with {@code equals} and {@code hashCode}
 * @param <V> the values
 */
public final class LruCache<K, V> {

    /*
     * Implementation notes
     *
     * Idea: a map finds an entry, a doubly linked list remembers the order of use. Every entry is
     * a node of both, so neither has to search the other.
     *
     *              most recent                     least recent
     *     ends <--> node <--> node <--> ... <--> node <--> ends
     *       ^                                               |
     *       +------------------- one sentinel --------------+
     *
     * I1: the ring without `ends` holds exactly the values of `index`, each once.
     * I2: index.size() <= capacity, at every moment that somebody else can see.
     * I3: ends.after is the most recently used node, ends.before the least.
     *
     * Why a sentinel: with it a node always has two neighbours, and an empty ring, the first, the
     * last and the only node are no special cases.
     */

    private final Map<K, Node<K, V>> index = new HashMap<>();
    private final Node<K, V> ends = new Node<>(null, null);
    private final EvictionListener<? super K, ? super V> listener;
    @Given
    private final int capacity;

    /** A cache without a listener, see {@link #LruCache(int, EvictionListener)}. */
    public LruCache(int capacity) {
        this(capacity, (key, value) -> { });
    }

    /**
     * An empty cache.
     *
     * @param capacity the most entries it holds, at least 1
     * @param listener called exactly once for each evicted entry, by the {@link #put} that evicts
     *     it and after the cache has changed. It may use the cache. What it throws comes out of
     *     that {@code put}, whose change stands; it is not called again for that entry.
     * @throws IllegalArgumentException if {@code capacity} is below 1, naming its value
     * @throws NullPointerException if {@code listener} is {@code null}, naming it
     */
    @Solve
    public LruCache(int capacity, EvictionListener<? super K, ? super V> listener) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity " + capacity + " is below 1");
        }
        this.capacity = capacity;
        this.listener = requireNonNull(listener, "listener");
        ends.before = ends;
        ends.after = ends;
    }

    /**
     * The value of {@code key}, which becomes the most recently used; empty if there is none. A
     * miss changes nothing.
     *
     * @throws NullPointerException if {@code key} is {@code null}, naming it
     */
    @Solve
    public Optional<V> get(K key) {
        Node<K, V> node = index.get(requireNonNull(key, "key"));
        if (node == null) {
            return Optional.empty();
        }
        use(node);
        return Optional.of(node.value);
    }

    /**
     * Sets the value of {@code key}, which becomes the most recently used. A new key in a full
     * cache evicts the least recently used entry; a replaced value is no eviction.
     *
     * @return the value that was replaced, or empty if the key is new
     * @throws NullPointerException if {@code key} or {@code value} is {@code null}, naming which
     */
    @Solve
    public Optional<V> put(K key, V value) {
        requireNonNull(value, "value");
        Node<K, V> node = index.get(requireNonNull(key, "key"));
        if (node != null) {
            V replaced = node.value;
            node.value = value;
            use(node);
            return Optional.of(replaced);
        }
        Optional<Node<K, V>> evicted = makeRoom();
        Node<K, V> added = new Node<>(key, value);
        index.put(key, added);
        link(added);
        evicted.ifPresent(gone -> listener.evicted(gone.key, gone.value));
        return Optional.empty();
    }

    /**
     * Takes {@code key} out. That is no eviction: the listener is not called.
     *
     * @return the value it had, or empty if it was not there
     * @throws NullPointerException if {@code key} is {@code null}, naming it
     */
    @Solve
    public Optional<V> remove(K key) {
        Node<K, V> node = index.remove(requireNonNull(key, "key"));
        if (node == null) {
            return Optional.empty();
        }
        unlink(node);
        return Optional.of(node.value);
    }

    /** How many entries there are, from 0 to {@link #capacity()}. */
    @Solve
    public int size() {
        return index.size();
    }

    /** The most entries there can be. */
    public int capacity() {
        return capacity;
    }

    /** A copy of the keys, from the most to the least recently used. It uses no entry. */
    @Solve
    public List<K> keys() {
        List<K> keys = new ArrayList<>(index.size());
        for (Node<K, V> node = ends.after; node != ends; node = node.after) {
            keys.add(node.key);
        }
        return keys;
    }

    /** Keeps I2 for the entry that comes next. */
    private Optional<Node<K, V>> makeRoom() {
        if (index.size() < capacity) {
            return Optional.empty();
        }
        Node<K, V> oldest = ends.before;
        index.remove(oldest.key);
        unlink(oldest);
        return Optional.of(oldest);
    }

    private void use(Node<K, V> node) {
        unlink(node);
        link(node);
    }

    /** Puts a node in front: keeps I3. */
    private void link(Node<K, V> node) {
        node.before = ends;
        node.after = ends.after;
        node.before.after = node;
        node.after.before = node;
    }

    private void unlink(Node<K, V> node) {
        node.before.after = node.after;
        node.after.before = node.before;
    }

    private static final class Node<K, V> {
        private final K key;
        private V value;
        private Node<K, V> before;
        private Node<K, V> after;

        Node(K key, V value) {
            this.key = key;
            this.value = value;
        }
    }
}
