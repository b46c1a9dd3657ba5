package workbook.dsalgo.algo.dynamicprogramming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Makes arrays and counts their cells. */
final class Cells implements IntFunction<long[]> {

    private long made;

    @Override
    public long[] apply(int size) {
        made += size;
        return new long[size];
    }

    /** Asserts that not more than {@code bound} cells were made. */
    void assertAtMost(long bound, String what) {
        assertThat(made).as("cells for %s", what).isLessThanOrEqualTo(bound);
    }

    /** Asserts that something was remembered here: for cases that nobody answers without. */
    void assertSome(String what) {
        assertThat(made).as("cells for %s", what).isPositive();
    }

    /** Every subset of the indexes below {@code n}, each as the bits of a number. */
    static IntStream subsets(int n) {
        return IntStream.range(0, 1 << n);
    }

    /** The indexes in {@code subset}, ascending. */
    static IntStream members(int subset) {
        return IntStream.range(0, Integer.SIZE).filter(i -> (subset >> i & 1) == 1);
    }
}
