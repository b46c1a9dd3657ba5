package workbook.dsalgo.ds.swissmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.function.LongUnaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import workbook.dsalgo.ds.bucketmap.GoMapLaws;
import workbook.dsalgo.ds.bucketmap.Hasher;
import workbook.dsalgo.ds.bucketmap.Hashes;
import workbook.dsalgo.ds.bucketmap.RecordedTraces;
import workbook.dsalgo.ds.swissmap.SwissMapView.TableView;
import workbook.dsalgo.ds.swissmap.SwissTraces.Summary;
import workbook.grader.Property;
import workbook.grader.Weight;
import workbook.grader.probe.Recording;

/** Making room: tables that are doubled, split or pruned, and a hasher that throws meanwhile. */
class SwissGrowthSuite {

    private static SwissMap<Long, Long> filled(LongUnaryOperator hash, LongStream keys) {
        SwissMap<Long, Long> map = new SwissMap<>(Hashes.fixed(hash), 0);
        keys.forEach(key -> map.put(key, key));
        return map;
    }

    /** Even keys begin with twelve bits 0, odd ones with a bit 1. */
    private static long twoKinds(long key) {
        return key % 2 == 0 ? Hashes.mix(key) >>> 12 : Hashes.mix(key) | Long.MIN_VALUE;
    }

    private static LongStream even(int count) {
        return LongStream.range(0, count).map(i -> 2 * i);
    }

    private static LongStream odd(int count) {
        return LongStream.range(0, count).map(i -> 2 * i + 1);
    }

    @Test
    @Property("the directory doubles only while it would have no more entries than the map; "
        + "otherwise the table doubles")
    void directoryIsNoLongerThanTheMap() {
        SwissMap<Long, Long> map = filled(SwissGrowthSuite::twoKinds,
            LongStream.concat(odd(128), even(896)));
        assertThat(map.inspect().directory().size())
            .as("directory of 1024 entries, 128 of which begin with a bit 1").isEqualTo(2);
        map.put(2000L, 2000L);
        assertThat(map.inspect().directory().size())
            .as("directory, when 897 of 1025 entries begin with twelve bits 0").isEqualTo(1024);
        assertThat(map.inspect().tables().getFirst().capacity()).as("slots of their table")
            .isEqualTo(2048);
    }

    @Test
    @Property("a table that several entries of the directory lead to splits, however long the "
        + "directory is")
    void sharedTableSplits() {
        SwissMap<Long, Long> map = filled(SwissGrowthSuite::twoKinds, even(897));
        assertThat(map.inspect().directory().size())
            .as("directory of 897 entries that begin with twelve bits 0").isEqualTo(512);
        even(897).skip(1).forEach(map::remove);
        odd(897).forEach(key -> map.put(key, key));
        List<Integer> slots = map.inspect().tables().stream()
            .filter(table -> table.index() >= 256).map(TableView::capacity).toList();
        assertThat(slots).as("slots of the tables behind the second half of the directory, after "
            + "897 entries were put there").isEqualTo(List.of(1024, 1024));
    }

    // ---- tombstones ------------------------------------------------------------------------

    /**
     * A table of 16 slots that is full: key -1 and 128 to 132 are in group 1, two of eight keys in
     * group 0 are deleted. Keys shall be hashed to themselves, and -1 to 5.
     */
    private static SwissMap<Long, Long> withTombstones(Hasher<Long> hasher) {
        SwissMap<Long, Long> map = new SwissMap<>(hasher, 0);
        LongStream.concat(LongStream.range(0, 8), LongStream.of(-1))
            .forEach(key -> map.put(key, key));
        map.remove(0L);
        map.remove(1L);
        LongStream.range(128, 133).forEach(key -> map.put(key, key));
        assertThat(Summary.of(map.inspect())).as("sums before the next put")
            .isEqualTo(new Summary(12, 1, 0, 1, 16, 0, 2));
        return map;
    }

    @Test
    @Property("a key that is not equal to itself needs no path, so tombstones on it are pruned")
    void pathOfWhatIsNotItself() {
        SwissMap<Long, Long> map = withTombstones(Hashes.of(
            (key, seed) -> key == -1 ? 5 : key,
            (stored, asked) -> stored.equals(asked) && stored != -1));
        map.put(133L, 133L);
        assertThat(Summary.of(map.inspect()))
            .as("sums after put(133); the key in group 1 that begins at group 0 is not itself")
            .isEqualTo(new Summary(13, 1, 0, 1, 16, 1, 0));
    }

    @Test
    @Property("a tombstone that the path of a key passes stays, and then the table grows")
    void pathOfAKey() {
        SwissMap<Long, Long> map = withTombstones(Hashes.of(
            (key, seed) -> key == -1 ? 5 : key, Long::equals));
        map.put(133L, 133L);
        assertThat(map.get(-1L)).as("get(-1), whose path passes the tombstones").contains(-1L);
        assertThat(Summary.of(map.inspect()).capacity()).as("slots after put(133)").isEqualTo(32);
    }

    // ---- a hasher that throws --------------------------------------------------------------

