package workbook.dsalgo.ds.bucketmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static workbook.dsalgo.ds.bucketmap.BucketTraces.named;

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
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import workbook.dsalgo.ds.bucketmap.BucketTraces.Header;
import workbook.grader.Gate;
import workbook.grader.Property;
import workbook.grader.Weight;
import workbook.grader.probe.Cost;
import workbook.grader.probe.Recording;
import workbook.grader.rule.FromScratch;

class BucketMapSuite {

    @Test
    @Gate
    @Property("the map is your own, and none of the library's")
    void fromScratch() {
        FromScratch.of(BucketMap.class)
            .without(HashMap.class, LinkedHashMap.class, TreeMap.class, Hashtable.class,
                IdentityHashMap.class, WeakHashMap.class, ConcurrentHashMap.class, HashSet.class)
            .verify();
    }

    // ---- one bucket ------------------------------------------------------------------------

    @Test
    @Weight(2)
    @Property("eight entries share a bucket, in the order they came, and the ninth doubles the map")
    void oneBucket() {
        BucketTraces.replay(named("first 8 keys", "eight consecutive"));
    }

    @Test
    @Weight(2)
    @Property("a chain that is full gets an overflow bucket, and an insert takes the first empty "
        + "slot of the chain")
    void overflow() {
        BucketTraces.replay(named("all keys collide", "first empty slot"));
    }

    @Test
    @Weight(2)
    @Property("a delete marks the slot, and the empty end of a chain says that it is the end")
    void emptyRest() {
        BucketTraces.replay(named("emptyRest", "random-000"));
    }

    @Test
    @Weight(3)
    @Property("every recorded trace leaves the same buckets as Go's runtime, step by step")
    void agreesWithTheRecordedTraces() {
        BucketTraces.replay(name -> true);
    }

    // ---- growing ---------------------------------------------------------------------------

    @Test
    @Weight(2)
    @Property("growth begins and ends at the recorded entries")
    void growth() {
        for (String hash : List.of("identity", "mix", "shift3")) {
            BucketMap<Long, Long> map = new BucketMap<>(Hashes.named(hash), 0);
            for (Map<String, String> row : Recording.rows(getClass(), "growth.csv")) {
                int count = number(row, "count");
                if (!row.get("hash").equals(hash) || count > 16_000
                        || row.get("event").equals("grow_start") && count == map.size()) {
                    continue;
                }
                for (long key = map.size(); key < count; key++) {
                    map.put(key, key);
                }
                Header header = Header.of(map.inspect());
                assertThat(List.of(header.b(), header.noverflow(), header.nevacuate(),
                        header.oldBuckets()))
                    .as("hash %s, %d entries (%s): B, noverflow, nevacuate, old buckets",
                        hash, count, row.get("event"))
                    .isEqualTo(List.of(number(row, "B"), number(row, "noverflow"),
                        number(row, "nevacuate"), number(row, "old_buckets")));
            }
        }
    }

    private static int number(Map<String, String> row, String column) {
        return Integer.parseInt(row.get(column));
    }

    @Test
    @Weight(2)
    @Property("each write evacuates two old buckets, that of its key and the next in turn; reads "
        + "and walks evacuate none")
    void evacuation() {
        BucketTraces.replay(named("reads do not evacuate"));
        EvacuationProgress.replay();
    }

    @Test
    @Weight(2)
    @Property("too many overflow buckets grow the map to the same size, and its chains get short")
    void sameSizeGrowth() {
        BucketTraces.replay(named("same-size"));
    }

    @Test
    @Property("a delete shrinks nothing, and what comes back finds its room")
    void neverShrinks() {
        for (Map<String, String> row : Recording.rows(getClass(), "shrinking.csv")) {
            int n = number(row, "n");
            if (n > 5000) {
                continue;
            }
            BucketMap<Long, Long> map = new BucketMap<>(Hashes.named("mix"), 0);
            for (long key = 0; key < n; key++) {
                map.put(key, key);
            }
            for (long key = n - 1; key >= number(row, "keep"); key--) {
                map.remove(key);
            }
            assertThat(List.of(map.inspect().b(), map.size()))
                .as("B and size after %d puts, and all but %s removed", n, row.get("keep"))
                .isEqualTo(List.of(number(row, "B_after_delete"),
                    number(row, "count_after_delete")));
            for (long key = n; key < n + number(row, "refill"); key++) {
                map.put(key, key);
            }
            assertThat(map.inspect().b()).as("B after %s more puts", row.get("refill"))
                .isEqualTo(number(row, "B_after_refill"));
        }
    }

