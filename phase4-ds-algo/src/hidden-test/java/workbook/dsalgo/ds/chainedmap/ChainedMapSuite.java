package workbook.dsalgo.ds.chainedmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import workbook.grader.Gate;
import workbook.grader.Property;
import workbook.grader.Weight;
import workbook.grader.probe.Cost;
import workbook.grader.probe.Refusals;
import workbook.grader.rule.FromScratch;

class ChainedMapSuite {

    private final ChainedMap<Key, Integer> map = new ChainedMap<>();

    /** Keys 0 to {@code count - 1}, put with their number as value. */
    private List<Key> fill(int count, IntUnaryOperator hash) {
        List<Key> keys = IntStream.range(0, count)
            .mapToObj(id -> new Key(id, hash.applyAsInt(id))).toList();
        for (int id = 0; id < count; id++) {
            map.put(keys.get(id), id);
        }
        return keys;
    }

    @Test
    @Gate
    @Property("no field keeps a map or set of the library")
    void fromScratch() {
        FromScratch.of(ChainedMap.class)
            .keepsNo(Map.class, Set.class)
            .verify();
    }

    @Test
    @Weight(3)
    @Property("over any history the map holds what a map that is right holds")
    void agreesWithAModel() {
        ChainedMapHistories.verify();
    }

    @Test
    @Weight(2)
    @Property("if all keys have one hash code the map is still right")
    void oneHashForAll() {
        List<Key> keys = fill(100, id -> 7);
        assertThat(map.size()).as("size after 100 keys of one hash").isEqualTo(100);
        assertThat(map.inspect().longestChain()).as("longest chain").isEqualTo(100);
        for (int id : new int[] {99, 0, 50, 1, 98}) {
            assertThat(map.remove(keys.get(id))).as("remove(key %d)", id).contains(id);
            assertThat(map.get(keys.get(id))).as("get(key %d) after its remove", id).isEmpty();
        }
        for (int id : new int[] {2, 49, 51, 97}) {
            assertThat(map.get(keys.get(id))).as("get(key %d), whose neighbours are gone", id)
                .contains(id);
        }
        assertThat(map.size()).as("size after 5 removes").isEqualTo(95);
    }

    @Test
    @Weight(2)
    @Property("equals is called only for keys of the same hash: once for a hit, never for a miss")
    void equalsIsRarelyCalled() {
        List<Key> keys = fill(1000, id -> id);
        Key.resetCounts();
        assertThat(map.get(new Key(5, 5))).as("get of a key equal to one in the map").contains(5);
        Cost.of("calls of equals by a get of a key equal to one in the map")
            .counted(Key.equalsCalls()).exactly(1);
        Key.resetCounts();
        for (int id = 1000; id < 3000; id++) {
            assertThat(map.get(new Key(id, id))).as("get(key %d)", id).isEmpty();
        }
        Cost.of("calls of equals by 2000 gets that miss").counted(Key.equalsCalls()).exactly(0);
        Key.resetCounts();
        keys.forEach(map::get);
        Cost.of("calls of equals by 1000 gets that hit").counted(Key.equalsCalls()).atMost(1000);
    }

    @Test
    @Weight(2)
    @Property("each call asks its own key once for its hash code, and growing asks no key anything")
    void growingAsksNobody() {
        Key.resetCounts();
        fill(10_000, id -> id * 31);
        assertThat(map.size()).as("size after 10000 puts").isEqualTo(10_000);
        Cost.of("calls of hashCode by 10000 puts").counted(Key.hashCalls()).exactly(10_000);
        assertThat(Key.equalsCalls()).as("calls of equals by 10000 puts of different hashes")
            .isZero();
        Key.resetCounts();
        for (int id = 0; id < 1000; id++) {
            Key key = new Key(id, id * 31);
            assertThat(map.get(key)).as("get(%s)", key).contains(id);
            assertThat(map.remove(key)).as("remove(%s)", key).contains(id);
        }
        assertThat(Key.hashCalls()).as("calls of hashCode by 1000 gets and 1000 removes")
            .isEqualTo(2000);
        assertThat(Key.equalsCalls()).as("calls of equals by 1000 gets and 1000 removes")
            .isLessThanOrEqualTo(2000);
    }

    @Test
    @Property("the buckets double before more than three quarters are used, and never become fewer")
    void growsInTime() {
        int buckets = 8;
        for (int id = 0; id < 2000; id++) {
            map.put(new Key(id, id), id);
            ChainedMapView<Key> view = map.inspect();
            buckets = (id + 1) * 4 > buckets * 3 ? buckets * 2 : buckets;
            assertThat(view.buckets().size()).as("buckets of %d entries", id + 1)
                .isEqualTo(buckets);
            assertThat(view.size()).as("size in the view").isEqualTo(id + 1);
        }
        for (int id = 0; id < 2000; id++) {
            assertThat(map.remove(new Key(id, id))).as("remove(key %d)", id).contains(id);
        }
        assertThat(map.inspect().buckets()).as("buckets after all 2000 entries were removed")
            .hasSize(buckets);
    }

