package workbook.dsalgo.ds.bucketmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static workbook.dsalgo.ds.bucketmap.RecordedTraces.named;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import workbook.dsalgo.ds.bucketmap.BucketMapView.BucketView;
import workbook.dsalgo.ds.bucketmap.BucketMapView.EntryView;
import workbook.dsalgo.ds.bucketmap.BucketTraces.Header;
import workbook.grader.Gate;
import workbook.grader.Property;
import workbook.grader.Weight;
import workbook.grader.probe.Cost;
import workbook.grader.probe.Recording;
import workbook.grader.rule.FromScratch;

class BucketWholeSuite {

    @Test
    @Gate
    @Property("the map is your own, and none of the library's")
    void fromScratch() {
        FromScratch.of(BucketMap.class)
            .keepsNo(Map.class, Set.class)
            .verify();
    }

    // ---- what is asked of keys -------------------------------------------------------------

    @Test
    @Weight(2)
    @Property("equals is asked only where the tophash says yes: eight bits say no 250 times of 251")
    void equalsIsRarelyAsked() {
        GoMapLaws.equalsIsRarelyAsked(AnyBucketMap::new, 10_400, 600);
    }

    @Test
    @Weight(2)
    @Property("with one hash for all keys the map is slow, and right, and growing ends")
    void oneHashForAll() {
        AnyBucketMap<Long, Long> map = new AnyBucketMap<>(Hashes.named("zero"), 0);
        GoMapLaws.oneHashForAll(map);
        Cost.of("buckets in the longest chain of 2000 keys of one hash")
            .counted(map.map().inspect().longestChain()).atMost(250);
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
        GoMapLaws.seeds(AnyBucketMap::new);
    }

    @Test
    @Property("a key that is not equal to itself can be put often, is never found, and comes in a "
        + "walk")
    void keysThatAreNotThemselves() {
        GoMapLaws.keysThatAreNotThemselves(AnyBucketMap::new);
    }

    @Test
    @Property("when the map doubles, a key that is not equal to itself goes where the lowest bit "
        + "of its tophash says")
    void keysThatAreNotThemselvesMove() {
        long[] drawn = {0};
        BucketMap<Long, Long> map = new BucketMap<>(Hashes.of(
            (key, seed) -> Hashes.mix(drawn[0]++), (stored, asked) -> false), 0);
        for (long key = 0; key < 26; key++) {
            map.put(key, key);
        }
        Map<Long, Integer> tophash = new HashMap<>();
        forEach(map, (bucket, top, key) -> tophash.put(key, top));
        map.put(26L, 26L);
        List<Long> wrong = new ArrayList<>();
        forEach(map, (bucket, top, key) -> {
            if (key < 26 && tophash.get(key) % 2 != bucket / 4) {
                wrong.add(key);
            }
        });
        assertThat(tophash.size()).as("entries before four buckets become eight").isEqualTo(26);
        assertThat(map.inspect().buckets().size()).as("buckets of 27 entries").isEqualTo(8);
        assertThat(wrong).as("keys that have gone to the other half").isEmpty();
    }

    private interface Place {
        void at(int bucket, int tophash, long key);
    }

    /** Where the entries in the new buckets are. */
    private static void forEach(BucketMap<Long, Long> map, Place action) {
        List<List<BucketView<Long, Long>>> buckets = map.inspect().buckets();
        for (int i = 0; i < buckets.size(); i++) {
            for (BucketView<Long, Long> bucket : buckets.get(i)) {
                for (EntryView<Long, Long> entry : bucket.entries()) {
                    action.at(i, bucket.tophash().get(entry.slot()), entry.key());
                }
            }
        }
    }

    @Test
    @Property("what the hasher throws comes out, and no entry is lost")
    void failingHasher() {
        boolean[] fails = {false};
        Hasher<Long> failing = Hashes.of(
            (key, seed) -> fails[0] && key < 26 ? refuse(key) : Hashes.mix(key), Long::equals);
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

    @Test
    @Property("a hasher that throws for one key of a chain loses none of the others")
    void failsInTheMiddleOfAChain() {
        for (long bad = 0; bad < 26; bad++) {
            long[] fails = {-1};
            BucketMap<Long, Long> map = new BucketMap<>(Hashes.of(
                (key, seed) -> key == fails[0] ? refuse(key) : key, Long::equals), 0);
            for (long key = 0; key < 26; key++) {
                map.put(key, key);
            }
            fails[0] = bad;
            for (long key = 26; key < 30; key++) {
                try {
                    map.put(key, key);
                } catch (IllegalStateException hashOfAnotherKey) {
                    // the map may grow when the hasher has recovered
                }
            }
            fails[0] = -1;
            for (long key = 0; key < 26; key++) {
                assertThat(map.get(key)).as("get(%d), after the hash of %d failed", key, bad)
                    .contains(key);
            }
        }
    }

    private static long refuse(Long key) {
        throw new IllegalStateException("hasher of " + key);
    }

    @Test
    @Property("equal gets the key that is stored first, and the key that is asked for second")
    void storedFirst() {
        GoMapLaws.storedFirst(AnyBucketMap::new);
    }

    @Test
    @Property("an equals that lies loses what it lies about, and nothing else: the size is what "
        + "is there")
    void lyingEquals() {
        GoMapLaws.lyingEquals(AnyBucketMap::new);
    }

    @Test
    @Property("a call that comes in the middle of a write is told so, with the runtime's words")
    void writesInTheMiddleOfAWrite() {
        GoMapLaws.writesInTheMiddleOfAWrite(AnyBucketMap::new);
    }

    // ---- the whole -------------------------------------------------------------------------

    @Test
    @Weight(3)
    @Property("any program of put, get, remove and clear does what it does on a map that is right")
    void agreesWithAModel() {
        MapHistories.verify(AnyBucketMap::new);
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
        BucketMap<Long, Long> empty = new BucketMap<>(Hashes.named("mix"), 0);
        for (long key = 0; key < 9; key++) {
            empty.put(key, key);
        }
        for (long key = 0; key < 9; key++) {
            empty.remove(key);
        }
        BucketMapView<Long, Long> before = empty.inspect();
        empty.clear();
        assertThat(empty.inspect()).as("a map that is empty already, after clear")
            .isEqualTo(before);
    }

    @Test
    @Property("null is no key and no value, and changes nothing; a view stays as it is")
    void nullsAndViews() {
        GoMapLaws.nullsAndViews(AnyBucketMap::new);
    }

    // ---- what Go's map did -----------------------------------------------------------------

    @Test
    @Property("in recorded programs eight entries share a bucket, in the order they came, and the "
        + "ninth doubles the map")
    void oneBucket() {
        BucketTraces.replay(named("first 8 keys", "eight consecutive"));
    }

    @Test
    @Property("in recorded programs, which also grow, a chain that is full gets an overflow "
        + "bucket, and an insert takes the first empty slot of the chain")
    void overflow() {
        BucketTraces.replay(named("all keys collide", "first empty slot"));
    }

    @Test
    @Property("in recorded programs, which also grow, a delete marks the slot, and the empty end "
        + "of a chain says that it is the end")
    void emptyRest() {
        BucketTraces.replay(named("emptyRest", "random-000"));
    }

    @Test
    @Weight(3)
    @Property("every recorded trace leaves the same buckets as Go's runtime, step by step")
    void agreesWithTheRecordedTraces() {
        BucketTraces.replay(name -> true);
    }
}
