package workbook.dsalgo.ds.lru;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import workbook.grader.Property;
import workbook.grader.Weight;

/** How keys are told apart, and what it costs to find them. */
class LruKeysSuite {

    @Test
    @Property("a key is found by another one that equals it")
    void equalKeysAreOne() {
        LruCache<Key, Integer> cache = new LruCache<>(2);
        cache.put(new Key(1, 1), 10);
        assertThat(cache.get(new Key(1, 1))).as("get of a key that equals the one put")
            .contains(10);
        assertThat(cache.put(new Key(1, 1), 11)).as("put of an equal key").contains(10);
        assertThat(cache.size()).as("size after both puts").isEqualTo(1);
        assertThat(cache.remove(new Key(1, 1))).as("remove of an equal key").contains(11);
        assertThat(cache.size()).as("size after the remove").isZero();
    }

    @Test
    @Property("keys with the same hash code that are not equal are two keys")
    void equalHashCodesAreNotOneKey() {
        LruCache<Key, Integer> cache = new LruCache<>(2);
        cache.put(new Key(1, 7), 10);
        assertThat(cache.get(new Key(2, 7))).as("get of key 2, when only key 1 was put")
            .isEmpty();
        assertThat(cache.put(new Key(2, 7), 20)).as("put of key 2").isEmpty();
        assertThat(cache.keys()).as("keys").containsExactly(new Key(2, 7), new Key(1, 7));
        cache.put(new Key(3, 7), 30);
        assertThat(cache.get(new Key(1, 7))).as("get of key 1, evicted by key 3").isEmpty();
        assertThat(cache.remove(new Key(2, 7))).as("remove of key 2").contains(20);
        assertThat(cache.get(new Key(3, 7))).as("get of key 3").contains(30);
    }

    @Test
    @Weight(2)
    @Property("get, put and remove call equals three times at most, however large the cache")
    void equalsCallsAreBounded() {
        int size = 1000;
        LruCache<Key, Integer> cache = new LruCache<>(size);
        for (int i = 0; i < 2 * size; i++) {
            cache.put(new Key(i, i), i);
        }
        Key.equalsCalls = 0;
        for (int i = size; i < 2 * size; i++) {
            assertReturned(cache.get(new Key(i, i)), i, "get", i);
            assertReturned(cache.put(new Key(i, i), -i), i, "put", i);
        }
        for (int i = size; i < 2 * size; i++) {
            assertReturned(cache.remove(new Key(i, i)), -i, "remove", i);
            assertReturned(cache.get(new Key(i, i)), null, "get after remove", i);
            assertReturned(cache.put(new Key(i + size, i + size), i), null, "put", i + size);
        }
        for (int i = 3 * size; i < 4 * size; i++) {
            assertReturned(cache.put(new Key(i, i), i), null, "put", i);
        }
        assertReturned(cache.get(new Key(2 * size, 2 * size)), null, "get", 2 * size);
        assertThat(Key.equalsCalls).as("equals calls of 6000 operations on 1000 entries")
            .isLessThanOrEqualTo(3L * 6 * size);
    }

    private static void assertReturned(Optional<Integer> got, Integer expected, String call,
            int key) {
        if (!got.equals(Optional.ofNullable(expected))) {
            assertThat(got).as("%s of key %d", call, key)
                .isEqualTo(Optional.ofNullable(expected));
        }
    }

    /** A walk along the entries would be 30 thousand million steps here. */
    @Test
    @Weight(2)
    @Property("get, put and remove take no longer with a quarter of a million entries")
    void doesNotWalk() {
        int size = 1 << 18;
        LruCache<Integer, Integer> cache = new LruCache<>(size);
        for (int i = 0; i < 2 * size; i++) {
            cache.put(i, i);
        }
        for (int i = 0; i < size; i++) {
            int key = size + (int) (i * 7919L % size);
            if (!cache.get(key).equals(Optional.of(key))) {
                assertThat(cache.get(key)).as("get %d of keys %d to %d", key, size, 2 * size - 1)
                    .contains(key);
            }
        }
        for (int i = 0; i < size / 2; i++) {
            cache.remove(size + (int) (i * 5003L % size));
        }
        assertThat(cache.size()).as("size after half of %d keys were removed", size)
            .isEqualTo(size / 2);
    }

    /** A key with a hash code of one's choice that counts how often it is compared. */
    private record Key(int id, int hash) {

        private static long equalsCalls;

        @Override
        public boolean equals(Object other) {
            equalsCalls++;
            return other instanceof Key key && key.id == id;
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }
}
