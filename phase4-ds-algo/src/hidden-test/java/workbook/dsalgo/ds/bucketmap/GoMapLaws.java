package workbook.dsalgo.ds.bucketmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.ConcurrentModificationException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import workbook.grader.history.Seeds;
import workbook.grader.probe.Cost;
import workbook.grader.probe.Refusals;

/** What is true of Go's map in either design. */
public final class GoMapLaws {

    private GoMapLaws() {
    }

    // ---- growing ---------------------------------------------------------------------------

    /** No put has more than {@code most} keys hashed. */
    public static void growsBitByBit(GoMap.Maker maker, int most) {
        int[] hashed = {0};
        GoMap<Long, Long> map = maker.make(Hashes.fixed(key -> {
            hashed[0]++;
            return Hashes.mix(key);
        }));
        Cost cost = Cost.of("keys hashed by the worst of 60000 puts");
        for (long key = 0; key < 60_000; key++) {
            hashed[0] = 0;
            map.put(key, key);
            cost.counted(hashed[0], "put(%d)", key);
        }
        assertThat(map.size()).as("size after 60000 puts").isEqualTo(60_000);
        cost.atMost(most);
    }

    // ---- what is asked of keys -------------------------------------------------------------

    /** A hit calls {@code equal} little more than once, a miss hardly ever. */
    public static void equalsIsRarelyAsked(GoMap.Maker maker, int mostByHits, int mostByMisses) {
        int[] asked = {0};
        GoMap<Long, Long> map = maker.make(Hashes.of((key, seed) -> Hashes.mix(key),
            (stored, key) -> {
                asked[0]++;
                return stored.equals(key);
            }));
        fill(map, 10_000);
        asked[0] = 0;
        for (long key = 0; key < 10_000; key++) {
            assertThat(map.get(key)).as("get(%d)", key).contains(key);
        }
        assertThat(asked[0]).as("calls of equal by 10000 gets that hit")
            .isGreaterThanOrEqualTo(10_000);
        Cost.of("calls of equal by 10000 gets that hit").counted(asked[0]).atMost(mostByHits);
        asked[0] = 0;
        for (long key = 10_000; key < 20_000; key++) {
            assertThat(map.get(key)).as("get(%d)", key).isEmpty();
        }
        assertThat(asked[0]).as("calls of equal by 10000 gets that miss").isLessThan(mostByMisses);
    }

    /** Fills {@code map}, whose hash is the same for all keys, and takes every third key out. */
    public static void oneHashForAll(GoMap<Long, Long> map) {
        for (long key = 0; key < 2000; key++) {
            map.put(key, -key);
        }
        assertThat(map.size()).as("size after 2000 keys of one hash").isEqualTo(2000);
        for (long key = 0; key < 2000; key += 3) {
            assertThat(map.remove(key)).as("remove(%d)", key).contains(-key);
            assertThat(map.get(key)).as("get(%d) after its remove", key).isEmpty();
            assertThat(map.get(key + 1)).as("get(%d), its neighbour", key + 1)
                .contains(-key - 1);
        }
    }

    /** The first key that {@code equal} gets is the one that is stored. */
    public static void storedFirst(GoMap.Maker maker) {
        GoMap<Long, Long> map = maker.make(Hashes.of((key, seed) -> Hashes.mix(key % 1000),
            (stored, asked) -> stored.equals(asked) || stored + 1000 == asked));
        map.put(7L, 1L);
        assertThat(map.get(1007L))
            .as("get(1007), equal(stored, asked) is true of 7 and 1007, not of 1007 and 7")
            .contains(1L);
        assertThat(map.put(1007L, 2L)).as("put(1007, 2)").contains(1L);
        assertThat(map.remove(1007L)).as("remove(1007)").contains(2L);
        assertThat(map.size()).as("size afterwards").isZero();
    }

    /** A map has a seed of its own, and another one after it has been empty. */
    public static void seeds(GoMap.Maker maker) {
        List<Long> seeds = new ArrayList<>();
        Hasher<Long> watching = Hashes.of((key, seed) -> {
            seeds.add(seed);
            return Hashes.mix(key);
        }, Long::equals);
        GoMap<Long, Long> map = maker.make(watching);
        fill(map, 100);
        assertThat(new HashSet<>(seeds).size()).as("different seeds of 100 puts").isEqualTo(1);
        for (long key = 0; key < 100; key++) {
            map.remove(key);
        }
        map.put(1L, 1L);
        assertThat(new HashSet<>(seeds).size()).as("different seeds, after the map has been empty")
            .isEqualTo(2);
        map.clear();
        map.put(1L, 1L);
        assertThat(new HashSet<>(seeds).size()).as("different seeds, after clear").isEqualTo(3);
        maker.<Long, Long>make(watching).put(1L, 1L);
        assertThat(new HashSet<>(seeds).size()).as("different seeds, with those of another map")
            .isEqualTo(4);
    }

