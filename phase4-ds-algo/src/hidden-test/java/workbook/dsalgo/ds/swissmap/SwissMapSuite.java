package workbook.dsalgo.ds.swissmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static workbook.dsalgo.ds.swissmap.SwissTraces.named;

import java.util.ArrayList;
import java.util.ConcurrentModificationException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Hashtable;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import workbook.dsalgo.ds.bucketmap.Hasher;
import workbook.dsalgo.ds.swissmap.SwissTraces.Summary;
import workbook.grader.Gate;
import workbook.grader.Property;
import workbook.grader.Weight;
import workbook.grader.probe.Cost;
import workbook.grader.probe.Recording;
import workbook.grader.rule.FromScratch;
import workbook.grader.rule.StraightLine;

class SwissMapSuite {

    @Test
    @Gate
    @Property("the map is your own, and none of the library's")
    void fromScratch() {
        FromScratch.of(SwissMap.class)
            .without(HashMap.class, LinkedHashMap.class, TreeMap.class, Hashtable.class,
                IdentityHashMap.class, WeakHashMap.class, ConcurrentHashMap.class, HashSet.class)
            .verify();
    }

    // ---- one group -------------------------------------------------------------------------

    @Test
    @Weight(2)
    @Property("eight control bytes are searched with a few operations on one word, without a loop")
    void controlWords() {
        Random random = new Random(9);
        for (int round = 0; round < 3000; round++) {
            long word = randomWord(random);
            String hex = hex(word);
            assertThat(hex(ControlWord.matchEmpty(word))).as("matchEmpty(%s)", hex)
                .isEqualTo(hex(ControlBytes.match(word, control -> control == 0x80)));
            assertThat(hex(ControlWord.matchEmptyOrDeleted(word)))
                .as("matchEmptyOrDeleted(%s)", hex)
                .isEqualTo(hex(ControlBytes.match(word, control -> control >= 0x80)));
            assertThat(hex(ControlWord.matchFull(word))).as("matchFull(%s)", hex)
                .isEqualTo(hex(ControlBytes.match(word, control -> control < 0x80)));
            long h2 = random.nextInt(8);
            long match = ControlWord.matchH2(word, h2);
            long same = ControlBytes.match(word, control -> control == h2);
            assertThat(hex(match & same)).as("true matches in matchH2(%s, %d)", hex, h2)
                .isEqualTo(hex(same));
            assertThat(hex(match & ~same & ~(ControlBytes.run(same))))
                .as("matches of matchH2(%s, %d) that are not above a true one", hex, h2)
                .isEqualTo(hex(0));
        }
        StraightLine.of(ControlWord.class).verify();
    }

    @Test
    @Property("a control byte is read and written by itself, and the first of a match is found")
    void singleControlBytes() {
        long word = 0x80fe_7f00_0102_0304L;
        for (int slot = 0; slot < 8; slot++) {
            assertThat(ControlWord.control(word, slot)).as("control(80fe7f0001020304, %d)", slot)
                .isEqualTo(word >>> slot * 8 & 0xff);
            assertThat(hex(ControlWord.withControl(word, slot, 0xfe)))
                .as("withControl(80fe7f0001020304, %d, fe)", slot)
                .isEqualTo(hex(word & ~(0xffL << slot * 8) | 0xfeL << slot * 8));
            assertThat(ControlWord.firstSlot(0x8080_8080_8080_8080L << slot * 8))
                .as("firstSlot of a match from slot %d on", slot).isEqualTo(slot);
        }
    }

    private static String hex(long word) {
        return "%016x".formatted(word);
    }

    private static long randomWord(Random random) {
        long word = 0;
        for (int slot = 0; slot < 8; slot++) {
            long control = switch (random.nextInt(4)) {
                case 0 -> 0x80;
                case 1 -> 0xfe;
                case 2 -> random.nextInt(8);
                default -> random.nextInt(128);
            };
            word |= control << slot * 8;
        }
        return word;
    }

    @Test
    @Weight(2)
    @Property("up to eight entries live in one group, whatever their hash, and leave no tombstone")
    void smallMap() {
        SwissTraces.replay(named("small map"));
    }

