package workbook.dsalgo.ds.bloomfilter;

import static java.util.Objects.checkIndex;

import java.util.List;

/**
 * A Bloom filter at one instant.
 *
 * @param shape how large it is
 * @param words its bits: the one at {@code position} is bit {@code position % 64}, counted from
 *     the lowest, of word {@code position / 64}
 */
public record BloomFilterView(BloomShape shape, List<Long> words) {

    public BloomFilterView {
        words = List.copyOf(words);
    }

    /** Whether the bit at {@code position} is set. */
    public boolean isSet(long position) {
        long word = words.get((int) (checkIndex(position, shape.bits()) / Long.SIZE));
        return (word >>> position & 1) == 1;
    }

    /** How many bits are set. */
    public long ones() {
        return words.stream().mapToLong(Long::bitCount).sum();
    }
}
