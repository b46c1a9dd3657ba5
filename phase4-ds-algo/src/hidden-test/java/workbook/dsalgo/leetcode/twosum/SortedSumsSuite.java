package workbook.dsalgo.leetcode.twosum;

import static java.lang.Integer.MAX_VALUE;
import static java.lang.Integer.MIN_VALUE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import workbook.grader.Property;
import workbook.grader.Weight;
import workbook.grader.history.Seeds;
import workbook.grader.probe.Allocation;

/** Sums of sorted numbers, which are read by index and never copied. */
class SortedSumsSuite {

    private static final int MANY = 1000;

    @Test
    @Property("among sorted numbers the outermost pair is found, if there is one")
    void findsTheOutermost() {
        for (List<Integer> numbers : Tried.smallLists()) {
            List<Integer> sorted = numbers.stream().sorted().toList();
            for (int target = -1; target <= 7; target++) {
                assertThat(TwoSum.sortedPair(CountedNumbers.of(sorted), target))
                    .as("sortedPair(%s, %d)", sorted, target)
                    .isEqualTo(Tried.outermost(sorted, target));
            }
        }
    }

    @Test
    @Weight(2)
    @Property("a sorted pair takes at most 3n reads, and no copy of the numbers")
    void sortedReadsAreLinear() {
        for (int target : new int[] {MANY, 1, 4 * MANY - 6, -1, 4 * MANY - 5, 4 * MANY}) {
            CountedNumbers even = new CountedNumbers(MANY, index -> 2 * index);
            assertThat(TwoSum.sortedPair(even, target))
                .as("sortedPair of the even numbers from 0 to %d, %d", 2 * MANY - 2, target)
                .isEqualTo(evenPair(target));
            assertThat(even.reads()).as("reads of %d even numbers for the sum %d", MANY, target)
                .isLessThanOrEqualTo(3L * MANY);
        }
        CountedNumbers longest = new CountedNumbers(MAX_VALUE, index -> index - 10);
        try {
            assertThat(TwoSum.sortedPair(longest, MAX_VALUE - 2L))
                .as("sortedPair of the %d numbers from -10 on", MAX_VALUE)
                .contains(new Pair(19, MAX_VALUE - 1));
        } catch (OutOfMemoryError e) {
            throw new AssertionError("sortedPair took all memory for 2147483647 numbers", e);
        }
        assertThat(longest.reads()).as("reads of them").isLessThanOrEqualTo(100);
    }

    @Test
    @Property("the sum of a sorted pair does not wrap at the ends of int")
    void sumsDoNotWrap() {
        assertNoWrap(List.of(1, MAX_VALUE), MIN_VALUE, 1L << 31);
        assertNoWrap(List.of(MAX_VALUE, MAX_VALUE), -2, 2L * MAX_VALUE);
        assertNoWrap(List.of(MIN_VALUE, MIN_VALUE), 0, 2L * MIN_VALUE);
        assertNoWrap(List.of(MIN_VALUE, -1), MAX_VALUE, MIN_VALUE - 1L);
        for (long far : new long[] {Long.MIN_VALUE, Long.MAX_VALUE}) {
            assertThat(TwoSum.sortedPair(SortedNumbers.of(-1, 0, 1), far))
                .as("sortedPair([-1, 0, 1], %d)", far).isEmpty();
        }
    }

    @Test
    @Weight(2)
    @Property("the closest sum of three is that of trying all, the smaller of two equally near")
    void closestIsNearest() {
        Seeds.each(400, seed -> {
            RandomGenerator random = new SplittableRandom(seed);
            List<Integer> sorted = random.ints(random.nextInt(3, 9), -15, 16).sorted()
                .boxed().toList();
            int target = random.nextInt(-50, 51);
            assertThat(TwoSum.closestTriple(CountedNumbers.of(sorted), target))
                .as("closestTriple(%s, %d)", sorted, target)
                .isEqualTo(Tried.nearest(sorted, target));
        });
    }

    @Test
    @Property("the closest sum of three takes at most 2n * n reads, and no copy of the numbers")
    void closestReadsAreQuadratic() {
        int size = 300;
        for (int[] each : new int[][] {{-1, 9}, {450, 450}, {901, 900}, {5000, 2682}}) {
            CountedNumbers numbers = new CountedNumbers(size, index -> 3 * index);
            assertThat(TwoSum.closestTriple(numbers, each[0]))
                .as("closestTriple of 0, 3, 6, ... 897, %d", each[0]).isEqualTo(each[1]);
            assertThat(numbers.reads())
                .as("reads of %d numbers for the sum of three nearest to %d", size, each[0])
                .isLessThanOrEqualTo(2L * size * size);
        }
        glimpsed(); // may load classes
        assertThat(glimpsed())
            .as("bytes taken by closestTriple before 10000 reads of 5000000 numbers")
            .isLessThanOrEqualTo(200_000);
    }

