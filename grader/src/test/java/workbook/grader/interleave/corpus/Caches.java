package workbook.grader.interleave.corpus;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/** Caches of two entries, and a map that loads once. */
final class Caches {

    static final int CAPACITY = 2;

    interface Cache {
        Integer get(String key);

        void put(String key, int value);

        int size();
    }

    /** No lock at all. */
    static final class Unlocked implements Cache {
        private final Map<String, Integer> map = new HashMap<>();
        private final Deque<String> order = new ArrayDeque<>();

        @Override
        public Integer get(String key) {
            return map.get(key);
        }

        @Override
        public void put(String key, int value) {
            if (!map.containsKey(key)) {
                if (map.size() >= CAPACITY) {
                    map.remove(order.pollFirst());
                }
                order.addLast(key);
            }
            map.put(key, value);
        }

        @Override
        public int size() {
            return map.size();
        }
    }

    /** Two thread-safe parts do not make a thread-safe whole. */
    static final class ConcurrentParts implements Cache {
        private final Map<String, Integer> map = new ConcurrentHashMap<>();
        private final Deque<String> order = new ConcurrentLinkedDeque<>();

        @Override
        public Integer get(String key) {
            Integer value = map.get(key);
            if (value != null) {
                order.remove(key);
                order.addLast(key);
            }
            return value;
        }

        @Override
        public void put(String key, int value) {
            if (map.containsKey(key)) {
                order.remove(key);
            } else if (map.size() >= CAPACITY) {
                String oldest = order.pollFirst();
                if (oldest != null) {
                    map.remove(oldest);
                }
            }
            map.put(key, value);
            order.addLast(key);
        }

        @Override
        public int size() {
            return map.size();
        }
    }

    static final class Locked implements Cache {
        private final LinkedHashMap<String, Integer> map = new LinkedHashMap<>(16, .75f, true);
        private final ReentrantLock lock = new ReentrantLock();

        @Override
        public Integer get(String key) {
            lock.lock();
            try {
                return map.get(key);
            } finally {
                lock.unlock();
            }
        }

        @Override
        public void put(String key, int value) {
            lock.lock();
            try {
                map.put(key, value);
                if (map.size() > CAPACITY) {
                    map.pollFirstEntry();
                }
            } finally {
                lock.unlock();
            }
        }

        @Override
        public int size() {
            Supplier<Integer> size = map::size; // a method that LinkedHashMap inherits
            lock.lock();
            try {
                return size.get();
            } finally {
                lock.unlock();
            }
        }
    }

    /** In access order a {@code get} writes; a read lock is not enough for it. */
    static final class ReadLocked implements Cache {
        private static final class Eldest extends LinkedHashMap<String, Integer> {
            @java.io.Serial
            private static final long serialVersionUID = 1L;

            Eldest() {
                super(16, .75f, true);
            }

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
                return size() > CAPACITY;
            }
        }

        private final Eldest map = new Eldest();
        private final ReadWriteLock lock = new ReentrantReadWriteLock();
        private final boolean readLock;

        ReadLocked(boolean readLock) {
            this.readLock = readLock;
        }

        @Override
        public Integer get(String key) {
            var guard = readLock ? lock.readLock() : lock.writeLock();
            guard.lock();
            try {
                return map.get(key);
            } finally {
                guard.unlock();
            }
        }

        @Override
        public void put(String key, int value) {
            lock.writeLock().lock();
            try {
                map.put(key, value);
            } finally {
                lock.writeLock().unlock();
            }
        }

        @Override
        public int size() {
            lock.readLock().lock();
            try {
                return map.size();
            } finally {
                lock.readLock().unlock();
            }
        }
    }

    /** Locks to write, and reads {@code LinkedHashMap.get} in access order without. */
    static final class UnlockedGet implements Cache {
        private final LinkedHashMap<String, Integer> map = new LinkedHashMap<>(16, .75f, true);

        @Override
        public Integer get(String key) {
            return map.get(key);
        }

        @Override
        public synchronized void put(String key, int value) {
            map.put(key, value);
        }

        @Override
        public synchronized int size() {
            return map.size();
        }
    }

    /** Loads a value once for each key, or so it says. */
    static final class Loading {
        private final Map<String, Object> loaded = new ConcurrentHashMap<>();
        private final AtomicInteger loads = new AtomicInteger();

        Object checkThenAct(String key) {
            Object value = loaded.get(key);
            if (value == null) {
                value = load();
                loaded.put(key, value);
            }
            return value;
        }

        Object computed(String key) {
            return loaded.computeIfAbsent(key, missing -> load());
        }

        private Object load() {
            loads.incrementAndGet();
            return new Object();
        }

        int loads() {
            return loads.get();
        }
    }

    /** Callbacks under the map's own lock. */
    static final class Counting {
        private final Map<String, Integer> counts = new ConcurrentHashMap<>();

        Counting() {
            counts.put("k", 0);
        }

        void replaceAll() {
            counts.replaceAll((key, count) -> count + 1);
        }

        void merge() {
            counts.merge("k", 1, (one, other) -> one + other);
        }

        int count() {
            return counts.get("k");
        }
    }

    private Caches() {
    }
}