    @Test
    @Weight(2)
    @Property("keys i << s have short chains, for any shift s from 0 to 20")
    void mixesTheHash() {
        for (int shift = 0; shift <= 20; shift++) {
            ChainedMap<Integer, Integer> spread = new ChainedMap<>();
            for (int i = 0; i < 1 << 11; i++) {
                spread.put(i << shift, i);
            }
            assertThat(spread.size()).as("size after 2048 keys i << %d", shift).isEqualTo(2048);
            int longest = spread.inspect().longestChain();
            if (List.of(0, 4, 10, 16, 20).contains(shift)) {
                Cost.of("longest chain of 2048 keys i << %d", shift).counted(longest).atMost(12);
            } else {
                assertThat(longest).as("longest chain of 2048 keys i << %d", shift)
                    .isLessThanOrEqualTo(12);
            }
        }
    }

    @Test
    @Property("a replaced value grows nothing, and keeps the key")
    void replacing() {
        List<Key> keys = fill(6, id -> id);
        for (int round = 0; round < 20; round++) {
            map.put(new Key(3, 3), round);
        }
        assertThat(map.size()).as("size after 20 puts of a key that is there").isEqualTo(6);
        assertThat(map.inspect().buckets()).as("buckets").hasSize(8);
        assertThat(map.inspect().buckets().stream().flatMap(List::stream)
            .anyMatch(key -> key == keys.get(3))).as("the first key 3 is still the one")
            .isTrue();
    }

    @Test
    @Property("a put whose equals throws does not double the table")
    void failingEqualsDoesNotGrow() {
        fill(6, id -> 7);
        Key failing = new Key(99, 7);
        failing.fail();
        assertThatThrownBy(() -> map.put(failing, 1), "put of a seventh key whose equals throws")
            .isInstanceOf(IllegalStateException.class);
        assertThat(map.inspect().buckets()).as("buckets of six entries afterwards").hasSize(8);
        map.put(new Key(6, 6), 6);
        assertThat(map.inspect().buckets()).as("buckets of seven entries").hasSize(16);
    }

    @Test
    @Property("a key is found by another one that equals it, and by none that does not")
    void equalsDecides() {
        map.put(new Key(1, 7), 10);
        map.put(new Key(2, 7), 20);
        map.put(new Key(3, 8), 30);
        assertThat(map.get(new Key(1, 7))).as("get of a key that equals key 1").contains(10);
        assertThat(map.get(new Key(4, 7))).as("get(key 4), of the same hash code").isEmpty();
        assertThat(map.remove(new Key(4, 7))).as("remove(key 4)").isEmpty();
        assertThat(map.put(new Key(2, 7), 21)).as("put of a key that equals key 2").contains(20);
        assertThat(map.remove(new Key(2, 7))).as("remove of a key that equals key 2")
            .contains(21);
        assertThat(map.size()).as("size of keys 1, 2, 3 after the remove").isEqualTo(2);
    }

    @Test
    @Property("forEach and inspect show each entry once, and the view stays as it is")
    void showsEachEntryOnce() {
        List<Key> keys = fill(20, id -> id % 3);
        ChainedMapView<Key> view = map.inspect();
        map.remove(keys.get(0));
        assertThat(view.size()).as("size of a view from before a remove").isEqualTo(20);
        assertThat(view.buckets().stream().flatMap(List::stream).toList())
            .as("keys of a view from before a remove").containsExactlyInAnyOrderElementsOf(keys);
        List<Integer> values = new ArrayList<>();
        map.forEach((key, value) -> values.add(value));
        assertThat(values).as("values that forEach shows of 1 to 19")
            .containsExactlyInAnyOrderElementsOf(
                IntStream.range(1, 20).boxed().toList());
    }

    @Test
    @Property("what equals throws comes out, and the map is as it was")
    void failingEquals() {
        List<Key> keys = fill(6, id -> 7);
        Key failing = new Key(99, 7);
        assertThat(map.put(failing, 9)).as("put of a seventh key").isEmpty();
        assertThat(map.remove(failing)).as("remove of it").contains(9);
        ChainedMapView<Key> before = map.inspect();
        failing.fail();
        assertThatThrownBy(() -> map.put(failing, 1), "put of a key whose equals throws")
            .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> map.remove(failing), "remove of it")
            .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> map.get(failing), "get of it")
            .isInstanceOf(IllegalStateException.class);
        assertThat(map.size()).as("size afterwards").isEqualTo(6);
        assertThat(map.inspect().buckets().stream().map(List::size).toList())
            .as("chains afterwards").isEqualTo(before.buckets().stream().map(List::size).toList());
        assertThat(map.get(keys.get(5))).as("get(key 5) afterwards").contains(5);
    }

    @Test
    @Property("null is no key and no value, and changes nothing")
    void refusesNull() {
        ChainedMap<String, Integer> small = new ChainedMap<>();
        small.put("a", 1);
        Refusals.of(NullPointerException.class)
            .by("put(null, 1)", () -> small.put(null, 1))
            .by("put(\"b\", null)", () -> small.put("b", null))
            .by("put(\"a\", null)", () -> small.put("a", null))
            .by("get(null)", () -> small.get(null))
            .by("remove(null)", () -> small.remove(null))
            .verify();
        assertThat(small.get("a")).as("get(a) afterwards").contains(1);
        assertThat(small.size()).as("size afterwards").isEqualTo(1);
    }
}