    @Test
    @Property("what the hasher throws comes out, and the map is as it was")
    void failingHasher() {
        boolean[] fails = {false};
        Hasher<Long> failing = Hashes.of(
            (key, seed) -> fails[0] && key < 14 ? refuse(key) : Hashes.mix(key),
            (stored, asked) -> fails[0] ? refuse(asked) == 0 : stored.equals(asked));
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
    @Property("what equal throws comes out, also of a put that has made room, and the entries are "
        + "as they were")
    void failingEqual() {
        boolean[] fails = {false};
        SwissMap<Long, Long> map = new SwissMap<>(Hashes.of((key, seed) -> key,
            (stored, asked) -> fails[0] ? refuse(asked) == 0 : stored.equals(asked)), 0);
        LongStream.range(0, 8).forEach(key -> map.put(key, key));
        fails[0] = true;
        assertThatThrownBy(() -> map.put(3L, 30L), "put(3, 30) of eight entries, equal fails")
            .isInstanceOf(IllegalStateException.class);
        fails[0] = false;
        assertThat(map.size()).as("size afterwards").isEqualTo(8);
        for (long key = 0; key < 8; key++) {
            assertThat(map.get(key)).as("get(%d) afterwards", key).contains(key);
        }
    }

    @Test
    @Property("what the hasher throws while tombstones are pruned, or a table is split, changes "
        + "nothing")
    void failsWhileMakingRoom() {
        long[] fails = {Long.MIN_VALUE};
        SwissMap<Long, Long> pruned = withTombstones(Hashes.of(
            (key, seed) -> key == fails[0] ? refuse(key) : key == -1 ? 5 : key, Long::equals));
        SwissMap<Long, Long> split = new SwissMap<>(Hashes.of(
            (key, seed) -> key == fails[0] ? refuse(key) : Hashes.mix(key), Long::equals), 0);
        LongStream.range(0, 896).forEach(key -> split.put(key, key));
        fails[0] = 5;
        assertUnchanged(pruned, 133, "put(133), which prunes, when the hash of 5 fails");
        assertUnchanged(split, 896, "put(896), which splits, when the hash of 5 fails");
        fails[0] = Long.MIN_VALUE;
        split.put(896L, 896L);
        assertThat(split.inspect().directory()).as("directory after a put that does not fail")
            .isEqualTo(List.of(0, 1));
    }

    /** A map that remembers hashes need not ask for them, and does not throw. */
    private static void assertUnchanged(SwissMap<Long, Long> map, long key, String what) {
        SwissMapView<Long, Long> before = map.inspect();
        try {
            map.put(key, key);
        } catch (IllegalStateException hashOfAnotherKey) {
            assertThat(map.inspect().equals(before)).as("whether the map is as before " + what)
                .isTrue();
        }
    }

    // ---- what Go's map did -----------------------------------------------------------------

    @Test
    @Weight(2)
    @Property("no put moves more than 1024 entries, or asks for more hashes than that, however "
        + "large the map is")
    void growsLocally() {
        GoMapLaws.growsBitByBit(AnySwissMap::new, 1024);
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
        for (int hint : new int[] {1, 8, -1, Integer.MIN_VALUE, (1 << 26) + 1,
                Integer.MAX_VALUE}) {
            assertThat(new SwissMap<Long, Long>(Hashes.named("mix"), hint).directoryLength())
                .as("directoryLength(), hint %d", hint).isZero();
        }
        assertThat(Summary.of(new SwissMap<>(Hashes.named("mix"), 896).inspect()))
            .as("sums, hint 896: one table of 1024").isEqualTo(
                new Summary(0, 1, 0, 1, 1024, 896, 0));
        assertThat(Summary.of(new SwissMap<>(Hashes.named("mix"), 1792).inspect()))
            .as("sums, hint 1792: two tables of 1024").isEqualTo(
                new Summary(0, 2, 1, 2, 2048, 1792, 0));
    }

    @Test
    @Weight(2)
    @Property("tables double up to 1024 slots, then they split, at the recorded sizes")
    void growth() {
        growth("mix", new SwissMap<>(Hashes.named("mix"), 0));
        growth("group8", new SwissMap<>(Hashes.named("group8"), 0));
        growth("skew", new SwissMap<>(Hashes.named("skew"), 0));
    }

    private static void growth(String hash, SwissMap<Long, Long> map) {
        for (Map<String, String> row : Recording.rows(SwissGrowthSuite.class, "growth.csv")) {
            int used = number(row, "used");
            if (!row.get("hash").equals(hash)) {
                continue;
            }
            for (long key = map.size(); key < used; key++) {
                map.put(key, key);
            }
            Summary sums = Summary.of(map.inspect());
            assertThat(List.of(sums.directory(), sums.tables(), sums.capacity(),
                    sums.growthLeft()))
                .as("hash %s, after put of 0 to %d (%s): directory, tables, slots, growth left",
                    hash, used - 1, row.get("event"))
                .isEqualTo(List.of(number(row, "dir_len"), number(row, "tables"),
                    number(row, "sum_capacity"), number(row, "sum_growth_left")));
        }
    }

    private static int number(Map<String, String> row, String column) {
        return Integer.parseInt(row.get(column));
    }

    @Test
    @Weight(2)
    @Property("with thousands of entries, directory and tables are as large and as full as the "
        + "runtime's: splits, and a directory that doubles when it must")
    void splits() {
        SwissTraces.replayBig(name -> true);
    }
}
