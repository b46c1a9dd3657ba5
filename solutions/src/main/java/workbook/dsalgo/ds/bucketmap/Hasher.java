package workbook.dsalgo.ds.bucketmap;

import java.util.concurrent.ThreadLocalRandom;

/**
 * How a map sees its keys: what the Go compiler puts into the type descriptor of a map.
 *
 * <p>Equal keys have equal hashes for the same seed. {@code equal} need not be reflexive: a key
 * that is not equal to itself, as {@code NaN}, can be put any number of times, and never be found.
 *
 * @param <K> the keys
 */
public interface Hasher<K> {

    /**
     * The hash of {@code key}; all 64 bits are used. Of a key that is not equal to itself it may be
     * another one each time.
     */
    long hash(K key, long seed);

    /** Whether the two are one key. The first one is in the map, the second one is asked for. */
    boolean equal(K stored, K asked);

    /**
     * By {@code hashCode} and {@code equals}. The seed changes where a key goes, and cannot tell
     * keys apart whose hash codes are the same.
     */
    static <K> Hasher<K> ofObjects() {
        return new Hasher<>() {
            @Override
            public long hash(K key, long seed) {
                return spread(key.hashCode() ^ seed);
            }

            @Override
            public boolean equal(K stored, K asked) {
                return stored == asked || stored.equals(asked);
            }
        };
    }

    /** Of numbers: different keys, different hashes; which, nobody knows without the seed. */
    static Hasher<Long> ofLongs() {
        return new Hasher<>() {
            @Override
            public long hash(Long key, long seed) {
                return mix(key ^ seed);
            }

            @Override
            public boolean equal(Long stored, Long asked) {
                return stored.longValue() == asked.longValue();
            }
        };
    }

    /**
     * Of floating-point numbers, as {@code ==} sees them: {@code 0.0} and {@code -0.0} are one key,
     * and no {@code NaN} is equal to any; so that they spread, their hash is drawn.
     */
    static Hasher<Double> ofDoubles() {
        return new Hasher<>() {
            @Override
            public long hash(Double key, long seed) {
                long bits = Double.doubleToLongBits(key + 0.0);
                return mix(key.isNaN() ? ThreadLocalRandom.current().nextLong() : bits ^ seed);
            }

            @Override
            public boolean equal(Double stored, Double asked) {
                return stored.doubleValue() == asked.doubleValue();
            }
        };
    }

    /** One multiplication brings the bits up, one shift brings them down again. */
    private static long spread(long bits) {
        long product = bits * 0x9E37_79B9_7F4A_7C15L;
        return product ^ product >>> 32;
    }

    /** The finalizer of SplitMix64: a bijection in which every bit changes half of the others. */
    private static long mix(long bits) {
        long z = bits + 0x9E37_79B9_7F4A_7C15L;
        z = (z ^ z >>> 30) * 0xBF58_476D_1CE4_E5B9L;
        z = (z ^ z >>> 27) * 0x94D0_49BB_1331_11EBL;
        return z ^ z >>> 31;
    }
}
