package workbook.concurrency.sync.rwlock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import workbook.grader.interleave.AlsoChecked;
import workbook.grader.interleave.Scenario;
import workbook.grader.probe.Work;

/** Small programs on one cache, for every schedule of them. */
final class CacheScenarios {

    /** Two threads want a key that is not there. */
    @AlsoChecked({Work.class})
    static final class TwoLoad implements Scenario {
        private final RwLock lock = new RwLock();
        private final SharedCache<String, Work> cache = new SharedCache<>(lock);
        private int loaded;

        @Override
        public List<Action> threads() {
            return List.of(this::get, this::get);
        }

        private void get() throws InterruptedException {
            Work got = cache.get("k", key -> {
                loaded++;
                Work work = new Work();
                work.run();
                return work;
            });
            assertThat(got.result()).as("what the loader left behind in the value").isEqualTo(1);
        }

        @Override
        public void check() throws InterruptedException {
            assertThat(loaded).as("how often the loader was called, two threads want the key")
                .isEqualTo(1);
            assertThat(cache.size()).as("size()").isEqualTo(1);
        }
    }

    /** One writes, two read. */
    static final class OneWritesTwoRead implements Scenario {
        private final SharedCache<String, Integer> cache = new SharedCache<>(new RwLock());

        @Override
        public List<Action> threads() {
            return List.of(() -> {
                cache.put("k", 1);
                cache.put("k", 2);
            }, () -> {
                int first = cache.get("k").orElse(0);
                int second = cache.get("k").orElse(0);
                assertThat(second).as("value of k after it was %d", first)
                    .isBetween(first, 2);
            }, () -> assertThat(cache.size()).as("size() while k is put").isBetween(0, 1));
        }

        @Override
        public void check() throws InterruptedException {
            assertThat(cache.get("k")).as("get(k) at the end").isEqualTo(Optional.of(2));
        }
    }

    private CacheScenarios() {
    }
}