    /** NaN can be put often, is never found, and comes in a walk. */
    public static void keysThatAreNotThemselves(GoMap.Maker maker) {
        GoMap<Double, Integer> map = maker.make(Hasher.ofDoubles());
        for (int i = 0; i < 100; i++) {
            assertThat(map.put(Double.NaN, i)).as("put(NaN, %d)", i).isEmpty();
        }
        assertThat(map.size()).as("size after 100 puts of NaN").isEqualTo(100);
        assertThat(map.get(Double.NaN)).as("get(NaN)").isEmpty();
        assertThat(map.remove(Double.NaN)).as("remove(NaN)").isEmpty();
        List<Integer> missing = new ArrayList<>(IntStream.range(0, 100).boxed().toList());
        map.forEach((key, value) -> {
            missing.remove(value);
            map.put(value + 0.5, value);
        });
        assertThat(missing)
            .as("values of the 100 NaN that did not come in a walk during which the map grows")
            .isEmpty();
        map.put(0.0, 1);
        assertThat(map.put(-0.0, 2)).as("put(-0.0) after put(0.0)").contains(1);
        map.clear();
        assertThat(map.size()).as("size after clear").isZero();
    }

    /** Whatever {@code equal} says, the size is what is there. */
    public static void lyingEquals(GoMap.Maker maker) {
        Seeds.each(10, seed -> {
            Random random = new Random(seed);
            GoMap<Long, Long> map = maker.make(Hashes.of((key, _) -> Hashes.mix(key % 50),
                (stored, asked) -> random.nextBoolean()));
            for (int step = 0; step < 1000; step++) {
                long key = random.nextInt(200);
                if (step % 3 == 2) {
                    map.remove(key);
                } else {
                    map.put(key, key);
                }
            }
            assertThat(map.size()).as("size after 1000 steps with an equals that says anything")
                .isEqualTo(map.entriesInView());
        });
    }

    /** A call that meets a write is told so; a write is a put, or a remove. */
    public static void writesInTheMiddleOfAWrite(GoMap.Maker maker) {
        Runnable[] inTheMiddle = {() -> { }};
        GoMap<Long, Long> map = maker.make(Hashes.of((key, seed) -> 7, (stored, asked) -> {
            inTheMiddle[0].run();
            return stored.equals(asked);
        }));
        map.put(1L, 1L);
        GoMap.Cursor<Long, Long> cursor = map.cursor();
        record Call(String what, Runnable call, String words) {
        }
        Map<String, Runnable> writes = Map.of(
            "put(3, 3)", () -> map.put(3L, 3L), "remove(1)", () -> map.remove(1L));
        List<Call> calls = List.of(
            new Call("put(2, 2)", () -> map.put(2L, 2L), "concurrent map writes"),
            new Call("remove(2)", () -> map.remove(2L), "concurrent map writes"),
            new Call("clear()", map::clear, "concurrent map writes"),
            new Call("get(2)", () -> map.get(2L), "concurrent map read and map write"),
            new Call("next()", cursor::next, "concurrent map iteration and map write"));
        writes.forEach((write, run) -> {
            for (Call call : calls) {
                inTheMiddle[0] = call.call();
                assertThatThrownBy(run::run, call.what() + " in the middle of " + write)
                    .isInstanceOf(ConcurrentModificationException.class)
                    .hasMessage(call.words());
            }
        });
        inTheMiddle[0] = () -> { };
        assertThat(map.put(4L, 4L)).as("put(4) afterwards").isEmpty();
        assertThat(map.size()).as("size afterwards").isEqualTo(2);
    }

    // ---- the whole -------------------------------------------------------------------------

    /** Null is no key and no value, and changes nothing; a view does not change with the map. */
    public static void nullsAndViews(GoMap.Maker maker) {
        GoMap<String, Integer> map = maker.make(Hasher.ofObjects());
        Refusals.of(NullPointerException.class).naming("hasher")
            .by("a map without a hasher", () -> maker.make(null)).verify();
        Object empty = map.inspect();
        assertRefusesNull(map);
        assertThat(map.inspect()).as("the empty map afterwards").isEqualTo(empty);
        map.put("a", 1);
        Object before = map.inspect();
        assertRefusesNull(map);
        assertThat(map.inspect()).as("the map afterwards").isEqualTo(before);
        map.put("b", 2);
        assertThat(before).as("a view from before put(b)").isNotEqualTo(map.inspect());
    }

    // ---- helpers ---------------------------------------------------------------------------

    private static void assertRefusesNull(GoMap<String, Integer> map) {
        Refusals.of(NullPointerException.class).naming("key")
            .by("put(null, 1)", () -> map.put(null, 1))
            .by("get(null)", () -> map.get(null))
            .by("remove(null)", () -> map.remove(null))
            .verify();
        Refusals.of(NullPointerException.class).naming("value")
            .by("put(a, null)", () -> map.put("a", null))
            .verify();
    }

    /** Keys 0 to {@code count - 1}, each with itself as value. */
    static void fill(GoMap<Long, Long> map, int count) {
        for (long key = 0; key < count; key++) {
            map.put(key, key);
        }
    }
}
