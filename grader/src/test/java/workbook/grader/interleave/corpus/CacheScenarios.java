package workbook.grader.interleave.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import workbook.grader.interleave.History;
import workbook.grader.interleave.Scenario;

/** Caches under two or three threads. */
final class CacheScenarios {

    /** Three threads put over the capacity. */
    static final class Overfull implements Scenario {
        private final Caches.Cache cache = new Caches.Unlocked();

        Overfull() {
            cache.put("z", 0);
        }

        @Override
        public List<Action> threads() {
            return List.of(
                () -> cache.put("a", 1),
                () -> {
                    cache.put("b", 2);
                    cache.get("a");
                },
                () -> cache.put("a", 3));
        }

        @Override
        public void check() {
            assertThat(cache.size()).isLessThanOrEqualTo(Caches.CAPACITY);
        }
    }

    abstract static class Linearizable implements Scenario {
        private final Caches.Cache cache;
        private final History<LinkedHashMap<String, Integer>> history =
            History.against(() -> new LinkedHashMap<>(16, .75f, true));

        Linearizable(Caches.Cache cache) {
            this.cache = cache;
        }

        @Override
        public List<Action> threads() {
            return List.of(
                () -> {
                    put("a", 1);
                    get("a");
                },
                () -> {
                    put("b", 2);
                    get("a");
                },
                () -> put("c", 3));
        }

        private void put(String key, int value) {
            history.run("put(%s, %d)".formatted(key, value), () -> cache.put(key, value),
                model -> {
                    model.put(key, value);
                    if (model.size() > Caches.CAPACITY) {
                        model.pollFirstEntry();
                    }
                });
        }

        private void get(String key) {
            history.call("get(" + key + ")", () -> cache.get(key), model -> model.get(key));
        }

        @Override
        public void check() {
            assertThat(cache.size()).isPositive();
            history.verify();
        }
    }

    static final class Locked extends Linearizable {
        Locked() {
            super(new Caches.Locked());
        }
    }

    static final class ConcurrentParts extends Linearizable {
        ConcurrentParts() {
            super(new Caches.ConcurrentParts());
        }
    }

    /** Two threads read. */
    abstract static class TwoReaders implements Scenario {
        private final Caches.Cache cache;

        TwoReaders(Caches.Cache cache) {
            this.cache = cache;
            cache.put("a", 1);
            cache.put("b", 2);
        }

        @Override
        public List<Action> threads() {
            return List.of(() -> cache.get("a"), () -> cache.get("b"));
        }
    }

    static final class WriteUnderReadLock extends TwoReaders {
        WriteUnderReadLock() {
            super(new Caches.ReadLocked(true));
        }
    }

    static final class WriteLocked extends TwoReaders {
        WriteLocked() {
            super(new Caches.ReadLocked(false));
        }
    }

    static final class UnlockedGet implements Scenario {
        private final Caches.Cache cache = new Caches.UnlockedGet();

        @Override
        public List<Action> threads() {
            return List.of(() -> cache.get("a"), () -> cache.put("a", 1));
        }
    }

    static final class CheckThenAct implements Scenario {
        private final Caches.Loading cache = new Caches.Loading();

        @Override
        public List<Action> threads() {
            return List.of(() -> cache.checkThenAct("k"), () -> cache.checkThenAct("k"));
        }

        @Override
        public void check() {
            assertThat(cache.loads()).isEqualTo(1);
        }
    }

    static final class Computed implements Scenario {
        private final Caches.Loading cache = new Caches.Loading();

        @Override
        public List<Action> threads() {
            return List.of(() -> cache.computed("k"), () -> cache.computed("k"),
                () -> cache.computed("k"));
        }

        @Override
        public void check() {
            assertThat(cache.loads()).isEqualTo(1);
        }
    }

    static final class Callbacks implements Scenario {
        private final Caches.Counting counting = new Caches.Counting();

        @Override
        public List<Action> threads() {
            return List.of(counting::replaceAll, counting::merge, counting::merge);
        }

        @Override
        public void check() {
            assertThat(counting.count()).isEqualTo(3);
        }
    }

    private CacheScenarios() {
    }
}
