package workbook.benchmarks.limits;

/**
 * A Bloom filter of numbers that looks at one word for each. All bits of a number lie in this word,
 * so adding and asking are one access to memory, and not one for each bit. The price: some words
 * get more numbers than others, so there are more false positives than with the same bits spread
 * over the whole, and their rate cannot be chosen. Not thread-safe.
 *
 * @see <a href="https://doi.org/10.1007/978-3-540-72845-0_9">F. Putze, P. Sanders, J. Singler,
 *     Cache-, Hash- and Space-Efficient Bloom Filters, 2007</a>
 */
public final class BlockedBloomFilter {

    /*
     * Implementation notes
     *
     *     key --mix--> 64 bits:   | which word, from the top  ..  | e | d | c | b | a |
     *                                                               six bits each
     *
     * Which word: the mixed number, as a fraction of 2^64, times the number of words. That needs no
     * division, and any number of words will do.
     *
     * A word gets 64 / 12 numbers on the average, and how many it does get is distributed after
     * Poisson. Summed over that distribution, five bits of each number give about 1 % of false
     * positives; four give more, and six hardly fewer.
     */

    /** What a full filter takes; an ordinary one with 1 % takes 9.6. */
    public static final int BITS_PER_ELEMENT = 12;

    private static final int BITS_SET = 5;
    private static final int POSITION_BITS = 6;

    private final long[] words;

    /** An empty filter for {@code expected} numbers. */
    public BlockedBloomFilter(int expected) {
        long bits = (long) expected * BITS_PER_ELEMENT;
        words = new long[Math.toIntExact(Math.ceilDiv(bits, Long.SIZE))];
    }

    /** Adds {@code key}; returns whether it was certainly not there. */
    public boolean add(long key) {
        long mixed = mixed(key);
        long mask = mask(mixed);
        int word = word(mixed);
        long before = words[word];
        words[word] = before | mask;
        return (before & mask) != mask;
    }

    /** Whether {@code key} may have been added. */
    public boolean mightContain(long key) {
        long mixed = mixed(key);
        long mask = mask(mixed);
        return (words[word(mixed)] & mask) == mask;
    }

    private int word(long mixed) {
        return (int) Math.unsignedMultiplyHigh(mixed, words.length);
    }

    /** The bits of a number, some of which may be the same. */
    private static long mask(long mixed) {
        long mask = 0;
        for (int bit = 0; bit < BITS_SET; bit++) {
            mask |= 1L << (mixed >>> bit * POSITION_BITS); // only the lowest six bits count
        }
        return mask;
    }

    /**
     * Spreads each bit over all others.
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