    private static long glimpsed() {
        SortedNumbers numbers = new Glimpse();
        return Allocation.of(() -> {
            try {
                TwoSum.closestTriple(numbers, 7);
            } catch (Glimpse.Enough e) {
                // It reads as it goes, which is all that can be waited for.
            }
        });
    }

    @Test
    @Property("the closest sum of three is exact, however far away the target is")
    void closestToAFarTarget() {
        for (int bits : new int[] {40, 54, 60, 62}) {
            long far = 1L << bits;
            assertThat(TwoSum.closestTriple(SortedNumbers.of(1, 2, 3, 4), far))
                .as("three of 1, 2, 3, 4 nearest to 2^%d", bits).isEqualTo(9);
            assertThat(TwoSum.closestTriple(SortedNumbers.of(1, 2, 3, 4), -far))
                .as("three of 1, 2, 3, 4 nearest to -2^%d", bits).isEqualTo(6);
        }
    }

    @Test
    @Property("the closest sum of three neither wraps nor mistakes a far target for a near one")
    void closestAtTheEnds() {
        SortedNumbers numbers = SortedNumbers.of(
            MIN_VALUE, MIN_VALUE, MIN_VALUE, 0, MAX_VALUE, MAX_VALUE, MAX_VALUE);
        assertThat(TwoSum.closestTriple(numbers, Long.MAX_VALUE))
            .as("three of MIN, MIN, MIN, 0, MAX, MAX, MAX nearest to Long.MAX_VALUE")
            .isEqualTo(3L * MAX_VALUE);
        assertThat(TwoSum.closestTriple(numbers, Long.MIN_VALUE))
            .as("three of MIN, MIN, MIN, 0, MAX, MAX, MAX nearest to Long.MIN_VALUE")
            .isEqualTo(3L * MIN_VALUE);
        assertThat(TwoSum.closestTriple(numbers, 1))
            .as("three of MIN, MIN, MIN, 0, MAX, MAX, MAX nearest to 1").isEqualTo(-1);
    }

    @Test
    @Property("two sorted numbers may be a pair; a single one is none, and no numbers are none")
    void fewNumbers() {
        for (List<Integer> numbers : List.of(List.of(3, 3), List.of(3), List.<Integer>of())) {
            assertThat(TwoSum.sortedPair(CountedNumbers.of(numbers), 6))
                .as("sortedPair(%s, 6)", numbers).isEqualTo(Tried.first(numbers, 6));
        }
    }

    @Test
    @Property("fewer than three numbers are refused, saying how many, and null by its name")
    void refusesBadInput() {
        for (int[] few : new int[][] {{1, 2}, {1}, {}}) {
            assertThatThrownBy(() -> TwoSum.closestTriple(SortedNumbers.of(few), 3),
                "closestTriple of %d numbers, 3", few.length)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("" + few.length);
        }
        assertThatThrownBy(() -> TwoSum.sortedPair(null, 3), "sortedPair(null, 3)")
            .isInstanceOf(NullPointerException.class).hasMessageContaining("numbers");
        assertThatThrownBy(() -> TwoSum.closestTriple(null, 3), "closestTriple(null, 3)")
            .isInstanceOf(NullPointerException.class).hasMessageContaining("numbers");
    }

    /** Of 0, 2, 4, ... the outermost pair. */
    private static Optional<Pair> evenPair(int target) {
        int last = MANY - 1;
        int indexes = target / 2;
        if (target < 2 || target % 2 != 0 || indexes >= 2 * last) {
            return Optional.empty();
        }
        return Optional.of(indexes <= last ? new Pair(0, indexes) : new Pair(indexes - last, last));
    }

    private static void assertNoWrap(List<Integer> numbers, long wrapped, long sum) {
        List<Integer> sorted = numbers.stream().sorted().toList();
        assertThat(TwoSum.sortedPair(CountedNumbers.of(sorted), wrapped))
            .as("sortedPair(%s, %d)", sorted, wrapped).isEmpty();
        assertThat(TwoSum.sortedPair(CountedNumbers.of(sorted), sum))
            .as("sortedPair(%s, %d)", sorted, sum).contains(new Pair(0, 1));
    }

    /** Five million numbers, so that a copy is seen; few of them are given out. */
    private static final class Glimpse implements SortedNumbers {

        private int reads;

        @Override
        public int size() {
            return 5_000_000;
        }

        @Override
        public int at(int index) {
            reads++;
            if (reads == 10 * MANY) {
                throw new Enough();
            }
            return index;
        }

        private static final class Enough extends RuntimeException {
        }
    }
}
