package workbook.dsalgo.ds.swissmap;

import java.util.function.LongUnaryOperator;
import workbook.dsalgo.ds.bucketmap.Hasher;

/** The hashes that were put into the real runtime for the recordings; no seed changes them. */
final class Hashes {

    private Hashes() {
    }

    static Hasher<Long> named(String name) {
        return fixed(switch (name) {
            case "identity" -> key -> key;
            case "zero" -> key -> 0;
            case "mix" -> Hashes::mix;
            case "group8" -> key -> key >>> 3 << 7 | key & 7;
            case "skew" -> key -> mix(key) >>> (mix(key) & 3);
            default -> throw new IllegalArgumentException("no hash " + name);
        });
    }

    static Hasher<Long> fixed(LongUnaryOperator hash) {
        return new Hasher<>() {
            @Override
            public long hash(Long key, long seed) {
                return hash.applyAsLong(key);
            }

            @Override
            public boolean equal(Long stored, Long asked) {
                return stored.equals(asked);
            }
        };
    }

    static long mix(long key) {
        long z = key + 0x9E37_79B9_7F4A_7C15L;
        z = (z ^ z >>> 30) * 0xBF58_476D_1CE4_E5B9L;
        z = (z ^ z >>> 27) * 0x94D0_49BB_1331_11EBL;
        return z ^ z >>> 31;
    }
}
