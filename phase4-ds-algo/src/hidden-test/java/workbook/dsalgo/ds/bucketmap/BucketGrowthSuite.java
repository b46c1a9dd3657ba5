package workbook.dsalgo.ds.bucketmap;

import static org.assertj.core.api.Assertions.assertThat;
import static workbook.dsalgo.ds.bucketmap.RecordedTraces.named;

import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import workbook.dsalgo.ds.bucketmap.BucketMapView.BucketView;
import workbook.dsalgo.ds.bucketmap.BucketMapView.EntryView;
import workbook.dsalgo.ds.bucketmap.BucketTraces.Header;
import workbook.grader.Property;
import workbook.grader.Weight;
import workbook.grader.probe.Recording;

/** When a map grows, and how the old buckets are moved. Key k is in bucket k modulo 2^B. */
class BucketGrowthSuite {

    private static BucketMap<Long, Long> filled(int count, int hint) {
        BucketMap<Long, Long> map = new BucketMap<>(Hashes.named("identity"), hint);
        LongStream.range(0, count).forEach(key -> map.put(key, key));
        return map;
    }

    /** The keys in each of the new buckets; the first bucket of each chain is enough here. */
    private static List<List<Long>> keys(BucketMap<Long, Long> map) {
        return map.inspect().buckets().stream().map(chain ->
            chain.getFirst().entries().stream().map(EntryView::key).toList()).toList();
    }

    private static List<Integer> oldTophash(BucketMap<Long, Long> map, int index) {
        List<List<BucketView<Long, Long>>> old = map.inspect().oldBuckets();
        assertThat(old.size()).as("old buckets").isGreaterThan(index);
        return old.get(index).getFirst().tophash();
    }

    // ---- by hand ---------------------------------------------------------------------------

    @Test
    @Property("the ninth entry doubles one bucket, and the put that begins it moves the only one")
    void doublesOneBucket() {
        BucketMap<Long, Long> map = filled(9, 0);
        assertThat(keys(map)).as("keys of each bucket, after put of 0 to 8")
            .isEqualTo(List.of(List.of(0L, 2L, 4L, 6L, 8L), List.of(1L, 3L, 5L, 7L)));
        assertThat(map.inspect().oldBuckets()).as("old buckets afterwards").isEmpty();
        assertThat(map.inspect().nevacuate()).as("nevacuate afterwards").isEqualTo(1);
    }

    @Test
    @Property("the put that begins a growth moves the old bucket of its key and the next in turn, "
        + "and marks where each entry went")
    void beginsWithTwoBuckets() {
        BucketMap<Long, Long> map = filled(27, 0);
        assertThat(keys(map)).as("keys of the new buckets, after put of 0 to 26").isEqualTo(List.of(
            List.of(0L, 8L, 16L, 24L), List.of(), List.of(2L, 10L, 18L, 26L), List.of(),
            List.of(4L, 12L, 20L), List.of(), List.of(6L, 14L, 22L), List.of()));
        assertThat(oldTophash(map, 0)).as("marks of old bucket 0: keys 0 4 8 12 16 20 24")
            .isEqualTo(List.of(2, 3, 2, 3, 2, 3, 2, 4));
        assertThat(oldTophash(map, 2)).as("marks of old bucket 2: keys 2 6 10 14 18 22")
            .isEqualTo(List.of(2, 3, 2, 3, 2, 3, 4, 4));
        assertThat(oldTophash(map, 1)).as("tophash of old bucket 1: keys 1 5 9 13 17 21 25")
            .isEqualTo(List.of(5, 5, 5, 5, 5, 5, 5, 0));
        assertThat(map.inspect().nevacuate()).as("nevacuate").isEqualTo(1);
    }

    @Test
    @Property("while a map grows, get reads the old bucket if it has not moved, and moves nothing; "
        + "a remove moves two, also of a key that is not there")
    void readsAndWritesWhileItGrows() {
        BucketMap<Long, Long> map = filled(27, 0);
        for (long key = 0; key < 27; key++) {
            assertThat(map.get(key)).as("get(%d), after put of 0 to 26", key).contains(key);
        }
        assertThat(map.inspect().nevacuate()).as("nevacuate after 27 gets").isEqualTo(1);
        assertThat(map.remove(99L)).as("remove(99)").isEmpty();
        assertThat(map.inspect().growing()).as("growing after remove(99), which moves old buckets "
            + "3 and 1").isFalse();
        assertThat(map.inspect().nevacuate()).as("nevacuate, when the growth is over")
            .isEqualTo(4);
    }

