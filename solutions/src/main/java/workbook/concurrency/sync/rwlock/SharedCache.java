package workbook.concurrency.sync.rwlock;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import workbook.grader.Solve;

/**
 * A cache that many threads read and few write: an ordinary map behind a read-write lock. Readers
 * do not keep each other waiting. Thread-safe. Keys and values are not {@code null}.
 *
 * <p>Every method gives the lock back before it returns or throws. It throws what the lock throws,
 * and has done nothing then: {@link InterruptedException}, and {@link IllegalStateException} for a
 * thread that holds the lock.
 */
public final class SharedCache<K, V> {

    /*
     * Implementation notes
     *
     * I1: the map is read with the lock held for reading or writing, and changed with it held for
     *     writing.
     *
     * R1: between a miss, with the lock held for reading, and the lock for writing another thread
     * may load the same key. So whoever has the lock for writing looks again.
     */

    private final RwLock lock;
    private final Map<K, V> map = new HashMap<>();

    /**
     * An empty cache behind {@code lock}, which may be used for other things as well.
     *
     * @throws NullPointerException if {@code lock} is null
     */
    @Solve
    public SharedCache(RwLock lock) {
        this.lock = requireNonNull(lock, "lock");
    }

    /**
     * The value of {@code key}, if there is one. Holds the lock for reading.
     *
     * @throws InterruptedException as the lock
     * @throws NullPointerException if {@code key} is null
     */
    @Solve
    public Optional<V> get(K key) throws InterruptedException {
        requireNonNull(key, "key");
        lock.lockRead();
        try {
            return Optional.ofNullable(map.get(key));
        } finally {
            lock.unlockRead();
        }
    }

    /**
     * The value of {@code key}, which {@code loader} makes if there is none: once, also if several
     * threads ask for it at the same time. A key that is there needs the lock for reading only. The
     * loader is called with the lock held for writing, so it keeps all others waiting, and must not
     * use this cache.
     *
     * @throws InterruptedException as the lock; the loader was not called then
     * @throws IllegalStateException if the loader uses this cache, and lets the lock's exception
     *     out. Whatever a loader throws goes to the caller, and nothing is stored
     * @throws NullPointerException if {@code key} or {@code loader} is null, also if the key is
     *     there; if the loader returns null, and nothing is stored
     */
    @Solve
    public V get(K key, Function<? super K, ? extends V> loader) throws InterruptedException {
        requireNonNull(loader, "loader");
        Optional<V> known = get(key);
        return known.isPresent() ? known.get() : load(key, loader);
    }

    /**
     * Sets the value of {@code key}, a new one or in place of another. Holds the lock for writing.
     *
     * @throws InterruptedException as the lock
     * @throws NullPointerException if {@code key} or {@code value} is null
     */
    @Solve
    public void put(K key, V value) throws InterruptedException {
        requireNonNull(key, "key");
        requireNonNull(value, "value");
        lock.lockWrite();
        try {
            map.put(key, value);
        } finally {
            lock.unlockWrite();
        }
    }

    /**
     * How many keys have a value. Holds the lock for reading.
     *
     * @throws InterruptedException as the lock
     */
    @Solve
    public int size() throws InterruptedException {
        lock.lockRead();
        try {
            return map.size();
        } finally {
            lock.unlockRead();
        }
    }

    /** See R1. */
    private V load(K key, Function<? super K, ? extends V> loader) throws InterruptedException {
        lock.lockWrite();
        try {
            V value = map.get(key);
            if (value == null) {
                value = requireNonNull(loader.apply(key), "the loader's value");
                map.put(key, value);
            }
            return value;
        } finally {
            lock.unlockWrite();
        }
    }
}