    // ---- one table -------------------------------------------------------------------------

    @Test
    @Weight(2)
    @Property("a key is put into the first group with room on its probe path, and found there")
    void probing() {
        SwissTraces.replay(named("ninth key", "group 0 first", "zero hash", "eight keys per"));
    }

    @Test
    @Weight(2)
    @Property("a delete leaves a tombstone only in a group without an empty slot, and the next "
        + "insert takes it")
    void tombstones() {
        SwissTraces.replay(named("tombstones eat", "delete everything", "random-000"));
    }

    @Test
    @Weight(2)
    @Property("before a table grows, tombstones that no probe path needs become empty, if they are "
        + "a tenth of its slots")
    void pruning() {
        SwissTraces.replay(named("churn", "sliding window"));
    }

    @Test
    @Weight(3)
    @Property("every recorded trace leaves the same bytes as Go's runtime, step by step")
    void agreesWithTheRecordedTraces() {
        SwissTraces.replay(name -> true);
    }

    // ---- growing ---------------------------------------------------------------------------

    @Test
    @Weight(2)
    @Property("tables double up to 1024 slots, then they split, at the recorded sizes")
    void growth() {
        for (String hash : List.of("mix", "group8", "skew")) {
            SwissMap<Long, Long> map = new SwissMap<>(Hashes.named(hash), 0);
            for (Map<String, String> row : Recording.rows(getClass(), "growth.csv")) {
                int used = Integer.parseInt(row.get("used"));
                if (!row.get("hash").equals(hash) || used > 16_000) {
                    continue;
                }
                for (long key = map.size(); key < used; key++) {
                    map.put(key, key);
                }
                Summary sums = Summary.of(map.inspect());
                assertThat(List.of(sums.directory(), sums.tables(), sums.capacity(),
                        sums.growthLeft()))
                    .as("hash %s, %d entries (%s): directory, tables, slots, growth left",
                        hash, used, row.get("event"))
                    .isEqualTo(List.of(number(row, "dir_len"), number(row, "tables"),
                        number(row, "sum_capacity"), number(row, "sum_growth_left")));
            }
        }
    }

    private static int number(Map<String, String> row, String column) {
        return Integer.parseInt(row.get(column));
    }

    @Test
    @Weight(2)
    @Property("thousands of entries are where the runtime has them: splits, and a directory that "
        + "doubles when it must")
    void splits() {
        SwissTraces.replayBig(name -> true);
    }

    @Test
    @Weight(2)
    @Property("no put moves more than 1024 entries, however large the map is")
    void growsLocally() {
        int[] hashed = {0};
        SwissMap<Long, Long> map = new SwissMap<>(Hashes.fixed(key -> {
            hashed[0]++;
            return Hashes.mix(key);
        }), 0);
        Cost cost = Cost.of("keys hashed by the worst of 60000 puts");
        for (long key = 0; key < 60_000; key++) {
            hashed[0] = 0;
            map.put(key, key);
            cost.counted(hashed[0], "put(%d)", key);
        }
        cost.atMost(1024);
    }

