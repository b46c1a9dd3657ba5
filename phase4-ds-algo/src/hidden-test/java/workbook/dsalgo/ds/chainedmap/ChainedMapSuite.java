package workbook.dsalgo.ds.chainedmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
    @Property("the map is your own, and none of the library's")
    void fromScratch() {
        FromScratch.of(ChainedMap.class)
            .keepsNo(Map.class, Set.class)
            .verify();
    }

    @Test
    @Weight(3)
    @Property("any program of put, get and remove does what it does on a map that is right")
    void agreesWithAModel() {
        ChainedMapHistories.verify();
    }

    @Test
    @Weight(2)
    @Property("with one hash code for all keys the map is slow, and right")
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
    @Property("growing asks no key anything: hashCode is called once for each call of the map")
    void growingAsksNobody() {
        Key.resetCounts();
        fill(10_000, id -> id * 31);
        Cost.of("calls of hashCode by 10000 puts").counted(Key.hashCalls()).exactly(10_000);
        assertThat(Key.equalsCalls()).as("calls of equals by 10000 puts of different hashes")
            .isZero();
    }

    @Test
    @Property("there are never more than three entries to four buckets, and the table doubles")
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
    }

    @Test
    @Weight(2)
    @Property("hash codes that differ in high bits, or by a power of two, spread all the same")
    void mixesTheHash() {
        for (int shift : new int[] {0, 4, 10, 16, 20}) {
            ChainedMap<Integer, Integer> spread = new ChainedMap<>();
            for (int i = 0; i < 1 << 11; i++) {
                spread.put(i << shift, i);
            }
            Cost.of("longest chain of 2048 keys i << %d", shift)
                .counted(spread.inspect().longestChain()).atMost(12);
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
    @Property("what equals throws comes out, and the map is as it was")
    void failingEquals() {
        List<Key> keys = fill(6, id -> 7);
        ChainedMapView<Key> before = map.inspect();
        Key failing = new Key(99, 7);
        failing.fail();
        assertThatThrownBy(() -> map.put(failing, 1), "put of a key whose equals throws")
            .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> map.remove(failing), "remove of it")
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
