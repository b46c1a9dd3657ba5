package workbook.dsalgo.ds.swissmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import workbook.dsalgo.ds.bucketmap.Hasher;
import workbook.dsalgo.ds.bucketmap.Hashes;
import workbook.dsalgo.ds.swissmap.SwissMapView.GroupView;
import workbook.dsalgo.ds.swissmap.SwissMapView.TableView;
import workbook.grader.Property;

/**
 * One table by itself. Each key is its own hash: its low seven bits are H2, and key / 128 is the
 * group where its probe begins.
 */
class OneTableSuite {

    private static Table<Long, Long> table(int capacity, LongStream keys) {
        return table(Hashes.named("identity"), capacity, keys);
    }

    private static Table<Long, Long> table(Hasher<Long> hasher, int capacity, LongStream keys) {
        Table<Long, Long> table = new Table<>(hasher, capacity, 0, 0);
        keys.forEach(key -> assertThat(table.insert(hasher.hash(key, 0), key, key))
            .as("insert of key %d into a table of %d slots", key, capacity).isTrue());
        return table;
    }

    private static LongStream keys(long from, long to) {
        return LongStream.range(from, to);
    }

    private static void delete(Table<Long, Long> table, long... keys) {
        for (long key : keys) {
            assertThat(table.delete(table.find(key, key))).as("delete of the slot of key %d", key)
                .isEqualTo(key);
        }
    }

    /** What may still be filled, and the tombstones. */
    private static List<Integer> left(Table<Long, Long> table) {
        TableView<Long, Long> view = table.view();
        return List.of(view.used(), view.growthLeft(), view.tombstones());
    }

    private static List<String> control(Table<Long, Long> table) {
        return table.view().groups().stream().map(GroupView::control).toList();
    }

    // ---- find, insert, delete --------------------------------------------------------------

    @Test
    @Property("an entry that was inserted is found in its slot, and its value can be replaced")
    void findsWhatIsThere() {
        Table<Long, Long> table = table(16, LongStream.of(5, 128));
        int slot = table.find(5, 5L);
        assertThat(slot).as("find of key 5, the first in group 0").isEqualTo(0);
        assertThat(table.find(128, 128L)).as("find of key 128, the first in group 1").isEqualTo(8);
        assertThat(table.find(6, 6L)).as("find of key 6, which is not there").isEqualTo(-1);
        assertThat(table.isFull(0)).as("isFull(0)").isTrue();
        assertThat(table.isFull(1)).as("isFull(1)").isFalse();
        assertThat(List.of(table.key(0), table.value(0))).as("key and value in slot 0")
            .isEqualTo(List.of(5L, 5L));
        assertThat(table.replace(0, 50L)).as("replace of the value in slot 0").isEqualTo(5);
        assertThat(table.value(0)).as("value in slot 0 afterwards").isEqualTo(50);
        assertThat(control(table)).as("control bytes").isEqualTo(List.of(
            "05 80 80 80 80 80 80 80", "00 80 80 80 80 80 80 80"));
    }

    @Test
    @Property("a probe visits the groups H1, H1 + 1, H1 + 3, H1 + 6 and so on, modulo their number")
    void probesInLongerSteps() {
        Table<Long, Long> table = table(64, keys(0, 40));
        int[] groups = {0, 1, 3, 6, 2};
        for (long key = 0; key < 40; key++) {
            assertThat(table.find(key, key))
                .as("find of key %d, when 40 keys begin at group 0 of eight", key)
                .isEqualTo(groups[(int) key / 8] * 8 + (int) key % 8);
        }
        assertThat(table(64, keys(5 * 128, 5 * 128 + 9)).find(5 * 128 + 8, 5L * 128 + 8))
            .as("find of the ninth key that begins at group 5 of eight").isEqualTo(6 * 8);
    }

    @Test
    @Property("seven of eight slots may be filled, and then an insert says no and changes nothing; "
        + "a table of one group fills all eight")
    void fillsSevenEighths() {
        Table<Long, Long> table = table(16, keys(0, 14));
        TableView<Long, Long> before = table.view();
        assertThat(left(table)).as("used, growthLeft, tombstones of 16 slots, 14 keys")
            .isEqualTo(List.of(14, 0, 0));
        assertThat(table.insert(14, 14L, 14L)).as("insert of a fifteenth key").isFalse();
        assertThat(table.view()).as("the table afterwards").isEqualTo(before);
        assertThat(left(table(8, keys(0, 8)))).as("used, growthLeft, tombstones of 8 slots, 8 keys")
            .isEqualTo(List.of(8, 0, 0));
    }

    @Test
    @Property("a delete leaves a tombstone in a full group, so that searches pass it, and none in "
        + "a group with an empty slot or in a table of one group")
    void tombstoneInFullGroups() {
        Table<Long, Long> table = table(16, keys(0, 10));
        assertThat(left(table)).as("used, growthLeft, tombstones of 0 to 9, all begin at group 0")
            .isEqualTo(List.of(10, 4, 0));
        delete(table, 9);
        assertThat(left(table)).as("after delete of 9 in group 1, which has empty slots")
            .isEqualTo(List.of(9, 5, 0));
        delete(table, 3);
        assertThat(left(table)).as("after delete of 3 in group 0, which is full")
            .isEqualTo(List.of(8, 5, 1));
        assertThat(table.find(8, 8L)).as("find of key 8, whose probe passes group 0").isEqualTo(8);
        assertThat(control(table).getFirst()).as("control bytes of group 0")
            .isEqualTo("00 01 02 fe 04 05 06 07");
        Table<Long, Long> small = table(8, keys(0, 8));
        delete(small, 3);
        assertThat(left(small)).as("of 8 slots, 8 keys, after delete of 3")
            .isEqualTo(List.of(7, 1, 0));
    }

