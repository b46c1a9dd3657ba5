package workbook.dsalgo.ds.swissmap;

import static org.assertj.core.api.Assertions.assertThat;
import static workbook.dsalgo.ds.bucketmap.RecordedTraces.named;

import org.junit.jupiter.api.Test;
import workbook.dsalgo.ds.bucketmap.Hashes;
import workbook.dsalgo.ds.swissmap.SwissTraces.Summary;
import workbook.grader.Property;
import workbook.grader.Weight;

/** A map of one group, and how it becomes a table. */
class SwissGroupSuite {

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

    @Test
    @Weight(2)
    @Property("up to eight entries live in one group, whatever their hash, and leave no tombstone")
    void smallMap() {
        SwissTraces.replay(named("small map"));
    }
}
