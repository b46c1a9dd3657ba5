package workbook.dsalgo.ds.bucketmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import workbook.dsalgo.ds.bucketmap.BucketMapView.BucketView;
import workbook.dsalgo.ds.bucketmap.BucketMapView.EntryView;
import workbook.grader.Property;
import workbook.grader.Weight;

/** One bucket and one chain, first in maps that do not grow. */
class BucketChainSuite {

    private static final int[] TOPS = {
        Bucket.EMPTY_REST, Bucket.EMPTY_ONE, Bucket.EVACUATED_X, Bucket.EVACUATED_Y,
        Bucket.EVACUATED_EMPTY, Bucket.MIN_TOP, 255};

    /** Four buckets with room for 26 entries; all keys have the hash 0, so one chain has them. */
    private static BucketMap<Long, Long> oneChain(int count) {
        BucketMap<Long, Long> map = new BucketMap<>(Hashes.named("zero"), 14);
        LongStream.range(0, count).forEach(key -> map.put(key, key));
        return map;
    }

    private static List<BucketView<Long, Long>> chain(BucketMap<Long, Long> map) {
        return map.inspect().buckets().getFirst();
    }

    private static List<Integer> tophash(BucketMap<Long, Long> map, int place) {
        return chain(map).get(place).tophash();
    }

    /** The keys of one bucket of the chain, in the order of slots. */
    private static List<Long> keys(BucketMap<Long, Long> map, int place) {
        return chain(map).get(place).entries().stream().map(EntryView::key).toList();
    }

    // ---- the tophash and its marks ---------------------------------------------------------

    @Test
    @Property("the tophash is the top byte of the hash, and five more if that would be a mark")
    void tophashes() {
        assertThat(Bucket.topOf(0x5A00_0000_0000_0001L)).as("topOf(5a00000000000001)")
            .isEqualTo(0x5A);
        assertThat(Bucket.topOf(-1)).as("topOf(-1)").isEqualTo(255);
        for (long top = 0; top < 5; top++) {
            assertThat(Bucket.topOf(top << 56)).as("topOf(%d << 56)", top)
                .isEqualTo((int) top + 5);
        }
        assertThat(Bucket.topOf(5L << 56)).as("topOf(5 << 56)").isEqualTo(5);
    }

    @Test
    @Property("a mark says that a slot is empty, that its entry has moved, or that the chain was "
        + "evacuated; a tophash says none of these")
    void marks() {
        Bucket<Long, Long> bucket = new Bucket<>();
        for (int top : TOPS) {
            bucket.setTop(0, top);
            assertThat(bucket.isEmpty(0)).as("isEmpty(0), whose tophash or mark is %d", top)
                .isEqualTo(top == 0 || top == 1 || top == 4);
            assertThat(bucket.hasMoved(0)).as("hasMoved(0), whose tophash or mark is %d", top)
                .isEqualTo(top == 2 || top == 3);
            assertThat(bucket.isEvacuated())
                .as("isEvacuated(), the tophash or mark of slot 0 is %d", top)
                .isEqualTo(top == 2 || top == 3 || top == 4);
        }
    }

    @Test
    @Property("a search goes on to the next bucket of the chain, unless slot 7 says that nothing "
        + "is behind it")
    void nextInUse() {
        Bucket<Long, Long> bucket = new Bucket<>();
        Bucket<Long, Long> next = bucket.addOverflow();
        assertThat(next != null && next != bucket).as("addOverflow() returns a new bucket")
            .isTrue();
        for (int top : new int[] {1, 5, 255}) {
            bucket.setTop(7, top);
            assertThat(bucket.nextInUse() == next)
                .as("nextInUse() is the overflow bucket, slot 7 has %d", top).isTrue();
        }
        bucket.setTop(7, 0);
        assertThat(bucket.nextInUse() == null).as("nextInUse() is null, slot 7 has 0").isTrue();
        assertThat(bucket.overflow() == next).as("overflow() is the overflow bucket all the same")
            .isTrue();
    }

    // ---- one chain, without growth ---------------------------------------------------------

