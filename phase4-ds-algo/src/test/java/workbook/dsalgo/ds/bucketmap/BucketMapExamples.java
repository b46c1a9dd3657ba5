package workbook.dsalgo.ds.bucketmap;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the chapter shows. */
class BucketMapExamples {

    /** The bucket is the key modulo their number, and every tophash is 5. */
    private static final Hasher<Long> IDENTITY = new Hasher<>() {
        @Override
        public long hash(Long key, long seed) {
            return key;
        }

        @Override
        public boolean equal(Long stored, Long asked) {
            return stored.equals(asked);
        }
    };

    @Test
    void putGetRemove() {
        BucketMap<String, Integer> map = new BucketMap<>();
        assertThat(map.put("a", 1)).as("put(a, 1)").isEmpty();
        assertThat(map.put("a", 2)).as("put(a, 2)").contains(1);
        assertThat(map.get("a")).as("get(a)").contains(2);
        assertThat(map.remove("a")).as("remove(a)").contains(2);
        assertThat(map.size()).as("size").isZero();
    }

    @Test
    void theTophashIsTheTopByteButNeverAMark() {
        assertThat(Bucket.topOf(0x5a00_0000_0000_0000L)).as("tophash of 5a00000000000000")
            .isEqualTo(0x5a);
        assertThat(Bucket.topOf(3)).as("tophash of 3").isEqualTo(5);
    }

    @Test
    void theNinthEntryDoublesTheMap() {
        BucketMap<Long, String> map = new BucketMap<>(IDENTITY, 0);
        for (long key = 0; key < 8; key++) {
            map.put(key, "x");
        }
        assertThat(map.inspect().buckets()).as("buckets of eight entries").hasSize(1);
        map.put(8L, "x");
        assertThat(map.inspect().buckets()).as("buckets of nine entries").hasSize(2);
        assertThat(map.inspect().buckets().getFirst().getFirst().entries().getFirst().key())
            .as("the first key of bucket 0").isEqualTo(0);
    }
}
