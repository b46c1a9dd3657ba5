package workbook.dsalgo.ds.bloomfilter;

import static java.util.Objects.checkIndex;

import workbook.grader.Solve;

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

    /*
     * Implementation notes
     *
     * Size. After n elements a bit is still 0 with probability e^(-kn/m). An absent element is
     * found by mistake if k bits are all 1: (1 - e^(-kn/m))^k. For a given m/n that is smallest
     * at k = m/n * ln 2, where half of the bits are 1 and the rate is 2^-k. Solved for m:
     * m = n * ln(1/p) / (ln 2)^2.
     *
     * Positions. Two hashes make k of them (double hashing):
     *
     *     hash --mix--> start --mix--> step
     *
     *     start, start + step, start + 2 step, ...   each modulo m
     *
     * I1: a position depends on nothing but shape, hash and probe, and lies in [0, bits).
     *
     * Why 64 bits each: with 32 a start and a few steps do not reach the end of a long filter.
     * Why mixed: the hash may be a number that counts up, or one that ends in 32 zeros. Both have
     * to move every bit of start and of step.
     */

    /** The most bits there can be: 8 GiB of them. */
    public static final long MAX_BITS = 1L << 36;

    /** An odd number without a pattern, 2^64 divided by the golden ratio. */
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

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
        if (expected < 1) {
            throw new IllegalArgumentException("expected " + expected + " is below 1");
        }
        if (!(rate > 0 && rate < 1)) { // written so that NaN is refused
            throw new IllegalArgumentException("rate " + rate + " is not between 0 and 1");
        }
        double bits = Math.ceil(expected * -Math.log(rate) / (Math.log(2) * Math.log(2)));
        if (bits > MAX_BITS) {
            throw new IllegalArgumentException("%d elements at rate %s need more than %d bits"
                .formatted(expected, rate, MAX_BITS));
        }
        long hashes = Math.round(bits / expected * Math.log(2));
        return new BloomShape((long) bits, (int) Math.max(1, hashes));
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
        checkIndex(probe, hashes);
        long start = mixed(hash);
        long step = mixed(start + GOLDEN);
        return Long.remainderUnsigned(start + probe * step, bits); // keeps I1: sums may be negative
    }

    /** Words of 64 bits that hold all bits. */
    int words() {
        return (int) ((bits + Long.SIZE - 1) / Long.SIZE);
    }

    /**
     * Spreads each bit over all others, and gives different numbers to different numbers.
     *
     * @see <a href="https://doi.org/10.1145/2714064.2660195">G. Steele, D. Lea, C. Flood, Fast
     *     Splittable Pseudorandom Number Generators, 2014 (the constants)</a>
     */
    private static long mixed(long number) {
        long once = (number ^ number >>> 30) * 0xBF58476D1CE4E5B9L;
        long twice = (once ^ once >>> 27) * 0x94D049BB133111EBL;
        return twice ^ twice >>> 31;
    }
}
