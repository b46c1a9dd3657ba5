package workbook.dsalgo.ds.bucketmap;

import static org.assertj.core.api.Assertions.assertThat;
import static workbook.dsalgo.ds.bucketmap.GoWalkLaws.next;
import static workbook.dsalgo.ds.bucketmap.GoWalkLaws.rest;
import static workbook.dsalgo.ds.bucketmap.GoWalkLaws.same;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import workbook.grader.Property;
import workbook.grader.Weight;
import workbook.grader.probe.Recording;

/**
 * Walks: over a map that stays as it is, over one whose entries change, over one that grows. Keys
 * are hashed to themselves, so key k is in bucket k modulo 2^B.
 */
class BucketWalkSuite {

    private static final JsonNode WALKS = Recording.read(BucketWalkSuite.class, "iteration.json");
    private static final JsonNode WALKS_WITH_CLEAR =
        Recording.read(BucketWalkSuite.class, "iteration_clear.json");

    private static AnyBucketMap<Long, Long> filled(int count, int hint) {
        AnyBucketMap<Long, Long> map = new AnyBucketMap<>(Hashes.named("identity"), hint);
        GoMapLaws.fill(map, count);
        return map;
    }

    /** Keys 0 to 26: two of the four old buckets, 1 and 3, have not been evacuated. */
    private static AnyBucketMap<Long, Long> doubling() {
        AnyBucketMap<Long, Long> map = filled(27, 0);
        assertGrowing(map, true, "growing after 27 puts");
        return map;
    }

    private static void assertGrowing(AnyBucketMap<?, ?> map, boolean expected, String what) {
        assertThat(map.map().inspect().growing()).as(what).isEqualTo(expected);
    }

    // ---- the map stays as it is ------------------------------------------------------------

    @Test
    @Property("a walk goes once round the buckets from any one, and round the slots of each from "
        + "any slot")
    void startsAnywhere() {
        AnyBucketMap<Long, Long> map = filled(16, 14);
        List<String> expected = same(10, 14, 2, 6, 11, 15, 3, 7, 8, 12, 0, 4, 9, 13, 1, 5);
        assertThat(rest(map.cursor(2, 2))).as("cursor(2, 2), four buckets of four entries")
            .isEqualTo(expected);
        assertThat(rest(map.cursor(6, 2))).as("cursor(6, 2), four buckets").isEqualTo(expected);
        assertThat(rest(map.cursor(2, 10))).as("cursor(2, 10), eight slots").isEqualTo(expected);
        AnyBucketMap<Long, Long> chain = new AnyBucketMap<>(Hashes.named("zero"), 0);
        GoMapLaws.fill(chain, 10);
        assertThat(rest(chain.cursor(0, 1))).as("cursor(0, 1), a bucket that has overflowed")
            .isEqualTo(same(1, 2, 3, 4, 5, 6, 7, 0, 9, 8));
    }

    @Test
    @Weight(2)
    @Property("a walk over a map that stays as it is has the recorded order")
    void walks() {
        RecordedWalks.replay(WALKS, RecordedWalks.undisturbed(), BucketTraces.RECORDED);
    }

    @Test
    @Property("a cursor stands at an entry only between next() and the end")
    void cursorsThatStandNowhere() {
        GoWalkLaws.cursorsThatStandNowhere(AnyBucketMap::new);
    }

    // ---- entries are removed and changed ---------------------------------------------------

    @Test
    @Property("what is removed before it comes does not come, what is changed comes as it is then, "
        + "and where the cursor stands nothing changes any more")
    void entriesChangeMeanwhile() {
        GoWalkLaws.entriesChangeMeanwhile(filled(7, 0));
    }

    @Test
    @Property("after clear nothing comes any more, also of old buckets")
    void clearedMeanwhile() {
        GoWalkLaws.clearedMeanwhile(filled(7, 0));
        AnyBucketMap<Long, Long> growing = doubling();
        GoMap.Cursor<Long, Long> old = growing.cursor(1, 0);
        assertThat(next(old)).as("the first entry of cursor(1, 0)").isEqualTo("1=1");
        growing.clear();
        assertThat(rest(old)).as("the rest of a walk in an old bucket, after clear()").isEmpty();
    }

    @Test
    @Property("forEach may change the map, and shows what is there then")
    void forEachWhileTheMapChanges() {
        GoWalkLaws.forEachWhileTheMapChanges(AnyBucketMap::new);
    }

