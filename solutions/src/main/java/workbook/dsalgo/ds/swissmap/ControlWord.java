package workbook.dsalgo.ds.swissmap;

import workbook.grader.Solve;

/**
 * The control bytes of one group: eight bytes in one word, slot 0 in the lowest. A byte is
 * {@code 0x80} for an empty slot, {@code 0xFE} for a deleted one, and the seven bits of H2 for a
 * full one.
 *
 * <p>All slots are looked at in a few instructions, and none by itself. A <em>match</em> has the
 * highest bit of each byte set whose slot matches, and no other bits.
 *
 * @see <a href="https://go.dev/src/internal/runtime/maps/group.go">maps/group.go</a>
 */
final class ControlWord {

    /*
     * Implementation notes
     *
     * Zero bytes of v: subtracting 1 from every byte borrows into the high bit of those that are
     * zero, `& ~v` drops those whose high bit was set before. The borrow may run on into the next
     * byte, if that is 1: a match too many, right above a true one, and harmless, since keys are
     * compared all the same. None is ever missed.
     *
     *     empty    1000 0000    the only one with bit 7 set and bit 1 clear
     *     deleted  1111 1110    bit 7 and bit 1
     *     full     0hhh hhhh    bit 7 clear
     */

    static final int SLOTS = 8;
    static final long EMPTY = 0x80;
    static final long DELETED = 0xFE;
    static final long ALL_EMPTY = 0x8080_8080_8080_8080L;

    private static final long LOW_BITS = 0x0101_0101_0101_0101L;
    private static final long HIGH_BITS = 0x8080_8080_8080_8080L;

    private ControlWord() {
    }

    /**
     * The slots that are full with {@code h2}. It may also match a slot right above a true match;
     * it never misses one.
     *
     * @param h2 0 to 127
     */
    @Solve
    static long matchH2(long word, long h2) {
        long zeroIfSame = word ^ LOW_BITS * h2;
        return zeroIfSame - LOW_BITS & ~zeroIfSame & HIGH_BITS;
    }

    /** The empty slots. */
    @Solve
    static long matchEmpty(long word) {
        return word & ~(word << 6) & HIGH_BITS;
    }

    /** The slots that are empty or deleted. */
    @Solve
    static long matchEmptyOrDeleted(long word) {
        return word & HIGH_BITS;
    }

    /** The full slots. */
    @Solve
    static long matchFull(long word) {
        return ~word & HIGH_BITS;
    }

    /** The first slot of a match that is not 0. */
    @Solve
    static int firstSlot(long match) {
        return Long.numberOfTrailingZeros(match) >>> 3;
    }

    /** The control byte of {@code slot}, 0 to 255. */
    @Solve
    static long control(long word, int slot) {
        return word >>> slot * 8 & 0xFF;
    }

    /** The word with the control byte of {@code slot} set. */
    @Solve
    static long withControl(long word, int slot, long control) {
        return word & ~(0xFFL << slot * 8) | control << slot * 8;
    }
}
