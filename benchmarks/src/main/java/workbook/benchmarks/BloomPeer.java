package workbook.benchmarks;

import com.google.common.hash.Funnels;
import workbook.dsalgo.ds.bloomfilter.BloomFilter;
import workbook.dsalgo.ds.bloomfilter.BloomShape;

/** The Bloom filters that are measured. */
public enum BloomPeer {

    REFERENCE("BloomFilter"),
    GUAVA("Guava BloomFilter");

    /** Elements that a filter is made for. */
    static final int SIZE = 1_000_000;

    private static final double RATE = 0.01;

    private final String title;

    BloomPeer(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    FilterUnderTest make() {
        return switch (this) {
            case REFERENCE -> new Reference(
                new BloomFilter<>(BloomShape.of(SIZE, RATE), Long::longValue));
            case GUAVA -> new Guava(com.google.common.hash.BloomFilter.create(
                Funnels.longFunnel(), SIZE, RATE));
        };
    }

    /** The one thing the benchmarks know of a filter. */
    interface FilterUnderTest {

        boolean put(Long element);

        boolean mightContain(Long element);
    }

    private record Reference(BloomFilter<Long> filter) implements FilterUnderTest {

        @Override
        public boolean put(Long element) {
            return filter.add(element);
        }

        @Override
        public boolean mightContain(Long element) {
            return filter.mightContain(element);
        }
    }

    private record Guava(com.google.common.hash.BloomFilter<Long> filter)
            implements FilterUnderTest {

        @Override
        public boolean put(Long element) {
            return filter.put(element);
        }

        @Override
        public boolean mightContain(Long element) {
            return filter.mightContain(element);
        }
    }
}
