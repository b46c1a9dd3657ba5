package workbook.dsalgo.ds.swissmap;

import java.util.function.LongPredicate;

/** What the word arithmetic must come to, slot by slot. */
final class ControlBytes {

    private ControlBytes() {
    }

    /** The match of the slots whose control byte is as {@code wanted}. */
    static long match(long word, LongPredicate wanted) {
        long match = 0;
        for (int slot = 0; slot < 8; slot++) {
            if (wanted.test(word >>> slot * 8 & 0xff)) {
                match |= 0x80L << slot * 8;
            }
        }
        return match;
    }

    /** Every slot at or above the first of {@code match}. */
    static long run(long match) {
        return match == 0 ? 0 : -1L << Long.numberOfTrailingZeros(match) + 1;
    }
}
