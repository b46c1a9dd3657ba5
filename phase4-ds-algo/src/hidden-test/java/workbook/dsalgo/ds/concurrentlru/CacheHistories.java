package workbook.dsalgo.ds.concurrentlru;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.random.RandomGenerator;
import workbook.grader.history.Histories;
import workbook.grader.history.Step;
import workbook.grader.probe.Copied;

/** A cache and its model, on which one thread makes the same calls. */
final class CacheHistories {

    private final ConcurrentLruCache<String, Integer> cache =
        new ConcurrentLruCache<>(SharedCaches.CAPACITY);
    private final SharedCaches.Model model = new SharedCaches.Model();

    private CacheHistories() {
    }

    static void verify() {
        Histories.of(CacheHistories::new, CacheHistories::draw)
            .checking(CacheHistories::assertKeys).verify(50, 40);
    }

    /** Twice as many keys as the cache has room for, so that puts evict and gets miss. */
    private static Step<CacheHistories> draw(RandomGenerator random, int at) {
        String key = String.valueOf((char) ('a' + random.nextInt(2 * SharedCaches.CAPACITY)));
        return switch (random.nextInt(4)) {
            case 0, 1 -> new Step<>("put(\"%s\", %d)".formatted(key, at), it -> it.put(key, at));
            case 2 -> new Step<>("get(\"%s\")".formatted(key), it -> it.get(key));
            default -> new Step<>("remove(\"%s\")".formatted(key), it -> it.remove(key));
        };
    }

    private void put(String key, int value) {
        assertReturned(cache.put(key, value), model.put(key, value));
    }

    private void get(String key) {
        assertReturned(cache.get(key), model.get(key));
    }

    private void remove(String key) {
        assertReturned(cache.remove(key), model.remove(key));
    }

    private static void assertReturned(Object got, Object expected) {
        assertThat(got).as("the last call returns").isEqualTo(expected);
    }

    private void assertKeys() {
        assertThat(Copied.of(cache.keys())).as("keys").isEqualTo(model.keys());
        assertThat(cache.size()).as("size").isEqualTo(model.size());
    }
}
