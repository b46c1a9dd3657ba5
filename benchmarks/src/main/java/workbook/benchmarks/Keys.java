package workbook.benchmarks;

import java.util.SplittableRandom;

/**
 * Keys to fill a map with, or a tape of keys to ask it for; as objects, and as numbers for the
 * maps that store those.
 *
 * <p>All come from one seed, and differ: a {@code SplittableRandom} repeats nothing within
 * 2<sup>64</sup> numbers. Keys that follow one another, or that a multiplication has spread, would
 * suit the hash function of one map and not of another.
 */
final class Keys {

    /** Long enough that no branch predictor learns it. */
    static final int TAPE = 1 << 20;

    private static final long SEED = 20_260_101;

    private final Object[] objects;
    private final long[] numbers;

    private Keys(long[] numbers, KeyType type) {
        this.numbers = numbers;
        this.objects = new Object[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            objects[i] = type.make(numbers[i]);
        }
    }

    /** The keys to store, {@code size} different ones. */
    static Keys stored(KeyType type, int size) {
        return new Keys(numbers(0, size), type);
    }

    /** A tape of stored keys in random order, each about as often as the others. */
    static Keys hits(KeyType type, int size) {
        return new Keys(tape(numbers(0, size)), type);
    }

    /** A tape of keys that are not stored. */
    static Keys misses(KeyType type, int size) {
        return new Keys(tape(numbers(size, size)), type);
    }

    int count() {
        return numbers.length;
    }

    Object object(int index) {
        return objects[index];
    }

    long number(int index) {
        return numbers[index];
    }

    private static long[] tape(long[] keys) {
        long[] tape = new long[TAPE];
        for (int i = 0; i < TAPE; i++) {
            tape[i] = keys[i % keys.length];
        }
        shuffle(tape, new SplittableRandom(SEED + 1));
        return tape;
    }

    private static void shuffle(long[] tape, SplittableRandom random) {
        for (int i = tape.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            long swapped = tape[i];
            tape[i] = tape[other];
            tape[other] = swapped;
        }
    }

    private static long[] numbers(int from, int count) {
        return new SplittableRandom(SEED).longs().skip(from).limit(count).toArray();
    }
}
