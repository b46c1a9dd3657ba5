package workbook.dsalgo.ds.lru;

import static org.assertj.core.api.Assertions.assertThat;

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
    @Weight(2)
    @Property("over any history the cache holds what an LRU cache of that capacity holds")
    void agreesWithTheModel() {
        LruCacheHistories.verify();
    }

    @Test
    @Property("an evicted key is new when it is put again")
    void evictedKeyComesBack() {
        LruCache<String, Integer> cache = filled(2, "a", "b", "c");
        assertThat(cache.put("a", 9)).as("put a, evicted before").isEmpty();
        assertThat(cache.get("a")).as("get a").contains(9);
        assertThat(cache.keys()).as("keys after put a, b, c, a into two places")
            .containsExactly("a", "c");
        assertThat(evicted).as("evicted").containsExactly("a=0", "b=1");
    }

    @Test
    @Property("a capacity below one is refused by its value")
    void refusesCapacities() {
        for (int capacity : new int[] {0, -3, Integer.MIN_VALUE}) {
            Refusals.of(IllegalArgumentException.class).naming(String.valueOf(capacity))
                .by("new LruCache<>(" + capacity + ")", () -> new LruCache<>(capacity))
                .verify();
        }
    }

    @Test
    @Property("null is no key, no value and no listener, is refused by name, and changes nothing")
    void refusesNull() {
        LruCache<String, Integer> cache = filled(2, "a", "b");
        Refusals.of(NullPointerException.class).naming("key")
            .by("put(null, 1)", () -> cache.put(null, 1))
            .by("get(null)", () -> cache.get(null))
            .by("remove(null)", () -> cache.remove(null))
            .verify();
        Refusals.of(NullPointerException.class).naming("value")
            .by("put(\"c\", null), a new key", () -> cache.put("c", null))
            .by("put(\"a\", null), a key that is there", () -> cache.put("a", null))
            .verify();
        Refusals.of(NullPointerException.class).naming("listener")
            .by("new LruCache<>(2, null)", () -> new LruCache<>(2, null))
            .verify();
        assertThat(cache.keys()).as("keys of a, b after all that").containsExactly("b", "a");
        assertThat(cache.get("a")).as("get a after all that").contains(0);
        assertThat(evicted).as("evicted").isEmpty();
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
}
