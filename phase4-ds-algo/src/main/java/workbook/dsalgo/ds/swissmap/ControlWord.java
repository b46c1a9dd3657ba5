package workbook.dsalgo.ds.swissmap;

import workbook.grader.Solve;
import workbook.grader.Unsolved;

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

    static final int SLOTS = 8;
    static final long EMPTY = 0x80;
    static final long DELETED = 0xFE;
    static final long ALL_EMPTY = 0x8080_8080_8080_8080L;

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
        throw new Unsolved("ControlWord.matchH2");
    }

    /** The empty slots. */
    @Solve
    static long matchEmpty(long word) {
        throw new Unsolved("ControlWord.matchEmpty");
    }

    /** The slots that are empty or deleted. */
    @Solve
    static long matchEmptyOrDeleted(long word) {
        throw new Unsolved("ControlWord.matchEmptyOrDeleted");
    }

    /** The full slots. */
    @Solve
    static long matchFull(long word) {
        throw new Unsolved("ControlWord.matchFull");
    }

    /** The first slot of a match that is not 0. */
    @Solve
    static int firstSlot(long match) {
        throw new Unsolved("ControlWord.firstSlot");
    }

    /** The control byte of {@code slot}, 0 to 255. */
    @Solve
    static long control(long word, int slot) {
        throw new Unsolved("ControlWord.control");
    }

    /** The word with the control byte of {@code slot} set. */
    @Solve
    static long withControl(long word, int slot, long control) {
        throw new Unsolved("ControlWord.withControl");
    }
}
