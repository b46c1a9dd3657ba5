package workbook.dsalgo.ds.lru;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import workbook.grader.Gate;
import workbook.grader.Property;
import workbook.grader.Weight;
import workbook.grader.probe.Refusals;
import workbook.grader.rule.FromScratch;

class LruCacheSuite {

    private final List<String> evicted = new ArrayList<>();

    @Test
    @Gate
    @Property("the order of use is kept by a list of your own, not by one of the library")
    void builtFromScratch() {
        FromScratch.of(LruCache.class)
            .keepsNo(Collection.class)
            .neverUses(LinkedHashMap.class, SortedMap.class)
            .verify();
    }

    @Test
    @Property("a value that was put is found, and a key that was not is not")
    void findsWhatWasPut() {
        LruCache<String, Integer> cache = filled(3, "a", "b", "c");
        assertThat(cache.get("b")).as("get b of a, b, c").contains(1);
        assertThat(cache.get("x")).as("get x of a, b, c").isEmpty();
        assertThat(cache.size()).as("size").isEqualTo(3);
    }

    @Test
    @Property("a new key in a full cache pushes out the least recently used one, and only that")
    void evictsTheLeastRecentlyUsed() {
        LruCache<String, Integer> cache = filled(3, "a", "b", "c", "d");
        assertThat(cache.keys()).as("keys after put a, b, c, d into three places")
            .containsExactly("d", "c", "b");
        assertThat(cache.get("a")).as("get a after it was evicted").isEmpty();
        assertThat(cache.size()).as("size").isEqualTo(3);
    }

    @Test
    @Property("an entry that get finds becomes the most recently used")
    void getIsAUse() {
        LruCache<String, Integer> cache = filled(3, "a", "b", "c");
        cache.get("a");
        assertThat(cache.keys()).as("keys after put a, b, c and get a")
            .containsExactly("a", "c", "b");
        cache.get("c");
        assertThat(cache.keys()).as("keys after get c, from the middle")
            .containsExactly("c", "a", "b");
        cache.get("c");
        assertThat(cache.keys()).as("keys after get c, which is in front")
            .containsExactly("c", "a", "b");
    }

    @Test
    @Property("an entry whose value is replaced becomes the most recently used, and takes no room")
    void replacingIsAUse() {
        LruCache<String, Integer> cache = filled(3, "a", "b", "c");
        assertThat(cache.put("a", 9)).as("put a over 0").contains(0);
        assertThat(cache.keys()).as("keys after put a again").containsExactly("a", "c", "b");
        assertThat(cache.get("a")).as("get a").contains(9);
        assertThat(evicted).as("evicted").isEmpty();
    }

    @Test
    @Property("looking without finding changes nothing, and neither does reading the keys")
    void missesAndKeysAreNoUse() {
        LruCache<String, Integer> cache = filled(3, "a", "b", "c");
        cache.get("x");
        cache.remove("y");
        List<String> keys = cache.keys();
        cache.put("d", 3);
        assertThat(keys).as("keys, read before put d").containsExactly("c", "b", "a");
        assertThat(cache.keys()).as("keys after put d").containsExactly("d", "c", "b");
    }

    @Test
    @Property("a cache of one entry holds the last one put")
    void capacityOne() {
        LruCache<String, Integer> cache = filled(1, "a", "b", "b", "c");
        assertThat(cache.keys()).as("keys after put a, b, b, c into one place")
            .containsExactly("c");
        assertThat(evicted).as("evicted").containsExactly("a=0", "b=2");
        assertThat(cache.remove("c")).as("remove c").contains(3);
        assertThat(cache.size()).as("size after remove").isZero();
        cache.put("d", 4);
        assertThat(cache.keys()).as("keys after put d").containsExactly("d");
    }

    @Test
    @Property("a removed entry leaves its place free, and is not called evicted")
    void removingIsNoEviction() {
        LruCache<String, Integer> cache = filled(3, "a", "b", "c");
        assertThat(cache.remove("b")).as("remove b").contains(1);
        assertThat(cache.remove("b")).as("remove b again").isEmpty();
        assertThat(cache.keys()).as("keys after remove b").containsExactly("c", "a");
        cache.put("d", 3);
        assertThat(cache.keys()).as("keys after put d").containsExactly("d", "c", "a");
        assertThat(evicted).as("evicted").isEmpty();
    }

