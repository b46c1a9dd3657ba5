package workbook.benchmarks;

import com.google.common.hash.Funnels;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import workbook.benchmarks.limits.BlockedBloomFilter;
import workbook.dsalgo.ds.bloomfilter.BloomFilter;
import workbook.dsalgo.ds.bloomfilter.BloomShape;

/** The Bloom filters that are measured. */
public enum BloomPeer {

    REFERENCE("BloomFilter", ""),
    BLOCKED("BlockedBloomFilter", ", one word an element"),
    GUAVA("Guava BloomFilter", "");

    /** Elements that a filter is made for. */
    static final int SIZE = 1_000_000;

    private static final double RATE = 0.01;

    private final String title;
    private final String note;

    BloomPeer(String title, String note) {
        this.title = title;
        this.note = note;
    }

    String title() {
        return title;
    }

    /** The title, and what there is to know about it in a table. */
    String label() {
        return title + note;
    }

    FilterUnderTest make() {
        return switch (this) {
            case REFERENCE -> new Reference(
                new BloomFilter<>(BloomShape.of(SIZE, RATE), Long::longValue));
            case BLOCKED -> new Limit(new BlockedBloomFilter(SIZE));
            case GUAVA -> new Guava(com.google.common.hash.BloomFilter.create(
                Funnels.longFunnel(), SIZE, RATE));
        };
    }

    /** The one thing the benchmarks know of a filter. */
    interface FilterUnderTest {

        boolean put(Keys keys, int index);

        boolean mightContain(Keys keys, int index);

        /** What it takes, for each element that it is made for. */
        double bitsPerElement();
    }

    private record Reference(BloomFilter<Long> filter) implements FilterUnderTest {

        @Override
        public boolean put(Keys keys, int index) {
            return filter.add((Long) keys.object(index));
        }

        @Override
        public boolean mightContain(Keys keys, int index) {
            return filter.mightContain((Long) keys.object(index));
        }

        @Override
        public double bitsPerElement() {
            return (double) filter.shape().bits() / SIZE;
        }
    }

    private record Limit(BlockedBloomFilter filter) implements FilterUnderTest {

        @Override
        public boolean put(Keys keys, int index) {
            return filter.add(keys.number(index));
        }

        @Override
        public boolean mightContain(Keys keys, int index) {
            return filter.mightContain(keys.number(index));
        }

        @Override
        public double bitsPerElement() {
            return BlockedBloomFilter.BITS_PER_ELEMENT;
        }
    }

    private record Guava(com.google.common.hash.BloomFilter<Long> filter)
            implements FilterUnderTest {

        @Override
        public boolean put(Keys keys, int index) {
            return filter.put((Long) keys.object(index));
        }

        @Override
        public boolean mightContain(Keys keys, int index) {
            return filter.mightContain((Long) keys.object(index));
        }

        /** Guava keeps the number to itself; what it writes is these bits behind a few bytes. */
        @Override
        public double bitsPerElement() {
            var written = new ByteArrayOutputStream();
            try {
                filter.writeTo(written);
            } catch (IOException e) {
                throw new UncheckedIOException(e); // memory does not refuse bytes
            }
            return (double) written.size() * Byte.SIZE / SIZE;
        }
    }
}
