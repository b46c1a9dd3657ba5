package workbook.dsalgo.ds.swissmap;

import static org.assertj.core.api.Assertions.assertThat;
import static workbook.dsalgo.ds.bucketmap.RecordedTraces.named;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import workbook.dsalgo.ds.bucketmap.GoMapLaws;
import workbook.dsalgo.ds.bucketmap.Hashes;
import workbook.dsalgo.ds.bucketmap.MapHistories;
import workbook.dsalgo.ds.swissmap.SwissTraces.Summary;
import workbook.grader.Gate;
import workbook.grader.Property;
import workbook.grader.Weight;
import workbook.grader.history.Seeds;
import workbook.grader.rule.FromScratch;
import workbook.grader.rule.StraightLine;

class SwissMapSuite {

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

    @Test
    @Property("eight entries fill one group in the order they came, and a delete makes its slot "
        + "empty")
    void oneGroup() {
        SwissMap<Long, Long> map = new SwissMap<>(Hashes.named("identity"), 0);
        for (long key = 0; key < 8; key++) {
            assertThat(map.put(key * 128 + key, key)).as("put(%d)", key * 128 + key).isEmpty();
        }
        assertThat(map.put(129L, 10L)).as("put(129, 10) when there are eight entries")
            .contains(1L);
        SwissMap<Long, Long> small = new SwissMap<>(Hashes.named("identity"), 0);
        for (long key = 0; key < 8; key++) {
            small.put(key * 128 + key, key);
        }
        assertThat(small.inspect().isSmall()).as("one group of eight entries").isTrue();
        assertThat(small.remove(3L * 128 + 3)).as("remove(387)").contains(3L);
        assertThat(small.get(3L * 128 + 3)).as("get(387) afterwards").isEmpty();
        assertThat(small.inspect().tables().getFirst().groups().getFirst().control())
            .as("control bytes afterwards").isEqualTo("00 01 02 80 04 05 06 07");
        assertThat(small.get(7L * 128 + 7)).as("get(903)").contains(7L);
        assertThat(small.size()).as("size").isEqualTo(7);
    }

    @Test
    @Property("the ninth entry makes a table of sixteen slots, and so does a put of a key that is "
        + "there while there are eight")
    void sixteenSlots() {
        for (long ninth : new long[] {8, 5}) {
            SwissMap<Long, Long> map = new SwissMap<>(Hashes.named("identity"), 0);
            for (long key = 0; key < 8; key++) {
                map.put(key, key);
            }
            map.put(ninth, 90L);
            int size = ninth == 8 ? 9 : 8;
            assertThat(Summary.of(map.inspect())).as("sums after put of 0 to 7 and of %d", ninth)
                .isEqualTo(new Summary(size, 1, 0, 1, 16, 14 - size, 0));
            assertThat(map.get(ninth)).as("get(%d)", ninth).contains(90L);
        }
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
    @Property("equal gets the key that is stored first, and the key that is asked for second")
    void storedFirst() {
        GoMapLaws.storedFirst(AnySwissMap::new);
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
