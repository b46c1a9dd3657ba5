package workbook.concurrency.sync.bitset;

import java.util.BitSet;

/** A set of bits for one thread. */
final class BitsetModel {

    private final BitSet bits = new BitSet();
    private final int size;

    BitsetModel(int size) {
        this.size = size;
    }

    boolean get(int bit) {
        return bits.get(bit);
    }

    boolean set(int bit) {
        boolean before = bits.get(bit);
        bits.set(bit);
        return before;
    }

    boolean clear(int bit) {
        boolean before = bits.get(bit);
        bits.clear(bit);
        return before;
    }

    boolean flip(int bit) {
        boolean before = bits.get(bit);
        bits.flip(bit);
        return before;
    }

    int claim() {
        int bit = bits.nextClearBit(0);
        if (bit == size) {
            return -1;
        }
        bits.set(bit);
        return bit;
    }

    int cardinality() {
        return bits.cardinality();
    }
}
