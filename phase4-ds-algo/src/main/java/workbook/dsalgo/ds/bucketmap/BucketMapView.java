package workbook.dsalgo.ds.bucketmap;

import java.util.List;

/**
 * A bucket map at one instant.
 *
 * @param count how many entries there are
 * @param b the logarithm of the number of buckets
 * @param noverflow how many overflow buckets were made since the last growth began
 * @param sameSize whether it grows to the same size
 * @param nevacuate while the map grows: all old buckets before this one are evacuated. When the
 *     growth is over it stays at the number of old buckets, until the next growth begins at 0
 * @param buckets the chain of each bucket; empty if none is allocated yet
 * @param oldBuckets the chain of each bucket from before the growth; empty if the map is not
 *     growing
 */
public record BucketMapView<K, V>(int count, int b, int noverflow, boolean sameSize,
        int nevacuate, List<List<BucketView<K, V>>> buckets,
        List<List<BucketView<K, V>>> oldBuckets) {

    public BucketMapView {
        buckets = buckets.stream().map(List::copyOf).toList();
        oldBuckets = oldBuckets.stream().map(List::copyOf).toList();
    }

    /** Whether there are old buckets. */
    public boolean growing() {
        return !oldBuckets.isEmpty();
    }

    /** How many buckets the longest chain has. */
    public int longestChain() {
        return buckets.stream().mapToInt(List::size).max().orElse(0);
    }

    /**
     * Eight slots.
     *
     * @param tophash what is in each: a tophash of 5 to 255, or a mark: 0 empty, and so is the
     *     rest of the chain; 1 empty; 2, 3 evacuated to the first, second half; 4 evacuated, and
     *     was empty
     * @param entries the entries that are here, by slot
     */
    public record BucketView<K, V>(List<Integer> tophash, List<EntryView<K, V>> entries) {

        public BucketView {
            tophash = List.copyOf(tophash);
            entries = List.copyOf(entries);
        }
    }

    /**
     * An entry.
     *
     * @param slot its slot, 0 to 7
     * @param key its key
     * @param value its value
     */
    public record EntryView<K, V>(int slot, K key, V value) {
    }
}