    @Test
    @Weight(2)
    @Property("no put moves more than two old buckets, however large the map is")
    void growsIncrementally() {
        int[] hashed = {0};
        BucketMap<Long, Long> map = new BucketMap<>(Hashes.fixed(key -> {
            hashed[0]++;
            return Hashes.mix(key);
        }), 0);
        Cost cost = Cost.of("keys hashed by the worst of 60000 puts");
        for (long key = 0; key < 60_000; key++) {
            hashed[0] = 0;
            map.put(key, key);
            cost.counted(hashed[0], "put(%d)", key);
        }
        cost.atMost(60);
    }

    @Test
    @Property("a hint makes room beforehand, as the runtime does; what is no hint is ignored")
    void hints() {
        for (Map<String, String> row : Recording.rows(getClass(), "hints.csv")) {
            int hint = number(row, "hint_from");
            BucketMapView<Long, Long> view =
                new BucketMap<Long, Long>(Hashes.named("mix"), hint).inspect();
            assertThat(view.b()).as("B, hint %d", hint).isEqualTo(number(row, "B"));
            assertThat(!view.buckets().isEmpty()).as("buckets are allocated, hint %d", hint)
                .isEqualTo(row.get("buckets_allocated").equals("true"));
        }
        for (int hint : new int[] {-1, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
            assertThat(new BucketMap<Long, Long>(Hashes.named("mix"), hint).inspect().buckets())
                .as("buckets, hint %d", hint).isEmpty();
        }
        BucketMap<Long, Long> map = new BucketMap<>(Hashes.named("mix"), 1000);
        for (long key = 0; key < 1000; key++) {
            map.put(key, key);
            assertThat(map.inspect().growing()).as("growing at %d of 1000 hinted entries", key)
                .isFalse();
        }
    }

    // ---- what is asked of keys -------------------------------------------------------------

    @Test
    @Weight(2)
    @Property("equals is asked only where the tophash says yes: eight bits say no 250 times of 251")
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
        BucketMap<Long, Long> map = new BucketMap<>(counting, 0);
        for (long key = 0; key < 10_000; key++) {
            map.put(key, key);
        }
        asked[0] = 0;
        for (long key = 0; key < 10_000; key++) {
            assertThat(map.get(key)).as("get(%d)", key).contains(key);
        }
        assertThat(asked[0]).as("calls of equal by 10000 gets that hit")
            .isGreaterThanOrEqualTo(10_000);
        Cost.of("calls of equal by 10000 gets that hit").counted(asked[0]).atMost(10_400);
        asked[0] = 0;
        for (long key = 10_000; key < 20_000; key++) {
            assertThat(map.get(key)).as("get(%d)", key).isEmpty();
        }
        assertThat(asked[0]).as("calls of equal by 10000 gets that miss").isLessThan(600);
    }

    @Test
    @Weight(2)
    @Property("with one hash for all keys the map is slow, and right, and growing ends")
    void oneHashForAll() {
        BucketMap<Long, Long> map = new BucketMap<>(Hashes.named("zero"), 0);
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
        Cost.of("buckets in the longest chain of 2000 keys of one hash")
            .counted(map.inspect().longestChain()).atMost(250);
    }

    @Test
    @Property("the hash has a seed of its own in each map: keys chosen to collide for one seed do "
        + "not for another")
    void flood() {
        List<Long> keys = LongStream.range(0, 500)
            .map(i -> Hashes.unmix(i << 32)).boxed().toList();
        BucketMap<Long, Long> fixed = new BucketMap<>(Hashes.named("mix"), 0);
        BucketMap<Long, Long> seeded = new BucketMap<>(Hasher.ofLongs(), 0);
        for (long key : keys) {
            fixed.put(key, key);
            seeded.put(key, key);
        }
        assertThat(fixed.inspect().longestChain()).as("longest chain, hash without a seed")
            .isGreaterThan(50);
        assertThat(seeded.inspect().longestChain()).as("longest chain, hash with a seed")
            .isLessThan(8);
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
        BucketMap<Long, Long> map = new BucketMap<>(watching, 0);
        for (long key = 0; key < 100; key++) {
            map.put(key, key);
        }
        assertThat(new HashSet<>(seeds)).as("seeds of 100 puts").hasSize(1);
        for (long key = 0; key < 100; key++) {
            map.remove(key);
        }
        map.put(1L, 1L);
        assertThat(new HashSet<>(seeds)).as("seeds, after the map has been empty").hasSize(2);
        new BucketMap<Long, Long>(watching, 0).put(1L, 1L);
        assertThat(new HashSet<>(seeds)).as("seeds of two maps").hasSize(3);
    }

