package workbook.dsalgo.ds.concurrentlru;

import static java.util.Objects.requireNonNull;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import workbook.grader.Solve;

/** Monitors, a plain map, and an order of keys that is searched. */
public final class ConcurrentLruCache<K, V> {

    private final Map<K, V> values = new HashMap<>();
    private final Deque<K> order = new ArrayDeque<>();
    private final EvictionListener<? super K, ? super V> listener;
    private final int capacity;

    public ConcurrentLruCache(int capacity) {
        this(capacity, (key, value) -> { });
    }

    @Solve
    public ConcurrentLruCache(int capacity, EvictionListener<? super K, ? super V> listener) {
        if (capacity <= 0) {
            throw new IllegalArgumentException("no room for anything: " + capacity);
        }
        this.capacity = capacity;
        this.listener = requireNonNull(listener);
    }

    @Solve
    public synchronized Optional<V> get(K key) {
        V value = values.get(requireNonNull(key));
        if (value != null) {
            order.remove(key);
            order.addFirst(key);
        }
        return Optional.ofNullable(value);
    }

    @Solve
    public Optional<V> put(K key, V value) {
        requireNonNull(key);
        requireNonNull(value);
        K oldest = null;
        V gone = null;
        V replaced;
        synchronized (this) {
            if (!values.containsKey(key) && values.size() == capacity) {
                oldest = order.removeLast();
                gone = values.remove(oldest);
            }
            replaced = values.put(key, value);
            order.remove(key);
            order.addFirst(key);
        }
        if (oldest != null) {
            listener.evicted(oldest, gone);
        }
        return Optional.ofNullable(replaced);
    }

    @Solve
    public synchronized Optional<V> remove(K key) {
        order.remove(requireNonNull(key));
        return Optional.ofNullable(values.remove(key));
    }

    @Solve
    public synchronized int size() {
        return values.size();
    }

    @Solve
    public synchronized List<K> keys() {
        return new ArrayList<>(order);
    }
}
