package workbook.dsalgo.ds.lru;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Keeps its nodes in arrays, with positions for links: nothing is allocated for an entry. */
public final class LruCache<K, V> {

    private static final int NONE = -1;

    private final int capacity;
    private final EvictionListener<? super K, ? super V> listener;
    private final Map<K, Integer> places = new HashMap<>();
    private final Object[] keys;
    private final Object[] values;
    private final int[] newer;
    private final int[] older;
    private final int[] free;
    private int freeCount;
    private int newest = NONE;
    private int oldest = NONE;

    public LruCache(int capacity) {
        this(capacity, (key, value) -> { });
    }

    public LruCache(int capacity, EvictionListener<? super K, ? super V> listener) {
        if (capacity <= 0) {
            throw new IllegalArgumentException("no cache of " + capacity + " entries");
        }
        this.capacity = capacity;
        this.listener = Objects.requireNonNull(listener, "listener");
        this.keys = new Object[capacity];
        this.values = new Object[capacity];
        this.newer = new int[capacity];
        this.older = new int[capacity];
        this.free = new int[capacity];
        for (int place = 0; place < capacity; place++) {
            free[freeCount++] = place;
        }
    }

    public Optional<V> get(K key) {
        Integer place = places.get(Objects.requireNonNull(key, "key"));
        if (place == null) {
            return Optional.empty();
        }
        unlink(place);
        linkNewest(place);
        return Optional.of(value(place));
    }

    public Optional<V> put(K key, V value) {
        Objects.requireNonNull(key, "no key");
        Objects.requireNonNull(value, "no value");
        Integer known = places.get(key);
        if (known != null) {
            V before = value(known);
            values[known] = value;
            unlink(known);
            linkNewest(known);
            return Optional.of(before);
        }
        boolean full = freeCount == 0;
        K goneKey = full ? key(oldest) : null;
        V goneValue = full ? value(oldest) : null;
        if (full) {
            release(oldest);
        }
        int place = free[--freeCount];
        keys[place] = key;
        values[place] = value;
        places.put(key, place);
        linkNewest(place);
        if (full) {
            listener.evicted(goneKey, goneValue);
        }
        return Optional.empty();
    }

    public Optional<V> remove(K key) {
        Integer place = places.get(Objects.requireNonNull(key, "key"));
        if (place == null) {
            return Optional.empty();
        }
        V value = value(place);
        release(place);
        return Optional.of(value);
    }

    public int size() {
        return capacity - freeCount;
    }

    public int capacity() {
        return capacity;
    }

    public List<K> keys() {
        List<K> all = new ArrayList<>();
        for (int place = newest; place != NONE; place = older[place]) {
            all.add(key(place));
        }
        return all;
    }

    private void release(int place) {
        places.remove(key(place));
        unlink(place);
        keys[place] = null;
        values[place] = null;
        free[freeCount++] = place;
    }

    private void linkNewest(int place) {
        newer[place] = NONE;
        older[place] = newest;
        if (newest == NONE) {
            oldest = place;
        } else {
            newer[newest] = place;
        }
        newest = place;
    }

    private void unlink(int place) {
        if (newer[place] == NONE) {
            newest = older[place];
        } else {
            older[newer[place]] = older[place];
        }
        if (older[place] == NONE) {
            oldest = newer[place];
        } else {
            newer[older[place]] = newer[place];
        }
    }

    @SuppressWarnings("unchecked")
    private K key(int place) {
        return (K) keys[place];
    }

    @SuppressWarnings("unchecked")
    private V value(int place) {
        return (V) values[place];
    }
}
