package workbook.concurrency.sync.bitset;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import workbook.grader.Solve;

/** A plain array of words, whose elements a VarHandle changes with the processor's own or, and. */
public final class ConcurrentBitset {

    private static final VarHandle WORD = MethodHandles.arrayElementVarHandle(long[].class);

    private final long[] words;
    private final int size;

    @Solve
    public ConcurrentBitset(int size) {
        if (size <= 0) {
            throw new IllegalArgumentException("no set of " + size + " bits");
        }
        this.size = size;
        words = new long[(size - 1 >> 6) + 1];
    }

    @Solve
    public int size() {
        return size;
    }

    @Solve
    public boolean get(int bit) {
        check(bit);
        long word = (long) WORD.getVolatile(words, bit >> 6);
        return (word >>> bit & 1) == 1;
    }

    @Solve
    public boolean set(int bit) {
        check(bit);
        long before = (long) WORD.getAndBitwiseOr(words, bit >> 6, 1L << bit);
        return (before >>> bit & 1) == 1;
    }

    @Solve
    public boolean clear(int bit) {
        check(bit);
        long before = (long) WORD.getAndBitwiseAnd(words, bit >> 6, ~(1L << bit));
        return (before >>> bit & 1) == 1;
    }

    @Solve
    public boolean flip(int bit) {
        check(bit);
        long before = (long) WORD.getAndBitwiseXor(words, bit >> 6, 1L << bit);
        return (before >>> bit & 1) == 1;
    }

    /** Looks, then tries to set what it found; another thread may have been faster. */
    @Solve
    public int claim() {
        int word = 0;
        while (word < words.length) {
            long seen = (long) WORD.getVolatile(words, word);
            int bit = word * 64 + Long.numberOfTrailingZeros(~seen);
            if (seen == -1 || bit >= size) {
                word++;
            } else if (!set(bit)) {
                return bit;
            }
        }
        return -1;
    }

    @Solve
    public int cardinality() {
        int count = 0;
        for (int word = 0; word < words.length; word++) {
            count += Long.bitCount((long) WORD.getVolatile(words, word));
        }
        return count;
    }

    private void check(int bit) {
        if (bit < 0 || bit >= size) {
            throw new IndexOutOfBoundsException("bit " + bit + " of " + size);
        }
    }
}
