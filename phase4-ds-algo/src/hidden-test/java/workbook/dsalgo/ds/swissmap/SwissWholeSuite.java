package workbook.dsalgo.ds.swissmap;

import static org.assertj.core.api.Assertions.assertThat;
import static workbook.dsalgo.ds.bucketmap.RecordedTraces.named;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import workbook.dsalgo.ds.bucketmap.GoMapLaws;
import workbook.dsalgo.ds.bucketmap.Hashes;
import workbook.dsalgo.ds.bucketmap.MapHistories;
import workbook.dsalgo.ds.swissmap.SwissTraces.Summary;
import workbook.grader.Gate;
import workbook.grader.Property;
import workbook.grader.Weight;
import workbook.grader.rule.FromScratch;

class SwissWholeSuite {

    @Test
    @Gate
    @Property("the map is your own, and none of the library's")
    void fromScratch() {
        FromScratch.of(SwissMap.class)
            .keepsNo(Map.class, Set.class)
            .verify();
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
        for (long key = 0; key < 20; key++) {
            map.put(key, key);
        }
        for (long key = 0; key < 20; key++) {
            map.remove(key);
        }
        map.clear();
        assertThat(Summary.of(map.inspect())).as("sums after put and remove of 0 to 19, and clear")
            .isEqualTo(new Summary(0, 1, 0, 1, 32, 28, 0));
    }

    @Test
    @Property("null is no key and no value, and changes nothing; a view stays as it is")
    void nullsAndViews() {
        GoMapLaws.nullsAndViews(AnySwissMap::new);
    }

    // ---- what Go's map did -----------------------------------------------------------------

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
}
