package workbook.dsalgo.ds.bucketmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.ConcurrentModificationException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.stream.IntStream;
import workbook.grader.history.Seeds;
import workbook.grader.probe.Cost;

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

    /** A map has a seed of its own, and another one after it has been empty. */
    public static void seeds(GoMap.Maker maker) {
        List<Long> seeds = new ArrayList<>();
        Hasher<Long> watching = Hashes.of((key, seed) -> {
            seeds.add(seed);
            return Hashes.mix(key);
        }, Long::equals);
        GoMap<Long, Long> map = maker.make(watching);
        fill(map, 100);
        assertThat(new HashSet<>(seeds)).as("seeds of 100 puts").hasSize(1);
        for (long key = 0; key < 100; key++) {
            map.remove(key);
        }
        map.put(1L, 1L);
        assertThat(new HashSet<>(seeds)).as("seeds, after the map has been empty").hasSize(2);
        maker.<Long, Long>make(watching).put(1L, 1L);
        assertThat(new HashSet<>(seeds)).as("seeds of two maps").hasSize(3);
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

    /** Whoever meets a write is told so. */
    public static void writesInTheMiddleOfAWrite(GoMap.Maker maker) {
        List<Runnable> inTheMiddle = new ArrayList<>();
        GoMap<Long, Long> map = maker.make(Hashes.of((key, seed) -> 7, (stored, asked) -> {
            inTheMiddle.forEach(Runnable::run);
            return stored.equals(asked);
        }));
        map.put(1L, 1L);
        GoMap.Cursor<Long, Long> cursor = map.cursor();
        for (Map.Entry<String, Runnable> call : Map.<String, Runnable>of(
                "concurrent map writes", () -> map.put(2L, 2L),
                "concurrent map read and map write", () -> map.get(2L),
                "concurrent map iteration and map write", cursor::next).entrySet()) {
            inTheMiddle.add(call.getValue());
            assertThatThrownBy(() -> map.put(3L, 3L), "a call in the middle of put(3)")
                .isInstanceOf(ConcurrentModificationException.class).hasMessage(call.getKey());
            inTheMiddle.clear();
        }
        assertThat(map.put(4L, 4L)).as("put(4) afterwards").isEmpty();
        assertThat(map.size()).as("size afterwards").isEqualTo(2);
    }

    // ---- walking ---------------------------------------------------------------------------

    /** A cursor has key and value only between {@code next} and the end. */
    public static void cursorsThatStandNowhere(GoMap.Maker maker) {
        GoMap<String, Integer> map = maker.make(Hasher.ofObjects());
        GoMap.Cursor<String, Integer> early = map.cursor();
        map.put("a", 1);
        assertThat(early.next()).as("next() of a cursor that began on the empty map").isFalse();
        GoMap.Cursor<String, Integer> cursor = map.cursor();
        assertThatThrownBy(cursor::key, "key() before next()")
            .isInstanceOf(NoSuchElementException.class);
        assertThat(cursor.next()).as("next(), one entry").isTrue();
        assertThat(cursor.key() + cursor.value()).as("key and value").isEqualTo("a1");
        assertThat(cursor.next()).as("next() after the only entry").isFalse();
        assertThatThrownBy(cursor::value, "value() behind the end")
            .isInstanceOf(NoSuchElementException.class);
    }

    // ---- the whole -------------------------------------------------------------------------

    /** Null is no key and no value, and changes nothing; a view does not change with the map. */
    public static void nullsAndViews(GoMap.Maker maker) {
        GoMap<String, Integer> map = maker.make(Hasher.ofObjects());
        map.put("a", 1);
        Object before = map.inspect();
        assertNull(() -> map.put(null, 1), "put(null, 1)");
        assertNull(() -> map.put("a", null), "put(a, null)");
        assertNull(() -> map.get(null), "get(null)");
        assertNull(() -> map.remove(null), "remove(null)");
        assertThat(map.inspect()).as("the map afterwards").isEqualTo(before);
        map.put("b", 2);
        assertThat(before).as("a view from before put(b)").isNotEqualTo(map.inspect());
    }

    // ---- helpers ---------------------------------------------------------------------------

    private static void assertNull(Runnable call, String what) {
        assertThatThrownBy(call::run, what).isInstanceOf(NullPointerException.class);
    }

    /** Keys 0 to {@code count - 1}, each with itself as value. */
    static void fill(GoMap<Long, Long> map, int count) {
        for (long key = 0; key < count; key++) {
            map.put(key, key);
        }
    }
}
