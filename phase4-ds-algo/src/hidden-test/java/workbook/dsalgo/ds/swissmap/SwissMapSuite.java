package workbook.dsalgo.ds.swissmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static workbook.dsalgo.ds.bucketmap.RecordedTraces.named;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import workbook.dsalgo.ds.bucketmap.GoMapLaws;
import workbook.dsalgo.ds.bucketmap.Hasher;
import workbook.dsalgo.ds.bucketmap.Hashes;
import workbook.dsalgo.ds.bucketmap.MapHistories;
import workbook.dsalgo.ds.bucketmap.RecordedWalks;
import workbook.dsalgo.ds.bucketmap.WalkHistories;
import workbook.dsalgo.ds.swissmap.SwissTraces.Summary;
import workbook.grader.Gate;
import workbook.grader.Property;
import workbook.grader.Weight;
import workbook.grader.history.Seeds;
import workbook.grader.probe.Recording;
import workbook.grader.rule.FromScratch;
import workbook.grader.rule.StraightLine;

class SwissMapSuite {

    private static final JsonNode WALKS = Recording.read(SwissMapSuite.class, "iteration.json");

    @Test
    @Gate
    @Property("the map is your own, and none of the library's")
    void fromScratch() {
        FromScratch.of(SwissMap.class)
            .keepsNo(Map.class, Set.class)
            .verify();
    }

    // ---- one group -------------------------------------------------------------------------

    @Test
    @Weight(2)
    @Property("eight control bytes are searched with a few operations on one word, without a loop")
    void controlWords() {
        Seeds.each(30, seed -> {
            Random random = new Random(seed);
            for (int round = 0; round < 100; round++) {
                assertMatches(randomWord(random), random.nextInt(8));
            }
        });
        StraightLine.of(ControlWord.class).verify();
    }

    private static void assertMatches(long word, long h2) {
        String hex = hex(word);
        assertThat(hex(ControlWord.matchEmpty(word))).as("matchEmpty(%s)", hex)
            .isEqualTo(hex(ControlBytes.match(word, control -> control == 0x80)));
        assertThat(hex(ControlWord.matchEmptyOrDeleted(word)))
            .as("matchEmptyOrDeleted(%s)", hex)
            .isEqualTo(hex(ControlBytes.match(word, control -> control >= 0x80)));
        assertThat(hex(ControlWord.matchFull(word))).as("matchFull(%s)", hex)
            .isEqualTo(hex(ControlBytes.match(word, control -> control < 0x80)));
        long match = ControlWord.matchH2(word, h2);
        long same = ControlBytes.match(word, control -> control == h2);
        assertThat(hex(match & same)).as("true matches in matchH2(%s, %d)", hex, h2)
            .isEqualTo(hex(same));
        assertThat(hex(match & ~same & ~(ControlBytes.run(same))))
            .as("matches of matchH2(%s, %d) that are not above a true one", hex, h2)
            .isEqualTo(hex(0));
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
        GoMapLaws.equalsIsRarelyAsked(AnySwissMap::new, 10_800, 1500);
    }

    @Test
    @Weight(2)
    @Property("with one hash for all keys the map is slow, and right, and growing ends")
    void oneHashForAll() {
        AnySwissMap<Long, Long> map = new AnySwissMap<>(Hashes.named("zero"), 0);
        GoMapLaws.oneHashForAll(map);
        assertThat(map.map().inspect().directory().size()).as("directory of 2000 keys of one hash")
            .isLessThanOrEqualTo(2000);
    }

    @Test
    @Property("a map keeps its seed until it is empty, and then draws another")
    void seeds() {
        GoMapLaws.seeds(AnySwissMap::new);
    }

    @Test
    @Property("a key that is not equal to itself can be put often, is never found, and comes in a "
        + "walk")
    void keysThatAreNotThemselves() {
        GoMapLaws.keysThatAreNotThemselves(AnySwissMap::new);
    }

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
    @Property("an equals that lies loses what it lies about, and nothing else: the size is what "
        + "is there")
    void lyingEquals() {
        GoMapLaws.lyingEquals(AnySwissMap::new);
    }

    @Test
    @Property("a call that comes in the middle of a write is told so, with the runtime's words")
    void writesInTheMiddleOfAWrite() {
        GoMapLaws.writesInTheMiddleOfAWrite(AnySwissMap::new);
    }

    // ---- walking ---------------------------------------------------------------------------

    @Test
    @Weight(2)
    @Property("a walk over a map that stays as it is has the recorded order")
    void walks() {
        RecordedWalks.replay(WALKS, named("plain"), SwissTraces.RECORDED);
    }

    @Test
    @Weight(2)
    @Property("a walk survives puts, removes, clear, growth and splits: each entry once, none that "
        + "is gone, and values of today")
    void walksWhileTheMapChanges() {
        RecordedWalks.replay(WALKS, named("mutate", "split meanwhile"), SwissTraces.RECORDED);
    }

    @Test
    @Property("a walk of any start, with random changes, keeps what the language promises")
    void promisesOfAWalk() {
        WalkHistories.verify(AnySwissMap::new);
    }

    @Test
    @Property("a cursor stands at an entry only between next() and the end")
    void cursorsThatStandNowhere() {
        GoMapLaws.cursorsThatStandNowhere(AnySwissMap::new);
    }

    // ---- the whole -------------------------------------------------------------------------

    @Test
    @Weight(3)
    @Property("any program of put, get, remove and clear does what it does on a map that is right")
    void agreesWithAModel() {
        MapHistories.verify(AnySwissMap::new);
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
        GoMapLaws.nullsAndViews(AnySwissMap::new);
    }
}
