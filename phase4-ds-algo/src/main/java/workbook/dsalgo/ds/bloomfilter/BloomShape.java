package workbook.dsalgo.ds.bloomfilter;

import workbook.grader.Solve;
import workbook.grader.Unsolved;

/**
 * How large a Bloom filter is, and which of its bits belong to an element.
 *
 * @param bits how many bits it has, from 1 to {@link #MAX_BITS}
 * @param hashes how many bits an element sets, at least 1
 * @see <a href="https://doi.org/10.1145/362686.362692">B. H. Bloom, Space/Time Trade-offs in Hash
 *     Coding with Allowable Errors, 1970</a>
 * @see <a href="https://doi.org/10.1007/11841036_42">A. Kirsch, M. Mitzenmacher, Less Hashing, Same
 *     Performance: Building a Better Bloom Filter, 2006</a>
 */
public record BloomShape(long bits, int hashes) {

    /** The most bits there can be: 8 GiB of them. */
    public static final long MAX_BITS = 1L << 36;

    /**
     * A shape.
     *
     * @throws IllegalArgumentException if {@code bits} or {@code hashes} is out of its range,
     *     naming it
     */
    public BloomShape {
        if (bits < 1 || bits > MAX_BITS) {
            throw new IllegalArgumentException("bits " + bits + " is not in 1.." + MAX_BITS);
        }
        if (hashes < 1) {
            throw new IllegalArgumentException("hashes " + hashes + " is below 1");
        }
    }

    /**
     * The smallest shape that holds {@code expected} elements at the rate {@code rate}: with
     * {@code expected * ln(1 / rate) / (ln 2)^2} bits, rounded up, and
     * {@code bits / expected * ln 2} hashes, rounded to the nearest, and at least one.
     *
     * @param expected how many elements are to be added, at least 1
     * @param rate which part of the absent elements may be found by mistake, above 0 and below 1
     * @throws IllegalArgumentException if one of the two is out of its range, naming it, or if
     *     there would be more than {@link #MAX_BITS} bits, naming both
     */
    @Solve
    public static BloomShape of(long expected, double rate) {
        throw new Unsolved("BloomShape.of");
    }

    /**
     * The position of one of the bits of an element. Each of the 64 bits of {@code hash} has its
     * influence, so hashes may count up, or differ in a few bits only.
     *
     * @param hash the hash of the element, any number
     * @param probe which of its bits, from 0 to {@code hashes - 1}
     * @return a number from 0 to {@code bits - 1}
     * @throws IndexOutOfBoundsException if there is no such probe, naming it
     */
    @Solve
    public long position(long hash, int probe) {
        throw new Unsolved("BloomShape.position");
    }

    /** Words of 64 bits that hold all bits. */
    int words() {
        return (int) ((bits + Long.SIZE - 1) / Long.SIZE);
    }
}
