package workbook.dsalgo.ds.swissmap;

import static org.assertj.core.api.Assertions.assertThat;
import static workbook.dsalgo.ds.bucketmap.GoWalkLaws.next;
import static workbook.dsalgo.ds.bucketmap.GoWalkLaws.rest;
import static workbook.dsalgo.ds.bucketmap.GoWalkLaws.same;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import workbook.dsalgo.ds.bucketmap.GoMap;
import workbook.dsalgo.ds.bucketmap.GoWalkLaws;
import workbook.dsalgo.ds.bucketmap.Hashes;
import workbook.dsalgo.ds.bucketmap.RecordedWalks;
import workbook.dsalgo.ds.bucketmap.WalkHistories;
import workbook.grader.Property;
import workbook.grader.Weight;
import workbook.grader.probe.Recording;

/** Walks: over a map that stays as it is, over one whose entries change, over one that grows. */
class SwissWalkSuite {

    private static final JsonNode WALKS = Recording.read(SwissWalkSuite.class, "iteration.json");

    /** Keys 0 to {@code count - 1}; every key is its own hash, so all begin at group 0. */
    private static AnySwissMap<Long, Long> filled(int count) {
        AnySwissMap<Long, Long> map = new AnySwissMap<>(Hashes.named("identity"), 0);
        LongStream.range(0, count).forEach(key -> map.put(key, key));
        return map;
    }

    /**
     * Three tables behind four entries of the directory: the first two bits of the hash are the key
     * modulo 4, and 0 and 1 share a table.
     */
    private static AnySwissMap<Long, Long> threeTables() {
        AnySwissMap<Long, Long> map = new AnySwissMap<>(Hashes.fixed(key ->
            Hashes.mix(key) >>> 2 | key << 62), 0);
        for (long key = 0; map.map().inspect().directory().size() < 4; key++) {
            map.put(key * 4 + 2 + key % 2, 0L);
        }
        LongStream.range(0, 8).forEach(key -> map.put(key, key));
        assertThat(map.map().inspect().directory()).as("directory: one table, and two halves")
            .isEqualTo(List.of(0, 0, 2, 3));
        return map;
    }

    // ---- the map stays as it is ------------------------------------------------------------

    @Test
    @Property("a walk goes once round the slots of a table from any one")
    void startsAnywhere() {
        AnySwissMap<Long, Long> small = filled(8);
        assertThat(rest(small.cursor(5, 0))).as("cursor(5, 0), eight entries in one group")
            .isEqualTo(same(5, 6, 7, 0, 1, 2, 3, 4));
        assertThat(rest(small.cursor(13, 0))).as("cursor(13, 0), eight slots")
            .isEqualTo(same(5, 6, 7, 0, 1, 2, 3, 4));
        assertThat(rest(filled(10).cursor(9, 3)))
            .as("cursor(9, 3), one table: group 0 holds 0 to 7, group 1 holds 8 and 9")
            .isEqualTo(same(9, 0, 1, 2, 3, 4, 5, 6, 7, 8));
    }

    @Test
    @Property("a walk goes once round the directory, each table once, and begins with the first "
        + "entry of a run that it starts in")
    void roundTheDirectory() {
        for (int start = 0; start < 8; start++) {
            List<Integer> tables = new ArrayList<>();
            GoMap.Cursor<Long, Long> cursor = threeTables().cursor(3, start);
            while (cursor.next()) {
                int table = List.of(0, 0, 2, 3).get((int) (cursor.key() & 3));
                if (tables.isEmpty() || tables.getLast() != table) {
                    tables.add(table);
                }
            }
            assertThat(tables).as("tables of cursor(3, %d), directory 0 0 2 3", start)
                .isEqualTo(List.of(List.of(0, 2, 3), List.of(0, 2, 3), List.of(2, 3, 0),
                    List.of(3, 0, 2)).get(start % 4));
        }
    }

    @Test
    @Weight(2)
    @Property("a walk over a map that stays as it is has the recorded order")
    void walks() {
        RecordedWalks.replay(WALKS, RecordedWalks.undisturbed(), SwissTraces.RECORDED);
    }

    @Test
    @Property("a cursor stands at an entry only between next() and the end")
    void cursorsThatStandNowhere() {
        GoWalkLaws.cursorsThatStandNowhere(AnySwissMap::new);
    }

    // ---- entries are removed and changed ---------------------------------------------------