    @Test
    @Property("an insert takes the first slot of its probe path that is empty or deleted, and a "
        + "tombstone costs no growth")
    void takesTombstones() {
        Table<Long, Long> table = table(16, keys(0, 14));
        delete(table, 6, 3);
        assertThat(table.insert(20, 20L, 20L)).as("insert of key 20, no growth left, tombstones in "
            + "slots 3 and 6").isTrue();
        assertThat(table.find(20, 20L)).as("find of key 20").isEqualTo(3);
        assertThat(left(table)).as("used, growthLeft, tombstones").isEqualTo(List.of(13, 0, 1));
    }

    @Test
    @Property("clear takes everything out, tombstones too")
    void clears() {
        Table<Long, Long> table = table(16, keys(0, 14));
        delete(table, 3);
        table.clear();
        assertThat(table.find(4, 4L)).as("find of key 4 after clear").isEqualTo(-1);
        assertThat(left(table)).as("used, growthLeft, tombstones after clear")
            .isEqualTo(List.of(0, 14, 0));
    }

    // ---- making room -----------------------------------------------------------------------

    @Test
    @Property("a table that is rehashed has the same entries and place, and more slots")
    void rehashes() {
        Table<Long, Long> table = new Table<>(Hashes.named("identity"), 16, 2, 3);
        keys(0, 14).forEach(key -> table.insert(key, key, key));
        Table<Long, Long> larger = table.rehashed(32, 0);
        assertThat(List.of(larger.localDepth(), larger.index())).as("localDepth and index of the "
            + "larger table, when those of the old one are 2 and 3").isEqualTo(List.of(2, 3));
        assertThat(larger.capacity()).as("capacity of the larger table").isEqualTo(32);
        assertThat(left(larger)).as("used, growthLeft, tombstones").isEqualTo(List.of(14, 14, 0));
        for (long key = 0; key < 14; key++) {
            assertThat(larger.find(key, key)).as("find of key %d", key)
                .isEqualTo((int) key);
        }
    }

    @Test
    @Property("a table splits by the bit of the hash behind those that have led to it")
    void splitsByTheNextBit() {
        Hasher<Long> topBits = Hashes.fixed(key -> key << 61);
        Table<Long, Long> table = new Table<>(topBits, 1024, 1, 0);
        keys(0, 4).forEach(key -> table.insert(key << 61, key, key));
        Table.Halves<Long, Long> halves = table.split(0);
        assertThat(keysOf(halves.left()))
            .as("keys of the left half of a table of depth 1; hashes begin with 000 001 010 011")
            .isEqualTo(List.of(0L, 1L));
        assertThat(keysOf(halves.right())).as("keys of the right half").isEqualTo(List.of(2L, 3L));
        assertThat(halves.left().localDepth()).as("localDepth of the left half").isEqualTo(2);
        assertThat(halves.right().capacity()).as("capacity of the right half").isEqualTo(1024);
    }

    private static List<Long> keysOf(Table<Long, Long> table) {
        return IntStream.range(0, table.capacity()).filter(table::isFull)
            .mapToObj(table::key).toList();
    }

    @Test
    @Property("tombstones become empty if no path needs them and they are a tenth of the slots")
    void prunes() {
        Table<Long, Long> table = table(16, LongStream.concat(keys(0, 8), keys(128, 134)));
        delete(table, 0, 1);
        assertThat(table.prune(0)).as("prune of 16 slots with two tombstones in group 0").isTrue();
        assertThat(left(table)).as("used, growthLeft, tombstones").isEqualTo(List.of(12, 2, 0));
        assertThat(control(table).getFirst()).as("control bytes of group 0")
            .isEqualTo("80 80 02 03 04 05 06 07");
        Table<Long, Long> needed = table(16, keys(0, 14));
        delete(needed, 0, 1);
        TableView<Long, Long> before = needed.view();
        assertThat(needed.prune(0)).as("prune, when the paths of 8 to 13 pass both tombstones")
            .isFalse();
        assertThat(needed.view()).as("the table afterwards").isEqualTo(before);
    }

    @Test
    @Property("less than a tenth of the slots is not worth a look: no hash is asked for")
    void prunesNothingForLittle() {
        int[] hashed = {0};
        Hasher<Long> counting = Hashes.fixed(key -> {
            hashed[0]++;
            return key;
        });
        Table<Long, Long> table = table(counting, 32,
            LongStream.concat(keys(0, 8), keys(128, 131)));
        delete(table, 0, 1, 2);
        hashed[0] = 0;
        assertThat(left(table)).as("used, growthLeft, tombstones of 32 slots")
            .isEqualTo(List.of(8, 17, 3));
        assertThat(table.prune(0)).as("prune of 32 slots with three tombstones, growth left 17")
            .isFalse();
        assertThat(hashed[0]).as("keys hashed by prune").isZero();
    }
}
