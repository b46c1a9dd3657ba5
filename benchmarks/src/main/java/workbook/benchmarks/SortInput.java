package workbook.benchmarks;

import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** What is sorted. */
public enum SortInput {
    /** Any numbers. */
    RANDOM {
        @Override
        IntStream numbers(int size) {
            return new SplittableRandom(SEED).ints(size);
        }
    },
    /** Any numbers that are in order already. */
    SORTED {
        @Override
        IntStream numbers(int size) {
            return RANDOM.numbers(size).sorted();
        }
    },
    /** Sixteen values, from 0 on. */
    FEW {
        @Override
        IntStream numbers(int size) {
            return new SplittableRandom(SEED).ints(size, 0, FEW_VALUES);
        }
    };

    static final int FEW_VALUES = 16;

    private static final long SEED = 20_260_104;

    /** The same numbers every time. */
    abstract IntStream numbers(int size);
}
