package workbook.concurrency.sync.bitset;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.LongBinaryOperator;
import workbook.grader.Solve;

/**
 * A fixed number of bits, each of which is set or clear, for any number of threads. Bits 0 to 63
 * share a word, 64 to 127 the next one, and so on; the last word may have fewer bits.
 *
 * <p>Every call on one bit is atomic, and changes no other bit. {@link #claim} and {@link
 * #cardinality} go through the words from the first on, and what each of them does in one word is
 * atomic too. So of a set that has one word, all calls are linearizable: they have their results as
 * if they had been made one after the other. No call sees two words at the same moment.
 *
 * <p>Thread-safe and lock-free: no thread waits for another one, for a lock or in a loop. What a
 * thread did before a call that changed a bit <em>happens before</em> what another thread does
 * after a call that has seen the change.
 *
 * {@snippet :
 * private final ConcurrentBitset taken = new ConcurrentBitset(100);
 *
 * int slot = taken.claim();        // nobody else gets this one
 * if (slot >= 0) {
 *     // use it
 *     taken.clear(slot);           // free again
 * }
 * }
 *
 * <p>Memory: at most 32 bytes for each word of a large set.
 */
public final class ConcurrentBitset {

    /*
     * Implementation notes
     *
     *     bit                63 ...  2  1  0 | 127 ... 65 64 |  -  - ... 129 128
     *     words                     [0]      |      [1]      |       [2]
     *     of size 130                                          1  1 ...   the rest of the last
     *                                                          word is set, for ever
     *
     * I1: a word changes only by a compare-and-set from a value to the same value with bits
     * changed that the call is about. So no bit of another call is lost.
     * I2: bits of the last word from size on are set from the beginning, and no call names them.
     * So a search for clear bits needs no bound, and counting takes them off.
     *
     * R1: between the read of a word and the write another thread may change a bit of it. Then the
     * compare-and-set is refused, and the call begins anew with the word as it is now. It is
     * refused only because another call has succeeded, hence lock-free.
     * R2: the old bit is that of the value that was replaced, and not of an earlier read.
     */

    private static final long FULL = -1;
    private static final LongBinaryOperator SET = (word, mask) -> word | mask;
    private static final LongBinaryOperator CLEAR = (word, mask) -> word & ~mask;
    private static final LongBinaryOperator FLIP = (word, mask) -> word ^ mask;

    private final AtomicLongArray words;
    private final int size;

    /**
     * Bits that are all clear.
     *
     * @param size how many, at least 1
     * @throws IllegalArgumentException if {@code size} is below 1, naming it
     */
    @Solve
    public ConcurrentBitset(int size) {
        if (size < 1) {
            throw new IllegalArgumentException("size " + size + " is below 1");
        }
        this.size = size;
        words = new AtomicLongArray(word(size - 1) + 1);
        if (size % Long.SIZE != 0) {
            words.setPlain(words.length() - 1, FULL << size); // keeps I2; a shift counts modulo 64
        }
    }

    /** How many bits there are, set or clear. */
    @Solve
    public int size() {
        return size;
    }

    /**
     * Whether a bit is set.
     *
     * @throws IndexOutOfBoundsException if {@code bit} is not from 0 to size - 1, naming it and the
     *     size
     */
    @Solve
    public boolean get(int bit) {
        Objects.checkIndex(bit, size);
        return isSet(words.get(word(bit)), bit);
    }

    /**
     * Sets a bit.
     *
     * @return whether it was set before: of threads that set a clear bit, just one is told
     *     {@code false}
     * @throws IndexOutOfBoundsException if {@code bit} is not from 0 to size - 1, naming it and the
     *     size
     */
    @Solve
    public boolean set(int bit) {
        return update(bit, SET);
    }

    /**
     * Clears a bit.
     *
     * @return whether it was set before: of threads that clear a set bit, just one is told
     *     {@code true}
     * @throws IndexOutOfBoundsException if {@code bit} is not from 0 to size - 1, naming it and the
     *     size
     */
    @Solve
    public boolean clear(int bit) {
        return update(bit, CLEAR);
    }

    /**
     * Sets a bit that is clear, and clears one that is set.
     *
     * @return whether it was set before
     * @throws IndexOutOfBoundsException if {@code bit} is not from 0 to size - 1, naming it and the
     *     size
     */
    @Solve
    public boolean flip(int bit) {
        return update(bit, FLIP);
    }

    /**
     * Finds a clear bit and sets it, in one step: no two threads get the same bit, unless it was
     * cleared in between.
     *
     * <p>Goes through the words in their order, and takes the lowest clear bit of the first one
     * that has any. A word is left behind only when all its bits were set at one moment. A bit that
     * is cleared later in a word that was left behind need not be noticed.
     *
     * @return the bit, or -1 if none was found
     */
    @Solve
    public int claim() {
        for (int word = 0; word < words.length(); word++) {
            long before = setLowestClear(word);
            if (before != FULL) {
                return word * Long.SIZE + Long.numberOfTrailingZeros(~before);
            }
        }
        return -1;
    }

    /**
     * How many bits are set. Each word is counted as it was at one moment, one word after the
     * other.
     */
    @Solve
    public int cardinality() {
        int set = size - words.length() * Long.SIZE; // takes off what I2 has set
        for (int word = 0; word < words.length(); word++) {
            set += Long.bitCount(words.get(word));
        }
        return set;
    }

    /** The word as it was before; full if there was nothing to set. R1. */
    private long setLowestClear(int word) {
        long before;
        do {
            before = words.get(word);
        } while (before != FULL && !words.compareAndSet(word, before, before | before + 1));
        return before;
    }

    /** Whether the bit was set before the change. The library's loop is that of R1. */
    private boolean update(int bit, LongBinaryOperator change) {
        Objects.checkIndex(bit, size);
        return isSet(words.getAndAccumulate(word(bit), 1L << bit, change), bit);
    }

    private static int word(int bit) {
        return bit / Long.SIZE;
    }

    private static boolean isSet(long word, int bit) {
        return (word & 1L << bit) != 0;
    }
}
