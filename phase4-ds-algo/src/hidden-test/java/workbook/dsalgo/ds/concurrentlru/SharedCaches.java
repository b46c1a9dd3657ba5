package workbook.dsalgo.ds.concurrentlru;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import workbook.grader.interleave.History;
import workbook.grader.interleave.Scenario;

/** Threads that share a cache of two entries. */
final class SharedCaches {

    static final int CAPACITY = 2;

    /** What the cache must look like from outside, for one thread. */
    static final class Model {
        private final LinkedHashMap<String, Integer> entries = new LinkedHashMap<>(16, 1, true);

        Optional<Integer> get(String key) {
            return Optional.ofNullable(entries.get(key));
        }

        Optional<Integer> put(String key, int value) {
            Optional<Integer> replaced = Optional.ofNullable(entries.put(key, value));
            if (entries.size() > CAPACITY) {
                entries.pollFirstEntry();
            }
            return replaced;
        }

        Optional<Integer> remove(String key) {
            return Optional.ofNullable(entries.remove(key));
        }

        int size() {
            return entries.size();
        }

        List<String> keys() {
            return new ArrayList<>(entries.sequencedKeySet()).reversed();
        }
    }

    abstract static class Linearizable implements Scenario {
        private final ConcurrentLruCache<String, Integer> cache =
            new ConcurrentLruCache<>(CAPACITY);
        private final History<Model> history = History.against(Model::new);

        final void put(String key, int value) {
            history.call("put(%s, %d)".formatted(key, value), () -> cache.put(key, value),
                model -> model.put(key, value));
        }

        final void get(String key) {
            history.call("get(%s)".formatted(key), () -> cache.get(key), model -> model.get(key));
        }

        final void remove(String key) {
            history.call("remove(%s)".formatted(key), () -> cache.remove(key),
                model -> model.remove(key));
        }

        final void size() {
            history.call("size()", cache::size, Model::size);
        }

        final void keys() {
            history.call("keys()", cache::keys, Model::keys);
        }

        @Override
        public void check() {
            keys();
            history.verify();
        }
    }

    /** A full cache; two threads read, and a third puts. */
    static final class ReadersAndWriter extends Linearizable {
        ReadersAndWriter() {
            put("a", 1);
            put("b", 2);
        }

        @Override
        public List<Action> threads() {
            return List.of(() -> get("a"), () -> get("b"), () -> put("c", 3));
        }
    }

    /** Two threads put into a full cache, and each looks for its own. */
    static final class TwoWriters extends Linearizable {
        TwoWriters() {
            put("a", 1);
        }

        @Override
        public List<Action> threads() {
            return List.of(
                () -> {
                    put("b", 2);
                    get("b");
                },
                () -> {
                    put("c", 3);
                    get("a");
                });
        }
    }

    /** The same key, put and removed. */
    static final class PutAndRemove extends Linearizable {
        @Override
        public List<Action> threads() {
            return List.of(
                () -> {
                    put("a", 1);
                    put("a", 2);
                },
                () -> {
                    remove("a");
                    size();
                });
        }
    }

    /** A observes while B and C fill the cache. */
    static final class Observed extends Linearizable {
        Observed() {
            put("a", 1);
        }

        @Override
        public List<Action> threads() {
            return List.of(
                () -> {
                    size();
                    keys();
                },
                () -> put("b", 2),
                () -> put("c", 3));
        }
    }

    /** Every eviction is heard of once. */
    static final class Evictions implements Scenario {

        /** What the listener heard, and which key the thread put that told it. */
        private record Eviction(String key, String byPutOf) {
        }

        private final List<Eviction> heard = new ArrayList<>();
        private final ThreadLocal<String> putting = new ThreadLocal<>();
        private final ConcurrentLruCache<String, Integer> cache =
            new ConcurrentLruCache<>(1, (key, value) -> {
                heard.add(new Eviction(key, putting.get()));
            });

        Evictions() {
            cache.put("a", 1);
        }

        @Override
        public List<Action> threads() {
            return List.of(() -> put("b"), () -> put("c"));
        }

        private void put(String key) {
            putting.set(key);
            cache.put(key, 1);
        }

        @Override
        public void check() {
            List<String> all = new ArrayList<>(heard.stream().map(Eviction::key).toList());
            all.addAll(cache.keys());
            assertThat(all).as("evicted keys, and the one left")
                .containsExactlyInAnyOrder("a", "b", "c");
            String left = cache.keys().getFirst();
            String other = left.equals("b") ? "c" : "b";
            assertThat(heard).as("what the listener heard by whose put, where %s is left", left)
                .containsExactlyInAnyOrder(new Eviction("a", other), new Eviction(other, left));
        }
    }

    /** Each call of the listener waits for the other one. */
    static final class TwoInTheListener implements Scenario {
        private final CountDownLatch both = new CountDownLatch(2);
        private final ConcurrentLruCache<String, Integer> cache =
            new ConcurrentLruCache<>(1, (key, value) -> awaitOther());

        TwoInTheListener() {
            cache.put("a", 1);
        }

        private void awaitOther() {
            both.countDown();
            try {
                both.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public List<Action> threads() {
            return List.of(() -> cache.put("b", 2), () -> cache.put("c", 3));
        }
    }

    /** A key that cannot be compared. */
    private record Throwing(boolean hasHash) {
        @Override
        public boolean equals(Object other) {
            throw new IllegalStateException("equals of a key that throws");
        }

        @Override
        public int hashCode() {
            if (hasHash) {
                return "a".hashCode();
            }
            throw new IllegalStateException("hashCode of a key that throws");
        }
    }

    /** A asks for a key that throws, and B goes on. */
    static final class ThrowingKey implements Scenario {
        private final ConcurrentLruCache<Object, Integer> cache =
            new ConcurrentLruCache<>(CAPACITY);

        ThrowingKey() {
            cache.put("a", 1);
        }

        @Override
        public List<Action> threads() {
            return List.of(() -> {
                askFor(new Throwing(false));
                askFor(new Throwing(true));
            }, () ->
                assertThat(cache.get("a")).as("get(a), beside a key that throws").contains(1));
        }

        private void askFor(Throwing key) {
            try {
                assertThat(cache.get(key)).as("get of a key that throws").isEmpty();
            } catch (RuntimeException expected) {
                // what the key throws, or what wraps it
            }
        }
    }

    /** The listener waits for a thread that needs the cache. */
    static final class WaitingListener implements Scenario {
        private final CountDownLatch looked = new CountDownLatch(1);
        private final ConcurrentLruCache<String, Integer> cache =
            new ConcurrentLruCache<>(1, (key, value) -> awaitLook());

        WaitingListener() {
            cache.put("a", 1);
        }

        private void awaitLook() {
            try {
                looked.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public List<Action> threads() {
            return List.of(() -> cache.put("b", 2), () -> {
                cache.get("a");
                looked.countDown();
            });
        }
    }

    private SharedCaches() {
    }
}
