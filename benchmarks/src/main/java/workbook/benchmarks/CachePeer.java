package workbook.benchmarks;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.LinkedHashMap;
import java.util.Map;
import workbook.dsalgo.ds.concurrentlru.ConcurrentLruCache;
import workbook.dsalgo.ds.lru.LruCache;

/** The caches that are measured. */
public enum CachePeer {

    LRU_CACHE("LruCache (no lock)", false),
    CONCURRENT_LRU("ConcurrentLruCache", true),
    LINKED_HASH_MAP("synchronized LinkedHashMap", true),
    CAFFEINE("Caffeine", true);

    /** Entries that fit. */
    static final int CAPACITY = 10_000;

    private final String title;
    private final boolean shared;

    CachePeer(String title, boolean shared) {
        this.title = title;
        this.shared = shared;
    }

    String title() {
        return title;
    }

    /** Whether several threads may use it. */
    boolean isShared() {
        return shared;
    }

    CacheUnderTest make() {
        return switch (this) {
            case LRU_CACHE -> new Lru(new LruCache<>(CAPACITY));
            case CONCURRENT_LRU -> new ConcurrentLru(new ConcurrentLruCache<>(CAPACITY));
            case LINKED_HASH_MAP -> new Jdk(new Bounded());
            case CAFFEINE -> new Caff(Caffeine.newBuilder().maximumSize(CAPACITY).build());
        };
    }

    /** The one thing the benchmark knows of a cache. */
    interface CacheUnderTest {

        /** The value of a key; {@code null} if there is none. */
        Object get(Object key);

        void put(Object key, Object value);
    }

    private record Lru(LruCache<Object, Object> cache) implements CacheUnderTest {

        @Override
        public Object get(Object key) {
            return cache.get(key).orElse(null);
        }

        @Override
        public void put(Object key, Object value) {
            cache.put(key, value);
        }
    }

    private record ConcurrentLru(ConcurrentLruCache<Object, Object> cache)
            implements CacheUnderTest {

        @Override
        public Object get(Object key) {
            return cache.get(key).orElse(null);
        }

        @Override
        public void put(Object key, Object value) {
            cache.put(key, value);
        }
    }

    private static final class Bounded extends LinkedHashMap<Object, Object> {

        private static final long serialVersionUID = 1L;

        Bounded() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, Object> eldest) {
            return size() > CAPACITY;
        }
    }

    /** In order of access a {@code get} writes, so that it needs the lock too. */
    private record Jdk(Map<Object, Object> map) implements CacheUnderTest {

        @Override
        public Object get(Object key) {
            synchronized (map) {
                return map.get(key);
            }
        }

        @Override
        public void put(Object key, Object value) {
            synchronized (map) {
                map.put(key, value);
            }
        }
    }

    private record Caff(Cache<Object, Object> cache) implements CacheUnderTest {

        @Override
        public Object get(Object key) {
            return cache.getIfPresent(key);
        }

        @Override
        public void put(Object key, Object value) {
            cache.put(key, value);
        }
    }
}