    @Test
    @Property("behind the bucket in turn, nevacuate goes past at most 1024 old buckets that are "
        + "evacuated already")
    void passesEvacuatedBuckets() {
        BucketMap<Long, Long> map = filled(26_625, 0);
        for (long key = 4095; key > 2048; key--) {
            map.put(key, -key);
        }
        assertThat(map.inspect().nevacuate())
            .as("nevacuate of 4096 old buckets, after writes to 2048 and to 4095 down to 2049")
            .isEqualTo(3072);
        map.put(0L, 0L);
        assertThat(map.inspect().growing()).as("growing after one more write").isFalse();
    }

    @Test
    @Property("of many buckets, 2^15 overflow buckets are enough for a growth to the same size")
    void manyOverflowBuckets() {
        int buckets = 1 << 16;
        BucketMap<Long, Long> map = new BucketMap<>(Hashes.named("identity"), 425_984);
        for (long key = 0; key < 9 * buckets; key += key % buckets < buckets / 2 - 1
                ? 1 : buckets / 2 + 1) {
            map.put(key, key);
        }
        assertThat(map.inspect().noverflow()).as("noverflow, nine entries in each of the first "
            + "32768 of 65536 buckets").isEqualTo(1 << 15);
        assertThat(map.inspect().growing()).as("growing").isFalse();
        map.put(-1L, -1L);
        assertThat(map.inspect().sameSize()).as("sameSize after one more entry").isTrue();
    }

    @Test
    @Property("as many overflow buckets as buckets, and few entries: the map grows to the same "
        + "size; a remove on the empty map moves nothing")
    void sameSizeOfFewEntries() {
        BucketMap<Long, Long> map = filled(0, 14);
        for (long bucket = 0; bucket < 4; bucket++) {
            long first = bucket;
            LongStream.range(0, 9).forEach(i -> map.put(first + 4 * i, i));
            LongStream.range(0, 9).forEach(i -> map.remove(first + 4 * i));
        }
        assertThat(map.inspect().noverflow()).as("noverflow of four buckets, each of which has had "
            + "nine entries").isEqualTo(4);
        assertThat(map.inspect().growing()).as("growing").isFalse();
        map.put(0L, 0L);
        assertThat(Header.of(map.inspect())).as("the header after put(0, 0), which moves old "
            + "buckets 0 and 1").isEqualTo(new Header(1, 2, 0, true, true, 4, 2, true));
        map.remove(0L);
        assertThat(map.inspect().nevacuate()).as("nevacuate after remove(0)").isEqualTo(3);
        map.remove(0L);
        assertThat(map.inspect().nevacuate()).as("nevacuate after remove(0) on the empty map")
            .isEqualTo(3);
        map.put(1L, 1L);
        assertThat(map.inspect().growing()).as("growing after put(1, 1)").isFalse();
    }

    // ---- what Go's map did -----------------------------------------------------------------

    @Test
    @Weight(2)
    @Property("growth begins and ends at the recorded entries")
    void growth() {
        growth("identity", new BucketMap<>(Hashes.named("identity"), 0));
        growth("mix", new BucketMap<>(Hashes.named("mix"), 0));
        growth("shift3", new BucketMap<>(Hashes.named("shift3"), 0));
    }

    private static void growth(String hash, BucketMap<Long, Long> map) {
        for (Map<String, String> row : Recording.rows(BucketGrowthSuite.class, "growth.csv")) {
            int count = number(row, "count");
            if (!row.get("hash").equals(hash)) {
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

    private static int number(Map<String, String> row, String column) {
        return Integer.parseInt(row.get(column));
    }

    @Test
    @Weight(2)
    @Property("each write evacuates two old buckets, that of its key and the next in turn; reads "
        + "evacuate none")
    void evacuation() {
        BucketTraces.replay(named("reads do not evacuate"));
        EvacuationProgress.replay(operation -> !operation.equals("iterate"));
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
        GoMapLaws.growsBitByBit(AnyBucketMap::new, 60);
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
        for (int hint : new int[] {1, 8, -1, Integer.MIN_VALUE, (1 << 26) + 1,
                Integer.MAX_VALUE}) {
            assertThat(new BucketMap<Long, Long>(Hashes.named("mix"), hint).buckets())
                .as("buckets, hint %d", hint).isNull();
        }
        BucketMap<Long, Long> map = new BucketMap<>(Hashes.named("mix"), 1000);
        for (long key = 0; key < 1000; key++) {
            map.put(key, key);
            assertThat(map.inspect().growing()).as("growing at %d of 1000 hinted entries", key)
                .isFalse();
        }
    }
}