    @Test
    @Weight(2)
    @Property("in one bucket, put tells what it replaced, get what is there, remove what was there")
    void oneBucketOfThree() {
        BucketMap<Long, Long> map = new BucketMap<>(Hashes.named("identity"), 0);
        assertThat(map.put(1L, 10L)).as("put(1, 10)").isEmpty();
        map.put(2L, 20L);
        map.put(3L, 30L);
        assertThat(map.put(2L, 21L)).as("put(2, 21) after put(2, 20)").contains(20L);
        assertThat(map.get(2L)).as("get(2)").contains(21L);
        assertThat(map.get(4L)).as("get(4)").isEmpty();
        assertThat(map.remove(1L)).as("remove(1)").contains(10L);
        assertThat(map.remove(1L)).as("remove(1) again").isEmpty();
        assertThat(map.get(1L)).as("get(1) after remove(1)").isEmpty();
        assertThat(map.get(3L)).as("get(3) after remove(1)").contains(30L);
        assertThat(map.size()).as("size of 2 and 3").isEqualTo(2);
    }

    @Test
    @Weight(2)
    @Property("a full chain gets an overflow bucket, and it is counted")
    void overflows() {
        BucketMap<Long, Long> map = oneChain(17);
        assertThat(chain(map).size()).as("buckets in the chain of 17 keys of one hash")
            .isEqualTo(3);
        assertThat(keys(map, 1)).as("keys in its second bucket")
            .isEqualTo(LongStream.range(8, 16).boxed().toList());
        assertThat(map.inspect().noverflow()).as("noverflow").isEqualTo(2);
        for (long key = 0; key < 17; key++) {
            assertThat(map.get(key)).as("get(%d) of 17 keys of one hash", key).contains(key);
        }
    }

    @Test
    @Property("a new entry takes the first empty slot of its chain, and a delete takes no bucket "
        + "away")
    void firstEmptySlot() {
        BucketMap<Long, Long> map = oneChain(10);
        map.remove(8L);
        map.remove(9L);
        map.remove(3L);
        assertThat(chain(map).size()).as("buckets in the chain of 10 keys of one hash, after "
            + "remove of 8, 9 and 3").isEqualTo(2);
        map.put(20L, 20L);
        assertThat(keys(map, 0)).as("keys in its first bucket, after put(20, 20)")
            .isEqualTo(List.of(0L, 1L, 2L, 20L, 4L, 5L, 6L, 7L));
    }

    @Test
    @Weight(2)
    @Property("after a delete, the empty slots that end a chain are marked 0, back over its "
        + "buckets, and an empty slot before an entry is marked 1")
    void endOfAChain() {
        BucketMap<Long, Long> map = oneChain(9);
        map.remove(8L);
        assertThat(tophash(map, 1)).as("tophash of the overflow bucket, after remove(8)")
            .isEqualTo(List.of(0, 0, 0, 0, 0, 0, 0, 0));
        map.remove(5L);
        assertThat(tophash(map, 0)).as("tophash of the first bucket, after remove(5)")
            .isEqualTo(List.of(5, 5, 5, 5, 5, 1, 5, 5));
        map.remove(7L);
        assertThat(tophash(map, 0)).as("tophash of the first bucket, after remove(7)")
            .isEqualTo(List.of(5, 5, 5, 5, 5, 1, 5, 0));
        map.remove(6L);
        assertThat(tophash(map, 0)).as("tophash of the first bucket, after remove(6)")
            .isEqualTo(List.of(5, 5, 5, 5, 5, 0, 0, 0));
        BucketMap<Long, Long> back = oneChain(10);
        LongStream.of(7, 8, 6, 9).forEach(back::remove);
        assertThat(List.of(tophash(back, 0), tophash(back, 1)))
            .as("tophash of both buckets of 10 keys of one hash, after remove of 7, 8, 6 and 9")
            .isEqualTo(List.of(List.of(5, 5, 5, 5, 5, 5, 0, 0), List.of(0, 0, 0, 0, 0, 0, 0, 0)));
    }
}