    @Test
    @Property("what is removed before it comes does not come, what is changed comes as it is then, "
        + "and where the cursor stands nothing changes any more")
    void entriesChangeMeanwhile() {
        GoWalkLaws.entriesChangeMeanwhile(filled(7));
    }

    @Test
    @Property("after clear nothing comes any more, also of a table that was replaced, and of keys "
        + "that are not equal to themselves")
    void clearedMeanwhile() {
        GoWalkLaws.clearedMeanwhile(filled(7));
        AnySwissMap<Long, Long> other = new AnySwissMap<>(Hashes.of(
            (key, seed) -> key, (stored, asked) -> false), 0);
        LongStream.range(0, 8).forEach(key -> other.put(key, key));
        GoMap.Cursor<Long, Long> old = other.cursor(0, 0);
        assertThat(next(old)).as("the first entry, keys not equal to themselves").isEqualTo("0=0");
        other.put(8L, 8L);
        other.clear();
        assertThat(rest(old)).as("the rest, keys not equal to themselves, after put(8, 8), which "
            + "makes a larger table, and clear()").isEmpty();
    }

    @Test
    @Property("forEach may change the map, and shows what is there then")
    void forEachWhileTheMapChanges() {
        GoWalkLaws.forEachWhileTheMapChanges(AnySwissMap::new);
    }

    @Test
    @Weight(2)
    @Property("a walk during which entries are put, removed and changed has the recorded order")
    void walksWhileEntriesChange() {
        RecordedWalks.replay(WALKS, RecordedWalks.whileEntriesChange(), SwissTraces.RECORDED);
    }

    // ---- the map grows ---------------------------------------------------------------------

    @Test
    @Property("a table that is replaced while the walk is in it is finished, with the values of "
        + "today and without what was removed")
    void tableIsReplaced() {
        GoWalkLaws.growsMeanwhile(filled(8));
    }

    @Test
    @Property("a cursor that is made while there is one table keeps it, though it is replaced "
        + "before the first next()")
    void replacedBeforeTheFirstEntry() {
        GoWalkLaws.growsBeforeTheFirstEntry(filled(8), 13, 0);
    }

    @Test
    @Property("when the directory doubles, the walk goes on where it is: no table comes twice, and "
        + "none is left out")
    void directoryDoubles() {
        for (int start = 0; start < 4; start++) {
            AnySwissMap<Long, Long> map = threeTables();
            List<String> expected = new ArrayList<>(rest(map.cursor(0, 0)));
            GoMap.Cursor<Long, Long> cursor = map.cursor(0, start);
            List<String> came = new ArrayList<>();
            for (int i = 0; i < 700; i++) {
                came.add(next(cursor));
            }
            for (long key = 1000; map.map().inspect().directory().size() < 8; key++) {
                map.put(key * 4 + 2 + key % 2, -1L);
            }
            came.addAll(rest(cursor));
            came.removeIf(entry -> entry.endsWith("=-1"));
            came.sort(null);
            expected.sort(null);
            assertThat(came.equals(expected))
                .as("each of %d entries came once in a walk from entry %d of the directory on, "
                    + "which doubles after 700 of them", expected.size(), start).isTrue();
        }
    }

    @Test
    @Property("a key that is not equal to itself comes once, though its table is replaced "
        + "meanwhile")
    void keysThatAreNotThemselves() {
        AnySwissMap<Long, Long> map = new AnySwissMap<>(Hashes.of(
            (key, seed) -> Hashes.mix(key), (stored, asked) -> false), 0);
        LongStream.range(0, 14).forEach(key -> map.put(key, key));
        GoMap.Cursor<Long, Long> cursor = map.cursor(3, 0);
        List<String> came = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            came.add(next(cursor));
        }
        LongStream.range(100, 110).forEach(key -> map.put(key, -1L));
        came.addAll(rest(cursor));
        came.removeIf(entry -> entry.endsWith("=-1"));
        came.sort(null);
        assertThat(came).as("14 such keys, in a walk with ten puts").isEqualTo(
            LongStream.range(0, 14).mapToObj(key -> key + "=" + key).sorted().toList());
    }

    @Test
    @Weight(2)
    @Property("a walk during which tables are doubled and split has the recorded order")
    void walksWhileTheMapGrows() {
        RecordedWalks.replay(WALKS, RecordedWalks.growing(), SwissTraces.RECORDED);
    }

    @Test
    @Property("a walk of any start, with random changes, keeps what the language promises")
    void promisesOfAWalk() {
        WalkHistories.verify(AnySwissMap::new);
    }
}
