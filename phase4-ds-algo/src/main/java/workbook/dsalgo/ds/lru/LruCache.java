package workbook.dsalgo.ds.lru;

import java.util.List;
import java.util.Optional;
import workbook.grader.Given;
import workbook.grader.Solve;
import workbook.grader.Unsolved;

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
        throw new Unsolved("new LruCache");
    }

    /**
     * The value of {@code key}, which becomes the most recently used; empty if there is none. A
     * miss changes nothing.
     *
     * @throws NullPointerException if {@code key} is {@code null}, naming it
     */
    @Solve
    public Optional<V> get(K key) {
        throw new Unsolved("LruCache.get");
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
        throw new Unsolved("LruCache.put");
    }

    /**
     * Takes {@code key} out. That is no eviction: the listener is not called.
     *
     * @return the value it had, or empty if it was not there
     * @throws NullPointerException if {@code key} is {@code null}, naming it
     */
    @Solve
    public Optional<V> remove(K key) {
        throw new Unsolved("LruCache.remove");
    }

    /** How many entries there are, from 0 to {@link #capacity()}. */
    @Solve
    public int size() {
        throw new Unsolved("LruCache.size");
    }

    /** The most entries there can be. */
    public int capacity() {
        return capacity;
    }

    /** A copy of the keys, from the most to the least recently used. It uses no entry. */
    @Solve
    public List<K> keys() {
        throw new Unsolved("LruCache.keys");
    }
}
