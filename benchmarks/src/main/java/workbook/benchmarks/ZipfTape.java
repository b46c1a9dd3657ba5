package workbook.benchmarks;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * A tape of a million keys, of which few are asked for often and many hardly ever, as requests to a
 * backend come: the key of rank r has a weight of 1 / r<sup>0.99</sup>.
 */
final class ZipfTape {

    static final int KEYS = 100_000;
    static final int LENGTH = 1 << 20;

    private static final double SKEW = 0.99;
    private static final long SEED = 20_260_103;

    private ZipfTape() {
    }

    /** Fresh objects, equal if they are the same key. Rank says nothing about the number. */
    static Object[] keys() {
        SplittableRandom random = new SplittableRandom(SEED);
        long[] numbers = random.longs(KEYS).toArray();
        double[] sums = sumsOfWeights();
        Object[] tape = new Object[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            tape[i] = KeyType.LONG.make(numbers[rank(sums, random.nextDouble(sums[KEYS - 1]))]);
        }
        return tape;
    }

    private static double[] sumsOfWeights() {
        double[] sums = new double[KEYS];
        double sum = 0;
        for (int rank = 0; rank < KEYS; rank++) {
            sum += 1 / Math.pow(rank + 1, SKEW);
            sums[rank] = sum;
        }
        return sums;
    }

    /** The first rank whose sum is not below {@code drawn}. */
    private static int rank(double[] sums, double drawn) {
        int found = Arrays.binarySearch(sums, drawn);
        return found < 0 ? -found - 1 : found;
    }
}
