package workbook.dsalgo.ds.concurrentlru;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import workbook.grader.Solve;

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

    /*
     * Implementation notes
     *
     * Idea: one lock around a map in access order. Reading moves an entry to the end of the order
     * of use, so to the lock every call is a writer, and a read-write lock would buy nothing.
     *
     * I1: the map is touched with the lock held, and nowhere else.
     * I2: map.size() <= capacity whenever the lock is free.
     *
     * R1: the listener is called after the lock is given back. It may call this cache, take locks
     * of its own, or wait for a thread that needs ours. The price: by the time it hears of an
     * eviction, another thread may have put the key again, and two listeners may run in another
     * order than their evictions.
     *
     * Differs from what one would do for a thousand threads: Caffeine writes down reads in a
     * lossy buffer and lets one thread sort them in later, so that reading takes no lock.
     */

    private final ReentrantLock lock = new ReentrantLock();
    private final LinkedHashMap<K, V> entries = new LinkedHashMap<>(16, 0.75f, true);
    private final EvictionListener<? super K, ? super V> listener;
    private final int capacity;

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
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity " + capacity + " is below 1");
        }
        this.capacity = capacity;
        this.listener = requireNonNull(listener, "listener");
    }

    /**
     * The value of {@code key}, which becomes the most recently used. A miss changes nothing.
     *
     * @throws NullPointerException if {@code key} is null
     */
    @Solve
    public Optional<V> get(K key) {
        requireNonNull(key, "key");
        return locked(() -> Optional.ofNullable(entries.get(key)));
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
        requireNonNull(key, "key");
        requireNonNull(value, "value");
        record Change<K, V>(Optional<V> replaced, Optional<Map.Entry<K, V>> evicted) { }
        Change<K, V> change = locked(() -> {
            Optional<V> replaced = Optional.ofNullable(entries.put(key, value));
            return new Change<>(replaced, evictIfOverfull());
        });
        change.evicted().ifPresent(gone -> listener.evicted(gone.getKey(), gone.getValue()));
        return change.replaced();
    }

    /**
     * Takes {@code key} out. That is no eviction: the listener is not called.
     *
     * @return the value it had
     * @throws NullPointerException if {@code key} is null
     */
    @Solve
    public Optional<V> remove(K key) {
        requireNonNull(key, "key");
        return locked(() -> Optional.ofNullable(entries.remove(key)));
    }

    /** How many entries there are, from 0 to the capacity. */
    @Solve
    public int size() {
        return locked(entries::size);
    }

    /** A copy of the keys at one instant, from the most to the least recently used. */
    @Solve
    public List<K> keys() {
        return locked(() -> new ArrayList<>(entries.sequencedKeySet())).reversed();
    }

    /** Keeps I2. */
    private Optional<Map.Entry<K, V>> evictIfOverfull() {
        return entries.size() > capacity
            ? Optional.of(entries.pollFirstEntry()) : Optional.empty();
    }

    private <R> R locked(Supplier<R> action) {
        lock.lock();
        try {
            return action.get();
        } finally {
            lock.unlock();
        }
    }
}
