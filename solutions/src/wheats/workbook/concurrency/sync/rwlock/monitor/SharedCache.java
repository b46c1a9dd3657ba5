package workbook.concurrency.sync.rwlock;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import workbook.grader.Solve;

/** Puts each value into a new map: a copy for each write. */
public final class SharedCache<K, V> {

    private final RwLock lock;
    private Map<K, V> map = Map.of();

    @Solve
    public SharedCache(RwLock lock) {
        this.lock = requireNonNull(lock);
    }

    @Solve
    public Optional<V> get(K key) throws InterruptedException {
        requireNonNull(key);
        lock.lockRead();
        Optional<V> value = Optional.ofNullable(map.get(key));
        lock.unlockRead();
        return value;
    }

    @Solve
    public V get(K key, Function<? super K, ? extends V> loader) throws InterruptedException {
        requireNonNull(key);
        requireNonNull(loader);
        Optional<V> value = get(key);
        if (value.isPresent()) {
            return value.get();
        }
        lock.lockWrite();
        try {
            if (!map.containsKey(key)) {
                set(key, loader.apply(key));
            }
            return map.get(key);
        } finally {
            lock.unlockWrite();
        }
    }

    @Solve
    public void put(K key, V value) throws InterruptedException {
        requireNonNull(key);
        requireNonNull(value);
        lock.lockWrite();
        set(key, value);
        lock.unlockWrite();
    }

    private void set(K key, V value) {
        Map<K, V> copy = new HashMap<>(map);
        copy.put(key, requireNonNull(value));
        map = copy;
    }

    @Solve
    public int size() throws InterruptedException {
        lock.lockRead();
        int size = map.size();
        lock.unlockRead();
        return size;
    }
}
