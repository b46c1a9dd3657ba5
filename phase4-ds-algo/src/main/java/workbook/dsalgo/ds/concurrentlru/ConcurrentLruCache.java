package workbook.dsalgo.ds.concurrentlru;

import java.util.List;
import java.util.Optional;
import workbook.grader.Solve;
import workbook.grader.Unsolved;

/**
 * A cache of at most {@code capacity} entries that threads share, and that evicts the least
 * recently used one to make room. An entry is used when it is put, when its value is replaced, and
 * when {@link #get} finds it.
 *
 * <p>Thread-safe: every method acts at one instant between its call and its return
 * (<em>linearizable</em>). No thread ever sees more than {@code capacity} entries. No lock is held
 * while a listener is called, so two threads may be in it at the same time. A key whose
 * {@code equals} or {@code hashCode} throws leaves the cache usable for others.
 *
 * @param <K> the keys, with {@code equals} and {@code hashCode}
 * @param <V> the values
 */
public final class ConcurrentLruCache<K, V> {

    /** A cache without a listener, see {@link #ConcurrentLruCache(int, EvictionListener)}. */
    public ConcurrentLruCache(int capacity) {
        this(capacity, (key, value) -> { });
    }

    /**
     * An empty cache.
     *
     * @param capacity the most entries it holds, at least 1
     * @param listener called exactly once for each evicted entry, by the thread whose {@link #put}
     *     evicts it. What it throws comes out of that {@code put}, whose change stands.
     * @throws IllegalArgumentException if {@code capacity} is below 1, with the value in its
     *     message
     * @throws NullPointerException if {@code listener} is null
     */
    @Solve
    public ConcurrentLruCache(int capacity, EvictionListener<? super K, ? super V> listener) {
        throw new Unsolved("new ConcurrentLruCache");
    }

    /**
     * The value of {@code key}, which becomes the most recently used. A miss changes nothing.
     *
     * @throws NullPointerException if {@code key} is null
     */
    @Solve
    public Optional<V> get(K key) {
        throw new Unsolved("ConcurrentLruCache.get");
    }

    /**
     * Sets the value of {@code key}, which becomes the most recently used. A new key in a full
     * cache evicts the least recently used entry; a replaced value is no eviction.
     *
     * @return the value that was replaced
     * @throws NullPointerException if {@code key} or {@code value} is null; nothing changes
     */
    @Solve
    public Optional<V> put(K key, V value) {
        throw new Unsolved("ConcurrentLruCache.put");
    }

    /**
     * Takes {@code key} out. That is no eviction: the listener is not called.
     *
     * @return the value it had
     * @throws NullPointerException if {@code key} is null
     */
    @Solve
    public Optional<V> remove(K key) {
        throw new Unsolved("ConcurrentLruCache.remove");
    }

    /** How many entries there are, from 0 to the capacity. */
    @Solve
    public int size() {
        throw new Unsolved("ConcurrentLruCache.size");
    }

    /** A copy of the keys at one instant, from the most to the least recently used. */
    @Solve
    public List<K> keys() {
        throw new Unsolved("ConcurrentLruCache.keys");
    }
}