    @Test
    @Weight(2)
    @Property("a walk during which entries are put, removed and changed has the recorded order")
    void walksWhileEntriesChange() {
        RecordedWalks.replay(WALKS, RecordedWalks.whileEntriesChange(), BucketTraces.RECORDED);
        RecordedWalks.replay(WALKS_WITH_CLEAR, RecordedWalks.whileEntriesChange(),
            BucketTraces.RECORDED);
    }

    // ---- the map grows ---------------------------------------------------------------------

    @Test
    @Property("a walk begins when the cursor is made: it keeps the buckets of then, though the map "
        + "grows before the first next()")
    void growsBeforeTheFirstEntry() {
        GoWalkLaws.growsBeforeTheFirstEntry(filled(8, 0), 0, 5);
    }

    @Test
    @Property("a walk evacuates no old bucket")
    void evacuatesNothing() {
        EvacuationProgress.replay("iterate"::equals);
    }

    @Test
    @Property("an old bucket that has not been evacuated is read in place of two new ones, and "
        + "each of them shows the half that will go to it")
    void beginsInTheMiddleOfADoubling() {
        assertThat(rest(doubling().cursor(1, 0)))
            .as("cursor(1, 0) while four buckets become eight").isEqualTo(same(1, 9, 17, 25,
                2, 10, 18, 26, 3, 11, 19, 4, 12, 20, 5, 13, 21, 6, 14, 22, 7, 15, 23,
                0, 8, 16, 24));
    }

    @Test
    @Property("an old bucket that is evacuated while the walk is in it is finished, with values of "
        + "today")
    void doublingEndsMeanwhile() {
        AnyBucketMap<Long, Long> map = doubling();
        GoMap.Cursor<Long, Long> cursor = map.cursor(1, 0);
        assertThat(next(cursor)).as("the first entry of cursor(1, 0)").isEqualTo("1=1");
        map.put(9L, 90L);
        assertGrowing(map, false, "growing after put(9, 90), which moves the last two buckets");
        List<String> expected = new ArrayList<>(List.of("9=90"));
        expected.addAll(same(17, 25, 2, 10, 18, 26, 3, 11, 19, 4, 12, 20, 5, 13, 21, 6, 14, 22,
            7, 15, 23, 0, 8, 16, 24));
        assertThat(rest(cursor)).as("the rest, after put(9, 90)").isEqualTo(expected);
    }

    @Test
    @Property("when the map has grown, the walk goes on with the keys it began with, and asks the "
        + "map for each")
    void growsMeanwhile() {
        GoWalkLaws.growsMeanwhile(filled(8, 0));
    }

    @Test
    @Property("a key that is not equal to itself comes once, wherever in a doubling "
        + "the walk begins")
    void keysThatAreNotThemselves() {
        for (int start = 0; start < 8; start++) {
            long[] drawn = {0};
            AnyBucketMap<Long, Long> map = new AnyBucketMap<>(Hashes.of(
                (key, seed) -> Hashes.mix(drawn[0]++), (stored, asked) -> false), 0);
            GoMapLaws.fill(map, 27);
            GoMap.Cursor<Long, Long> cursor = map.cursor(start, 0);
            List<Long> came = new ArrayList<>();
            while (came.size() < 100 && cursor.next()) {
                came.add(cursor.value());
                if (came.size() == 5) {
                    LongStream.range(100, 104).forEach(key -> map.put(key, key));
                }
            }
            came.removeIf(value -> value >= 100);
            came.sort(null);
            assertThat(came)
                .as("values of 27 such keys in a walk from bucket %d on, with four puts", start)
                .isEqualTo(LongStream.range(0, 27).boxed().toList());
        }
    }

    @Test
    @Weight(2)
    @Property("a walk during which the map grows has the recorded order")
    void walksWhileTheMapGrows() {
        RecordedWalks.replay(WALKS, RecordedWalks.growing(), BucketTraces.RECORDED);
        RecordedWalks.replay(WALKS_WITH_CLEAR, RecordedWalks.growing(), BucketTraces.RECORDED);
    }

    @Test
    @Property("a walk of any start, with random changes, keeps what the language promises")
    void promisesOfAWalk() {
        WalkHistories.verify(AnyBucketMap::new);
    }
}
