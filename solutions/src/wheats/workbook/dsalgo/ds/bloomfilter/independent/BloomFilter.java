package workbook.dsalgo.ds.bloomfilter;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.ToLongFunction;

/** Bits in bytes, and adding told apart from looking by the number of bits that are set. */
public final class BloomFilter<T> {

    private final BloomShape shape;
    private final ToLongFunction<? super T> hash;
    private final byte[] bytes;
    private long ones;

    public BloomFilter(BloomShape shape, ToLongFunction<? super T> hash) {
        this.hash = Objects.requireNonNull(hash, "hash");
        this.shape = Objects.requireNonNull(shape, "shape");
        this.bytes = new byte[8 * shape.words()];
    }

    public boolean add(T element) {
        long before = ones;
        for (long position : positions(element)) {
            set(position);
        }
        return ones > before;
    }

    public boolean mightContain(T element) {
        for (long position : positions(element)) {
            if (!isSet(position)) {
                return false;
            }
        }
        return true;
    }

    public void merge(BloomFilter<? extends T> other) {
        Objects.requireNonNull(other, "other");
        if (shape.bits() != other.shape.bits() || shape.hashes() != other.shape.hashes()) {
            throw new IllegalArgumentException(shape + " and " + other.shape);
        }
        for (long position = 0; position < shape.bits(); position++) {
            if (other.isSet(position)) {
                set(position);
            }
        }
    }

    public long estimatedSize() {
        if (ones == shape.bits()) {
            return Long.MAX_VALUE;
        }
        double free = 1 - (double) ones / shape.bits();
        return Math.round(-Math.log(free) * shape.bits() / shape.hashes());
    }

    public BloomShape shape() {
        return shape;
    }

    public BloomFilterView inspect() {
        List<Long> words = new ArrayList<>();
        for (int first = 0; first < bytes.length; first += 8) {
            long word = 0;
            for (int i = 7; i >= 0; i--) {
                word = word << 8 | bytes[first + i] & 0xFF;
            }
            words.add(word);
        }
        return new BloomFilterView(shape, words);
    }

    private long[] positions(T element) {
        long code = hash.applyAsLong(Objects.requireNonNull(element, "element"));
        long[] positions = new long[shape.hashes()];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = shape.position(code, i);
        }
        return positions;
    }

    private boolean isSet(long position) {
        return (bytes[(int) (position >> 3)] >> (position & 7) & 1) == 1;
    }

    private void set(long position) {
        if (!isSet(position)) {
            bytes[(int) (position >> 3)] |= (byte) (1 << (position & 7));
            ones++;
        }
    }
}
