package workbook.dsalgo.ds.lru;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import workbook.grader.history.Histories;
import workbook.grader.history.Step;
import workbook.grader.probe.Copied;

/** A cache and a map of the library that knows the order of use; the same calls on both. */
final class LruCacheHistories {

    private static final int KEYS = 10;

    private final LruCache<Integer, Integer> cache;
    private final Model model;

    private LruCacheHistories(int capacity) {
        cache = new LruCache<>(capacity);
        model = new Model(capacity);
    }

    /** First nothing is removed: half a removal may leave a ring that {@code keys} never ends. */
    static void verify() {
        for (int kinds : new int[] {3, 4}) {
            for (int places = 1; places <= 6; places++) {
                int capacity = places;
                Histories.of(() -> new LruCacheHistories(capacity),
                    (random, at) -> draw(random, at, kinds))
                    .madeBy("new LruCache<>(" + capacity + ")")
                    .checking(LruCacheHistories::assertEntries).verify(4, 200);
            }
        }
    }

    /** Of the kinds of calls, the last one is {@code remove}. */
    private static Step<LruCacheHistories> draw(RandomGenerator random, int at, int kinds) {
        int key = random.nextInt(KEYS);
        return switch (random.nextInt(kinds)) {
            case 0 -> new Step<>("get(" + key + ")", it -> it.get(key));
            case 3 -> new Step<>("remove(" + key + ")", it -> it.remove(key));
            default -> new Step<>("put(" + key + ", " + at + ")", it -> it.put(key, at));
        };
    }

    private void get(int key) {
        assertReturned(cache.get(key), model.get(key));
    }

    private void remove(int key) {
        assertReturned(cache.remove(key), model.remove(key));
    }

    private void put(int key, int value) {
        assertReturned(cache.put(key, value), model.put(key, value));
    }

    private void assertReturned(Optional<Integer> got, Integer expected) {
        assertThat(got).as("the last call returns").isEqualTo(Optional.ofNullable(expected));
    }

    private void assertEntries() {
        assertThat(Copied.of(cache.keys())).as("keys")
            .isEqualTo(List.copyOf(model.keySet()).reversed());
        assertThat(cache.size()).as("size").isEqualTo(model.size());
    }

    private static final class Model extends LinkedHashMap<Integer, Integer> {

        private static final long serialVersionUID = 1L;

        private final int capacity;

        Model(int capacity) {
            super(16, 0.75f, true);
            this.capacity = capacity;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Integer> eldest) {
            return size() > capacity;
        }
    }
}