    @Test
    @Property("a key that is not equal to itself can be put often, is never found, and comes in a "
        + "walk")
    void keysThatAreNotThemselves() {
        BucketMap<Double, Integer> map = new BucketMap<>(Hasher.ofDoubles(), 0);
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
    @Property("what the hasher throws comes out, and no entry is lost")
    void failingHasher() {
        boolean[] fails = {false};
        Hasher<Long> failing = new Hasher<>() {
            @Override
            public long hash(Long key, long seed) {
                return fails[0] && key < 26 ? refuse(key) : Hashes.mix(key);
            }

            @Override
            public boolean equal(Long stored, Long asked) {
                return stored.equals(asked);
            }
        };
        BucketMap<Long, Long> map = new BucketMap<>(failing, 0);
        for (long key = 0; key < 26; key++) {
            map.put(key, key);
        }
        fails[0] = true;
        try {
            map.put(26L, 26L);
            map.remove(26L);
        } catch (IllegalStateException hashOfAnotherKey) {
            assertThat(map.size()).as("size after put(26), which doubles the map, has thrown")
                .isEqualTo(26);
        }
        assertThatThrownBy(() -> map.remove(3L), "remove(3), its hash fails")
            .isInstanceOf(IllegalStateException.class);
        fails[0] = false;
        map.put(26L, 26L);
        for (long key = 0; key <= 26; key++) {
            assertThat(map.get(key)).as("get(%d) afterwards", key).contains(key);
        }
        assertThat(map.size()).as("size afterwards").isEqualTo(27);
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
        BucketMap<Long, Long> map = new BucketMap<>(lying, 0);
        for (int step = 0; step < 3000; step++) {
            long key = random.nextInt(200);
            if (step % 3 == 2) {
                map.remove(key);
            } else {
                map.put(key, key);
            }
        }
        int[] walked = {0};
        BucketMapView<Long, Long> view = map.inspect();
        Stream.of(view.buckets(), view.oldBuckets()).flatMap(List::stream).flatMap(List::stream)
            .forEach(bucket -> walked[0] += bucket.entries().size());
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
        BucketMap<Long, Long> map = new BucketMap<>(meddling, 0);
        map.put(1L, 1L);
        BucketCursor<Long, Long> cursor = map.cursor();
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
        BucketIterations.replay("iteration.json", named("plain"));
    }

    @Test
    @Weight(2)
    @Property("a walk survives puts, removes, clear and both kinds of growth: each entry once, "
        + "none that is gone, and values of today")
    void walksWhileTheMapChanges() {
        BucketIterations.replay("iteration.json", named("mutate", "iterate", "iterator"));
        BucketIterations.replay("iteration_clear.json", name -> true);
    }

    @Test
    @Property("a walk of any start, with random changes, keeps what the language promises")
    void promisesOfAWalk() {
        for (int seed = 1; seed <= 30; seed++) {
            Random random = new Random(seed);
            BucketMap<Long, Long> map = new BucketMap<>(Hashes.named("mix"), 0);
            int size = 1 + random.nextInt(seed % 3 == 0 ? 3000 : 40);
            Map<Long, Long> model = new HashMap<>();
            for (long key = 0; key < size; key++) {
                map.put(key, key);
                model.put(key, key);
            }
            HashSet<Long> mustCome = new HashSet<>(model.keySet());
            HashSet<Long> came = new HashSet<>();
            BucketCursor<Long, Long> cursor =
                map.cursor(random.nextInt(1 << 20), random.nextInt(8));
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
        BucketMap<String, Integer> map = new BucketMap<>();
        BucketCursor<String, Integer> early = map.cursor();
        map.put("a", 1);
        assertThat(early.next()).as("next() of a cursor that began on the empty map").isFalse();
        BucketCursor<String, Integer> cursor = map.cursor();
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
            BucketMap<Integer, Integer> mine = new BucketMap<>();
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
    @Property("clear keeps the buckets, also in the middle of a growth")
    void clear() {
        BucketTraces.replay(named("clear keeps B"));
        BucketMap<Long, Long> map = new BucketMap<>(Hashes.named("mix"), 0);
        for (long key = 0; !map.inspect().growing(); key++) {
            map.put(key, key);
        }
        int b = map.inspect().b();
        map.clear();
        assertThat(Header.of(map.inspect())).as("the header after clear")
            .isEqualTo(new Header(0, b, 0, false, false, 0, 0, true));
        assertThat(map.get(7L)).as("get(7) after clear").isEmpty();
    }

    @Test
    @Property("null is no key and no value, and changes nothing; a view stays as it is")
    void nullsAndViews() {
        BucketMap<String, Integer> map = new BucketMap<>();
        map.put("a", 1);
        BucketMapView<String, Integer> before = map.inspect();
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
        assertThat(before.count()).as("entries in a view from before put(b)").isEqualTo(1);
    }
}
