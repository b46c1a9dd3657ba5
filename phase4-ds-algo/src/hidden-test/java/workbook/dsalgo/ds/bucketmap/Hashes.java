package workbook.dsalgo.ds.bucketmap;

import java.util.function.BiPredicate;
import java.util.function.LongUnaryOperator;
import java.util.function.ToLongBiFunction;

/** The hashes that were put into the real runtime for the recordings; no seed changes them. */
public final class Hashes {

    private Hashes() {
    }

    public static Hasher<Long> named(String name) {
        return fixed(switch (name) {
            case "identity" -> key -> key;
            case "zero" -> key -> 0;
            case "mix" -> Hashes::mix;
            case "lowclash" -> key -> key << 56 | key & 1;
            case "shift3" -> key -> key >>> 3 | (key & 7) << 61;
            case "group8" -> key -> key >>> 3 << 7 | key & 7;
            case "skew" -> key -> mix(key) >>> (mix(key) & 3);
            default -> throw new IllegalArgumentException("no hash " + name);
        });
    }

    /** The hash and its formula, for messages. */
    public static String told(String name) {
        return "hash " + name + ": h(k) = " + switch (name) {
            case "identity" -> "k";
            case "zero" -> "0";
            case "mix" -> "SplitMix64's last step of k + 0x9E3779B97F4A7C15";
            case "lowclash" -> "k << 56 | k & 1";
            case "shift3" -> "k >>> 3 | (k & 7) << 61";
            case "group8" -> "k >>> 3 << 7 | k & 7";
            case "skew" -> "mix(k) >>> (mix(k) & 3)";
            default -> throw new IllegalArgumentException("no hash " + name);
        };
    }

    /** Hashes as {@code hash} says, whatever the seed is. */
    public static Hasher<Long> fixed(LongUnaryOperator hash) {
        return of((key, seed) -> hash.applyAsLong(key), Long::equals);
    }

    /** @param hash of a key and a seed */
    public static Hasher<Long> of(ToLongBiFunction<Long, Long> hash,
            BiPredicate<Long, Long> equal) {
        return new Hasher<>() {
            @Override
            public long hash(Long key, long seed) {
                return hash.applyAsLong(key, seed);
            }

            @Override
            public boolean equal(Long stored, Long asked) {
                return equal.test(stored, asked);
            }
        };
    }

    /** The finalizer of SplitMix64. */
    public static long mix(long key) {
        long z = key + 0x9E37_79B9_7F4A_7C15L;
        z = (z ^ z >>> 30) * 0xBF58_476D_1CE4_E5B9L;
        z = (z ^ z >>> 27) * 0x94D0_49BB_1331_11EBL;
        return z ^ z >>> 31;
    }

    /** The key whose mix is {@code hash}. */
    static long unmix(long hash) {
        long z = (hash ^ hash >>> 31 ^ hash >>> 62) * inverse(0x94D0_49BB_1331_11EBL);
        z = (z ^ z >>> 27 ^ z >>> 54) * inverse(0xBF58_476D_1CE4_E5B9L);
        return (z ^ z >>> 30 ^ z >>> 60) - 0x9E37_79B9_7F4A_7C15L;
    }

    /** Of an odd number, modulo 2 to the 64th; Newton's method doubles the right bits. */
    private static long inverse(long odd) {
        long inverse = odd;
        for (int bits = 3; bits < Long.SIZE; bits *= 2) {
            inverse *= 2 - odd * inverse;
        }
        return inverse;
    }
}
