package workbook.benchmarks;

import java.util.Random;

/**
 * Keys to fill a map with, or a tape of keys to ask it for; as objects, and as numbers for the
 * maps that store those.
 *
 * <p>All come from one seed. Stored keys are even and absent ones odd, both spread over 64 bits, so
 * that no map is helped by keys that follow one another.
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
        return new Keys(evenNumbers(size), type);
    }

    /** A tape of stored keys in random order, each about as often as the others. */
    static Keys hits(KeyType type, int size) {
        return new Keys(tape(size, 0), type);
    }

    /** A tape of keys that are not stored. */
    static Keys misses(KeyType type, int size) {
        return new Keys(tape(size, 1), type);
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

    private static long[] tape(int size, int offset) {
        long[] stored = evenNumbers(size);
        long[] tape = new long[TAPE];
        for (int i = 0; i < TAPE; i++) {
            tape[i] = stored[i % size] + offset;
        }
        shuffle(tape, new Random(SEED + 1));
        return tape;
    }

    private static void shuffle(long[] tape, Random random) {
        for (int i = tape.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            long swapped = tape[i];
            tape[i] = tape[other];
            tape[other] = swapped;
        }
    }

    /** A product with an odd number is a bijection, so all are different. */
    private static long[] evenNumbers(int size) {
        long[] numbers = new long[size];
        for (int i = 0; i < size; i++) {
            numbers[i] = (SEED + i) * 0x9E37_79B9_7F4A_7C15L << 1;
        }
        return numbers;
    }
}
