package workbook.dsalgo.ds.chainedmap;

import java.util.List;

/**
 * A chained map at one instant.
 *
 * @param size how many entries there are
 * @param buckets the keys of each bucket, in the order of its chain
 */
public record ChainedMapView<K>(int size, List<List<K>> buckets) {

    public ChainedMapView {
        buckets = buckets.stream().map(List::copyOf).toList();
    }

    /** The length of the longest chain. */
    public int longestChain() {
        return buckets.stream().mapToInt(List::size).max().orElse(0);
    }
}
