package workbook.concurrency.sync.bitset;

import workbook.grader.Solve;
import workbook.grader.Unsolved;

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

    /**
     * Bits that are all clear.
     *
     * @param size how many, at least 1
     * @throws IllegalArgumentException if {@code size} is below 1, naming it
     */
    @Solve
    public ConcurrentBitset(int size) {
        throw new Unsolved("new ConcurrentBitset");
    }

    /** How many bits there are, set or clear. */
    @Solve
    public int size() {
        throw new Unsolved("ConcurrentBitset.size");
    }

    /**
     * Whether a bit is set.
     *
     * @throws IndexOutOfBoundsException if {@code bit} is not from 0 to size - 1, naming it and the
     *     size
     */
    @Solve
    public boolean get(int bit) {
        throw new Unsolved("ConcurrentBitset.get");
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
        throw new Unsolved("ConcurrentBitset.set");
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
        throw new Unsolved("ConcurrentBitset.clear");
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
        throw new Unsolved("ConcurrentBitset.flip");
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
        throw new Unsolved("ConcurrentBitset.claim");
    }

    /**
     * How many bits are set. Each word is counted as it was at one moment, one word after the
     * other.
     */
    @Solve
    public int cardinality() {
        throw new Unsolved("ConcurrentBitset.cardinality");
    }
}
