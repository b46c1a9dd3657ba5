package workbook.dsalgo.ds.bloomfilter;

/** Positions from one generator that starts at the hash, scaled instead of divided. */
public record BloomShape(long bits, int hashes) {

    public static final long MAX_BITS = 1L << 36;

    public BloomShape {
        if (bits < 1 || bits > MAX_BITS || hashes < 1) {
            throw new IllegalArgumentException(bits + " bits, " + hashes + " hashes");
        }
    }

    public static BloomShape of(long expected, double rate) {
        if (expected < 1 || Double.isNaN(rate) || rate <= 0 || rate >= 1) {
            throw new IllegalArgumentException(expected + " elements at " + rate);
        }
        double bits = Math.ceil(-expected * Math.log(rate) / Math.pow(Math.log(2), 2));
        if (bits > MAX_BITS) {
            throw new IllegalArgumentException("too large: " + expected + " at " + rate);
        }
        int hashes = (int) Math.rint(Math.log(2) * bits / expected);
        return new BloomShape((long) bits, hashes < 1 ? 1 : hashes);
    }

    public long position(long hash, int probe) {
        if (probe < 0 || probe >= hashes) {
            throw new IndexOutOfBoundsException("probe " + probe + " of " + hashes);
        }
        long x = hash + (probe + 1) * 0xD1342543DE82EF95L;
        for (int round = 0; round < 3; round++) {
            x ^= x >>> 32;
            x *= 0xD6E8FEB86659FD93L;
        }
        return Math.unsignedMultiplyHigh(x ^ x >>> 32, bits);
    }

    int words() {
        return Math.toIntExact(Math.ceilDiv(bits, 64L));
    }
}