    @Test
    @Property("the listener hears of each evicted entry exactly once, with its last value")
    void listenerHearsOnce() {
        LruCache<String, Integer> cache = filled(2, "a", "b");
        cache.put("a", 7);
        cache.put("c", 8);
        cache.put("d", 9);
        assertThat(evicted).as("evicted by put a, b, a, c, d into two places")
            .containsExactly("b=1", "a=7");
    }

    @Test
    @Property("when the listener is called, the cache has already changed")
    void listenerSeesTheCacheAfterwards() {
        List<String> seen = new ArrayList<>();
        List<LruCache<String, Integer>> box = new ArrayList<>();
        LruCache<String, Integer> cache = new LruCache<>(2, (key, value) ->
            seen.add(box.getFirst().keys() + " without " + key));
        box.add(cache);
        cache.put("a", 1);
        cache.put("b", 2);
        cache.put("c", 3);
        assertThat(seen).as("keys that the listener saw").containsExactly("[c, b] without a");
    }

    @Test
    @Property("a listener may put into the cache that calls it")
    void listenerMayUseTheCache() {
        List<LruCache<String, Integer>> box = new ArrayList<>();
        LruCache<String, Integer> cache = new LruCache<>(2, (key, value) -> {
            evicted.add(key);
            if (key.equals("a")) {
                box.getFirst().put("a again", value);
            }
        });
        box.add(cache);
        cache.put("a", 1);
        cache.put("b", 2);
        cache.put("c", 3);
        assertThat(cache.keys()).as("keys after the listener put a back")
            .containsExactly("a again", "c");
        assertThat(evicted).as("evicted").containsExactly("a", "b");
    }

    @Test
    @Property("what the listener throws reaches the caller of put, and the put stands")
    void listenerMayThrow() {
        LruCache<String, Integer> cache = new LruCache<>(1, (key, value) -> {
            throw new IllegalStateException("no room for " + key);
        });
        cache.put("a", 1);
        assertThatThrownBy(() -> cache.put("b", 2), "put b")
            .isInstanceOf(IllegalStateException.class).hasMessage("no room for a");
        assertThat(cache.keys()).as("keys after the listener threw").containsExactly("b");
        assertThat(cache.size()).as("size").isEqualTo(1);
    }

    @Test
    @Weight(2)
    @Property("get, put and remove make a bounded number of equals calls, however large the cache")
    void equalsCallsAreBounded() {
        int size = 1000;
        LruCache<Key, Integer> cache = new LruCache<>(size);
        for (int i = 0; i < 2 * size; i++) {
            cache.put(new Key(i), i);
        }
        Key.equalsCalls = 0;
        for (int i = size; i < 2 * size; i++) {
            cache.get(new Key(i));
            cache.put(new Key(i), -i);
            cache.put(new Key(i + size), i);
            cache.get(new Key(i - size));
            cache.remove(new Key(i - size));
        }
        assertThat(Key.equalsCalls)
            .as("equals calls of %d operations on %d entries", 5 * size, size)
            .isLessThanOrEqualTo(3L * 5 * size);
    }

    @Test
    @Weight(2)
    @Property("over any history the cache holds what an LRU cache of that capacity holds")
    void agreesWithTheModel() {
        LruCacheHistories.verify();
    }

    @Test
    @Property("a capacity below one, and null in any place, is refused and changes nothing")
    void refusesBadInput() {
        assertThatThrownBy(() -> new LruCache<String, Integer>(0), "capacity 0")
            .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("0");
        assertThatThrownBy(() -> new LruCache<String, Integer>(-3), "capacity -3")
            .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("-3");
        LruCache<String, Integer> cache = filled(2, "a", "b");
        Refusals.of(NullPointerException.class)
            .by("put(null, 1)", () -> cache.put(null, 1))
            .by("put(\"c\", null)", () -> cache.put("c", null))
            .by("get(null)", () -> cache.get(null))
            .by("remove(null)", () -> cache.remove(null))
            .verify();
        assertThat(cache.keys()).as("keys after all that").containsExactly("b", "a");
    }

    /** A cache into which each key was put with its position as value. */
    private LruCache<String, Integer> filled(int capacity, String... keys) {
        LruCache<String, Integer> cache =
            new LruCache<>(capacity, (key, value) -> evicted.add(key + "=" + value));
        for (int i = 0; i < keys.length; i++) {
            cache.put(keys[i], i);
        }
        return cache;
    }

    /** A key with a good hash that counts how often it is compared. */
    private record Key(int id) {

        private static long equalsCalls;

        @Override
        public boolean equals(Object other) {
            equalsCalls++;
            return other instanceof Key(int otherId) && otherId == id;
        }

        @Override
        public int hashCode() {
            return id;
        }
    }
}
