package workbook.dsalgo.ds.bucketmap;

import java.util.function.LongUnaryOperator;

/**
 * The hash functions of the recorded programs, to play with: {@code ./workbook picture ds.bucketmap
 * --ops "new mix 0; put 1 a"} draws a map that hashes by {@code mix}. No seed changes them.
 */
public final class NamedHashes {

    private NamedHashes() {
    }

    /**
     * The hash of that name.
     *
     * @throws IllegalArgumentException if there is none, naming those that there are
     */
    public static Hasher<Long> of(String name) {
        return fixed(switch (name) {
            case "identity" -> key -> key;
            case "zero" -> key -> 0;
            case "mix" -> NamedHashes::mix;
            case "lowclash" -> key -> key << 56 | key & 1;
            case "shift3" -> key -> key >>> 3 | (key & 7) << 61;
            case "group8" -> key -> key >>> 3 << 7 | key & 7;
            case "skew" -> key -> mix(key) >>> (mix(key) & 3);
            default -> throw new IllegalArgumentException("no hash " + name
                + "; there are identity, zero, mix, lowclash, shift3, group8 and skew");
        });
    }

    private static Hasher<Long> fixed(LongUnaryOperator hash) {
        return new Hasher<>() {
            @Override
            public long hash(Long key, long seed) {
                return hash.applyAsLong(key);
            }

            @Override
            public boolean equal(Long stored, Long asked) {
                return stored.longValue() == asked.longValue();
            }
        };
    }

    /** The last step of SplitMix64, which spreads every bit of the key over all bits. */
    private static long mix(long key) {
        long z = key + 0x9E37_79B9_7F4A_7C15L;
        z = (z ^ z >>> 30) * 0xBF58_476D_1CE4_E5B9L;
        z = (z ^ z >>> 27) * 0x94D0_49BB_1331_11EBL;
        return z ^ z >>> 31;
    }
}