    @Test
    @Property("a hint makes room beforehand, as the runtime does; what is no hint is ignored")
    void hints() {
        for (Map<String, String> row : Recording.rows(getClass(), "hints.csv")) {
            int hint = number(row, "hint_from");
            SwissMapView<Long, Long> view =
                new SwissMap<Long, Long>(Hashes.named("mix"), hint).inspect();
            assertThat(view.directory().size()).as("directory, hint %d", hint)
                .isEqualTo(number(row, "dir_len"));
            view.tables().forEach(table ->
                assertThat(List.of(table.capacity(), table.growthLeft()))
                    .as("slots and growth left of a table, hint %d", hint)
                    .isEqualTo(List.of(number(row, "table_capacity"),
                        number(row, "growth_left_per_table"))));
        }
        for (int hint : new int[] {-1, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
            assertThat(new SwissMap<Long, Long>(Hashes.named("mix"), hint).inspect().tables())
                .as("tables, hint %d", hint).isEmpty();
        }
    }

    // ---- what is asked of keys -------------------------------------------------------------

    @Test
    @Weight(2)
    @Property("equals is asked only where the control byte says yes: seven bits say no 127 times "
        + "of 128")
    void equalsIsRarelyAsked() {
        int[] asked = {0};
        Hasher<Long> counting = new Hasher<>() {
            @Override
            public long hash(Long key, long seed) {
                return Hashes.mix(key);
            }

            @Override
            public boolean equal(Long stored, Long key) {
                asked[0]++;
                return stored.equals(key);
            }
        };
        SwissMap<Long, Long> map = new SwissMap<>(counting, 0);
        for (long key = 0; key < 10_000; key++) {
            map.put(key, key);
        }
        asked[0] = 0;
        for (long key = 0; key < 10_000; key++) {
            assertThat(map.get(key)).as("get(%d)", key).contains(key);
        }
        assertThat(asked[0]).as("calls of equal by 10000 gets that hit")
            .isGreaterThanOrEqualTo(10_000);
        Cost.of("calls of equal by 10000 gets that hit").counted(asked[0]).atMost(10_800);
        asked[0] = 0;
        for (long key = 10_000; key < 20_000; key++) {
            assertThat(map.get(key)).as("get(%d)", key).isEmpty();
        }
        assertThat(asked[0]).as("calls of equal by 10000 gets that miss").isLessThan(1500);
    }

    @Test
    @Weight(2)
    @Property("with one hash for all keys the map is slow, and right, and growing ends")
    void oneHashForAll() {
        SwissMap<Long, Long> map = new SwissMap<>(Hashes.named("zero"), 0);
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
        assertThat(map.inspect().directory().size()).as("directory of 2000 keys of one hash")
            .isLessThanOrEqualTo(2000);
    }

    @Test
    @Property("a map keeps its seed until it is empty, and then draws another")
    void seeds() {
        List<Long> seeds = new ArrayList<>();
        Hasher<Long> watching = new Hasher<>() {
            @Override
            public long hash(Long key, long seed) {
                seeds.add(seed);
                return Hashes.mix(key);
            }

            @Override
            public boolean equal(Long stored, Long asked) {
                return stored.equals(asked);
            }
        };
        SwissMap<Long, Long> map = new SwissMap<>(watching, 0);
        for (long key = 0; key < 100; key++) {
            map.put(key, key);
        }
        assertThat(new HashSet<>(seeds)).as("seeds of 100 puts").hasSize(1);
        for (long key = 0; key < 100; key++) {
            map.remove(key);
        }
        map.put(1L, 1L);
        assertThat(new HashSet<>(seeds)).as("seeds, after the map has been empty").hasSize(2);
        new SwissMap<Long, Long>(watching, 0).put(1L, 1L);
        assertThat(new HashSet<>(seeds)).as("seeds of two maps").hasSize(3);
    }

    @Test
    @Property("a key that is not equal to itself can be put often, is never found, and comes in a "
        + "walk")
    void keysThatAreNotThemselves() {
        SwissMap<Double, Integer> map = new SwissMap<>(Hasher.ofDoubles(), 0);
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

    @Test
    @Property("what the hasher throws comes out, and the map is as it was")
    void failingHasher() {
        boolean[] fails = {false};
        Hasher<Long> failing = new Hasher<>() {
            @Override
            public long hash(Long key, long seed) {
                return fails[0] && key < 14 ? refuse(key) : Hashes.mix(key);
            }

            @Override
            public boolean equal(Long stored, Long asked) {
                return fails[0] ? refuse(asked) == 0 : stored.equals(asked);
            }
        };
        SwissMap<Long, Long> map = new SwissMap<>(failing, 0);
        for (long key = 0; key < 14; key++) {
            map.put(key, key);
        }
        SwissMapView<Long, Long> before = map.inspect();
        fails[0] = true;
        try {
            map.put(14L, 14L);
        } catch (IllegalStateException hashOfAnotherKey) {
            assertThat(map.inspect()).as("the map after put(14), which grows it, has thrown")
                .isEqualTo(before);
        }
        before = map.inspect();
        assertThatThrownBy(() -> map.remove(3L), "remove(3), its hash fails")
            .isInstanceOf(IllegalStateException.class);
        fails[0] = false;
        assertThat(map.inspect()).as("the map afterwards").isEqualTo(before);
        map.put(14L, 14L);
        assertThat(map.get(14L)).as("get(14) after a put that does not fail").contains(14L);
        assertThat(map.size()).as("size after it").isEqualTo(15);
    }

    private static long refuse(Long key) {
        throw new IllegalStateException("hasher of " + key);
    }

    @Test
    @Property("an equals that lies loses what it lies about, and nothing else: the size is what "
        + "is there")
    void lyingEquals() {
        Random random = new Random(13);
        Hasher<Long> lying = new Hasher<>() {
            @Override
            public long hash(Long key, long seed) {
                return Hashes.mix(key % 50);
            }

            @Override
            public boolean equal(Long stored, Long asked) {
                return random.nextBoolean();
            }
        };
        SwissMap<Long, Long> map = new SwissMap<>(lying, 0);
        for (int step = 0; step < 3000; step++) {
            long key = random.nextInt(200);
            if (step % 3 == 2) {
                map.remove(key);
            } else {
                map.put(key, key);
            }
        }
        int[] walked = {0};
        map.inspect().tables().forEach(table -> walked[0] += table.used());
        assertThat(map.size()).as("size after 3000 steps with an equals that says anything")
            .isEqualTo(walked[0]);
    }

    @Test
    @Property("a call that comes in the middle of a write is told so, with the runtime's words")
    void writesInTheMiddleOfAWrite() {
        List<Runnable> inTheMiddle = new ArrayList<>();
        Hasher<Long> meddling = new Hasher<>() {
            @Override
            public long hash(Long key, long seed) {
                return 7;
            }

            @Override
            public boolean equal(Long stored, Long asked) {
                inTheMiddle.forEach(Runnable::run);
                return stored.equals(asked);
            }
        };
        SwissMap<Long, Long> map = new SwissMap<>(meddling, 0);
        map.put(1L, 1L);
        SwissCursor<Long, Long> cursor = map.cursor();
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

    @Test
    @Weight(2)
    @Property("a walk over a map that stays as it is has the recorded order")
    void walks() {
        SwissIterations.replay(named("plain"));
    }

    @Test
    @Weight(2)
    @Property("a walk survives puts, removes, clear, growth and splits: each entry once, none that "
        + "is gone, and values of today")
    void walksWhileTheMapChanges() {
        SwissIterations.replay(named("mutate", "split meanwhile"));
    }

    @Test
    @Property("a walk of any start, with random changes, keeps what the language promises")
    void promisesOfAWalk() {
        for (int seed = 1; seed <= 30; seed++) {
            Random random = new Random(seed);
            SwissMap<Long, Long> map = new SwissMap<>(Hashes.named("mix"), 0);
            int size = 1 + random.nextInt(seed % 3 == 0 ? 3000 : 40);
            Map<Long, Long> model = new HashMap<>();
            for (long key = 0; key < size; key++) {
                map.put(key, key);
                model.put(key, key);
            }
            HashSet<Long> mustCome = new HashSet<>(model.keySet());
            HashSet<Long> came = new HashSet<>();
            SwissCursor<Long, Long> cursor = map.cursor(random.nextLong(), random.nextLong());
            while (cursor.next()) {
                long key = cursor.key();
                assertThat(came.add(key)).as("seed %d: key %d comes once", seed, key).isTrue();
                assertThat(cursor.value()).as("seed %d: value of key %d", seed, key)
                    .isEqualTo(model.get(key));
                long other = random.nextInt(size);
                if (random.nextBoolean()) {
                    map.remove(other);
                    model.remove(other);
                    mustCome.remove(other);
                } else {
                    long added = model.containsKey(other) ? other : size + (long) came.size();
                    map.put(added, -added);
                    model.put(added, -added);
                }
            }
            assertThat(came).as("seed %d: keys that were there all the time", seed)
                .containsAll(mustCome);
        }
    }

    @Test
    @Property("a cursor stands at an entry only between next() and the end")
    void cursorsThatStandNowhere() {
        SwissMap<String, Integer> map = new SwissMap<>();
        SwissCursor<String, Integer> early = map.cursor();
        map.put("a", 1);
        assertThat(early.next()).as("next() of a cursor that began on the empty map").isFalse();
        SwissCursor<String, Integer> cursor = map.cursor();
        assertThatThrownBy(cursor::key, "key() before next()")
            .isInstanceOf(NoSuchElementException.class);
        assertThat(cursor.next()).as("next(), one entry").isTrue();
        assertThat(cursor.key() + cursor.value()).as("key and value").isEqualTo("a1");
        assertThat(cursor.next()).as("next() after the only entry").isFalse();
        assertThatThrownBy(cursor::value, "value() behind the end")
            .isInstanceOf(NoSuchElementException.class);
    }

    // ---- the whole -------------------------------------------------------------------------

    @Test
    @Weight(3)
    @Property("any program of put, get, remove and clear does what it does on a map that is right")
    void agreesWithAModel() {
        for (int seed = 1; seed <= 40; seed++) {
            Random random = new Random(seed);
            SwissMap<Integer, Integer> mine = new SwissMap<>();
            Map<Integer, Integer> model = new HashMap<>();
            List<String> program = new ArrayList<>();
            int keys = seed % 4 == 0 ? 4000 : 30;
            for (int step = 0; step < 10 * keys + 300; step++) {
                int key = random.nextInt(keys);
                int what = random.nextInt(seed % 2 == 0 ? 100 : 500);
                program.add(what == 0 ? "clear" : (what % 3 == 2 ? "remove " : "put ") + key);
                List<String> last = program.subList(Math.max(0, step - 6), step + 1);
                Optional<Integer> expected = what == 0 ? Optional.empty()
                    : Optional.ofNullable(what % 3 == 2 ? model.remove(key)
                        : model.put(key, step));
                Optional<Integer> got = Optional.empty();
                if (what == 0) {
                    mine.clear();
                    model.clear();
                } else {
                    got = what % 3 == 2 ? mine.remove(key) : mine.put(key, step);
                }
                assertThat(got).as("seed %d, ... %s: returns", seed, last).isEqualTo(expected);
                assertThat(mine.size()).as("seed %d, ... %s: size", seed, last)
                    .isEqualTo(model.size());
                assertThat(mine.get(key)).as("seed %d, ... %s: get(%d)", seed, last, key)
                    .isEqualTo(Optional.ofNullable(model.get(key)));
            }
            Map<Integer, Integer> walked = new HashMap<>();
            mine.forEach(walked::put);
            assertThat(walked).as("seed %d: entries in the end", seed).isEqualTo(model);
        }
    }

    @Test
    @Property("clear keeps the tables, and takes tombstones away")
    void clear() {
        SwissMap<Long, Long> map = new SwissMap<>(Hashes.named("zero"), 0);
        for (long key = 0; key < 20; key++) {
            map.put(key, key);
        }
        for (long key = 0; key < 5; key++) {
            map.remove(key);
        }
        map.clear();
        assertThat(Summary.of(map.inspect())).as("sums after clear")
            .isEqualTo(new Summary(0, 1, 0, 1, 32, 28, 0));
        assertThat(map.get(7L)).as("get(7) after clear").isEmpty();
    }

    @Test
    @Property("null is no key and no value, and changes nothing; a view stays as it is")
    void nullsAndViews() {
        SwissMap<String, Integer> map = new SwissMap<>();
        map.put("a", 1);
        SwissMapView<String, Integer> before = map.inspect();
        assertThatThrownBy(() -> map.put(null, 1), "put(null, 1)")
            .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> map.put("a", null), "put(a, null)")
            .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> map.get(null), "get(null)")
            .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> map.remove(null), "remove(null)")
            .isInstanceOf(NullPointerException.class);
        assertThat(map.inspect()).as("the map afterwards").isEqualTo(before);
        map.put("b", 2);
        assertThat(before.used()).as("entries in a view from before put(b)").isEqualTo(1);
    }
}
