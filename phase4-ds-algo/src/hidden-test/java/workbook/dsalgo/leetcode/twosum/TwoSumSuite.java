package workbook.dsalgo.leetcode.twosum;

import static java.lang.Integer.MAX_VALUE;
import static java.lang.Integer.MIN_VALUE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.PrimitiveIterator;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import workbook.grader.Property;
import workbook.grader.Weight;
import workbook.grader.history.Seeds;

class TwoSumSuite {

    private static final int MANY = 1000;

    @Test
    @Weight(2)
    @Property("two sum is the pair that is complete first, with the earliest of equal numbers")
    void findsThePairThatEndsFirst() {
        for (List<Integer> numbers : smallLists()) {
            for (int target = -1; target <= 7; target++) {
                assertThat(TwoSum.twoSum(ints(numbers), target))
                    .as("twoSum(%s, %d)", numbers, target)
                    .isEqualTo(firstOf(numbers, target));
            }
        }
    }

    @Test
    @Weight(2)
    @Property("each item is read once, and none behind the pair: the supply may be endless")
    void readsNothingBehindThePair() {
        for (int second : new int[] {1, 2, 10, 500}) {
            AtomicInteger reads = new AtomicInteger();
            Iterator<Item> endless = Stream.generate(() -> Item.spread(next(reads))).iterator();
            Optional<Pair> found =
                TwoSum.firstPair(endless, item -> Item.spread(2 * second - 1 - item.id()));
            assertThat(found).as("firstPair of 0, 1, 2, ... with sum %d", 2 * second - 1)
                .contains(new Pair(second - 1, second));
            assertThat(reads.get()).as("items read to find the pair (%d, %d)", second - 1, second)
                .isEqualTo(second + 1);
        }
        AtomicInteger reads = new AtomicInteger();
        PrimitiveIterator.OfInt endless = IntStream.generate(() -> next(reads)).iterator();
        assertThat(TwoSum.twoSum(endless, 9)).as("twoSum of 0, 1, 2, ... with sum 9")
            .contains(new Pair(4, 5));
        assertThat(reads.get()).as("numbers read to find the pair (4, 5)").isEqualTo(6);
    }

    @Test
    @Weight(2)
    @Property("the search for a pair calls equals at most twice for each item")
    void searchingIsLinear() {
        Item.reset();
        assertThat(TwoSum.firstPair(Item.upTo(MANY), item -> Item.spread(-1 - item.id())))
            .as("firstPair of %d different items without a pair", MANY).isEmpty();
        assertThat(Item.equalsCalls())
            .as("calls of equals by firstPair of %d different items without a pair", MANY)
            .isLessThanOrEqualTo(2L * MANY);
    }

    @Test
    @Weight(2)
    @Property("the count of pairs calls equals at most twice for each item")
    void countingIsLinear() {
        for (int values : new int[] {1, 10, MANY}) {
            Iterator<Item> items = IntStream.range(0, MANY).map(i -> i % values)
                .mapToObj(Item::spread).iterator();
            Item.reset();
            TwoSum.countPairs(items, item -> Item.spread(values - 1 - item.id()));
            assertThat(Item.equalsCalls())
                .as("calls of equals by countPairs of %d items, %d different ones", MANY, values)
                .isLessThanOrEqualTo(2L * MANY);
        }
    }

    @Test
    @Property("the count is that of all pairs of indexes")
    void countsEveryPair() {
        for (List<Integer> numbers : smallLists()) {
            for (int target = -1; target <= 7; target++) {
                int sum = target;
                assertThat(TwoSum.<Integer>countPairs(numbers.iterator(), x -> sum - x))
                    .as("countPairs(%s) with %d - x", numbers, target)
                    .isEqualTo(pairs(numbers, target).size());
            }
        }
    }

    @Test
    @Property("100000 equal numbers are 4999950000 pairs")
    void countsBeyondInt() {
        Iterator<Integer> equal = Stream.generate(() -> 3).limit(100_000).iterator();
        assertThat(TwoSum.<Integer>countPairs(equal, x -> 6 - x))
            .as("countPairs of 100000 times 3, with 6 - x").isEqualTo(4_999_950_000L);
    }

    @Test
    @Property("what belongs together is asked of the later item, and equals decides, not the hash")
    void asksTheLaterItem() {
        assertThat(TwoSum.<Integer>firstPair(List.of(8, 4, 16).iterator(), x -> x / 2))
            .as("firstPair(8, 4, 16) with x / 2").contains(new Pair(0, 2));
        assertThat(TwoSum.<Integer>countPairs(List.of(8, 4, 16, 8).iterator(), x -> x / 2))
            .as("countPairs(8, 4, 16, 8) with x / 2").isEqualTo(2);
        List<Item> items = Item.all(7, List.of(1, 2, 3, 4, 5));
        assertThat(TwoSum.firstPair(items.iterator(), item -> new Item(8 - item.id(), 7)))
            .as("firstPair(1, 2, 3, 4, 5) with 8 - x, all of one hash code")
            .contains(new Pair(2, 4));
        assertThat(TwoSum.countPairs(items.iterator(), item -> new Item(6 - item.id(), 7)))
            .as("countPairs(1, 2, 3, 4, 5) with 6 - x, all of one hash code").isEqualTo(2);
    }

    @Test
    @Property("an item without a partner makes no pair")
    void partnersMayBeMissing() {
        UnaryOperator<Integer> partner = x -> x % 2 == 0 ? null : x + 1;
        assertThat(TwoSum.firstPair(List.of(1, 2, 4, 3).iterator(), partner))
            .as("firstPair(1, 2, 4, 3): odd numbers have a partner, the next one")
            .contains(new Pair(2, 3));
        assertThat(TwoSum.countPairs(List.of(1, 2, 4, 3).iterator(), partner))
            .as("countPairs(1, 2, 4, 3) of these").isEqualTo(1);
    }

    @Test
    @Weight(2)
    @Property("a sum does not wrap at the ends of int")
    void sumsDoNotWrap() {
        assertNoWrap(List.of(1, MAX_VALUE), MIN_VALUE, 1L << 31);
        assertNoWrap(List.of(MAX_VALUE, MAX_VALUE), -2, 2L * MAX_VALUE);
        assertNoWrap(List.of(MIN_VALUE, MIN_VALUE), 0, 2L * MIN_VALUE);
        assertNoWrap(List.of(MIN_VALUE, -1), MAX_VALUE, MIN_VALUE - 1L);
        for (long far : new long[] {Long.MIN_VALUE, Long.MAX_VALUE}) {
            assertThat(TwoSum.twoSum(IntStream.of(-1, 0, 1).iterator(), far))
                .as("twoSum([-1, 0, 1], %d)", far).isEmpty();
        }
    }

    @Test
    @Property("among sorted numbers the outermost pair is found, if there is one")
    void sortedFindsTheOutermost() {
        for (List<Integer> numbers : smallLists()) {
            List<Integer> sorted = numbers.stream().sorted().toList();
            for (int target = -1; target <= 7; target++) {
                assertThat(TwoSum.sortedPair(CountedNumbers.of(sorted), target))
                    .as("sortedPair(%s, %d)", sorted, target)
                    .isEqualTo(outermost(sorted, target));
            }
        }
    }

    @Test
    @Weight(2)
    @Property("a sorted pair takes at most 3n reads, and no copy of the numbers")
    void sortedReadsAreLinear() {
        for (int target : new int[] {-1, 1, MANY, 4 * MANY - 5, 4 * MANY}) {
            CountedNumbers even = new CountedNumbers(MANY, index -> 2 * index);
            TwoSum.sortedPair(even, target);
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
    @Weight(2)
    @Property("the closest sum of three is that of trying all, the smaller of two equally near")
    void closestIsNearest() {
        Seeds.each(400, seed -> {
            RandomGenerator random = new SplittableRandom(seed);
            List<Integer> sorted = random.ints(random.nextInt(3, 9), -15, 16).sorted()
                .boxed().toList();
            int target = random.nextInt(-50, 51);
            assertThat(TwoSum.closestTriple(CountedNumbers.of(sorted), target))
                .as("closestTriple(%s, %d)", sorted, target).isEqualTo(nearest(sorted, target));
        });
    }

    @Test
    @Property("the closest sum of three takes at most 2n * n reads")
    void closestReadsAreQuadratic() {
        int size = 300;
        for (int target : new int[] {-1, 450, 900, 5000}) {
            CountedNumbers numbers = new CountedNumbers(size, index -> 3 * index);
            TwoSum.closestTriple(numbers, target);
            assertThat(numbers.reads())
                .as("reads of %d numbers for the sum of three nearest to %d", size, target)
                .isLessThanOrEqualTo(2L * size * size);
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
    @Property("nothing at all has no pair, and neither has a single item")
    void emptyAndSingle() {
        for (List<Integer> numbers : List.of(List.<Integer>of(), List.of(3))) {
            assertThat(TwoSum.twoSum(ints(numbers), 6)).as("twoSum(%s, 6)", numbers).isEmpty();
            assertThat(TwoSum.sortedPair(CountedNumbers.of(numbers), 6))
                .as("sortedPair(%s, 6)", numbers).isEmpty();
            assertThat(TwoSum.<Integer>countPairs(numbers.iterator(), x -> 6 - x))
                .as("countPairs(%s) with 6 - x", numbers).isZero();
        }
    }

    @Test
    @Property("fewer than three numbers, and null, are refused")
    void refusesBadInput() {
        assertThatThrownBy(() -> TwoSum.closestTriple(SortedNumbers.of(1, 2), 3),
            "closestTriple([1, 2], 3)")
            .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("2");
        List<Integer> withNull = Arrays.asList(1, null, 2);
        assertThatThrownBy(() -> TwoSum.<Integer>firstPair(withNull.iterator(), x -> 3 - x),
            "firstPair(1, null, 2)").isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> TwoSum.<Integer>countPairs(withNull.iterator(), x -> 3),
            "countPairs(1, null, 2)").isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> TwoSum.firstPair(List.of().iterator(), null),
            "firstPair of nothing, without a partner").isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> TwoSum.countPairs(List.of().iterator(), null),
            "countPairs of nothing, without a partner").isInstanceOf(NullPointerException.class);
    }

    private static void assertNoWrap(List<Integer> numbers, long wrapped, long sum) {
        assertThat(TwoSum.twoSum(ints(numbers), wrapped)).as("twoSum(%s, %d)", numbers, wrapped)
            .isEmpty();
        assertThat(TwoSum.twoSum(ints(numbers), sum)).as("twoSum(%s, %d)", numbers, sum)
            .contains(new Pair(0, 1));
        List<Integer> sorted = numbers.stream().sorted().toList();
        assertThat(TwoSum.sortedPair(CountedNumbers.of(sorted), wrapped))
            .as("sortedPair(%s, %d)", sorted, wrapped).isEmpty();
        assertThat(TwoSum.sortedPair(CountedNumbers.of(sorted), sum))
            .as("sortedPair(%s, %d)", sorted, sum).contains(new Pair(0, 1));
    }

    /** Counts a read; ends a search that never stops. */
    private static int next(AtomicInteger reads) {
        if (reads.get() == 100 * MANY) {
            throw new AssertionError("stopped after " + reads + " items of an endless supply");
        }
        return reads.getAndIncrement();
    }

    private static PrimitiveIterator.OfInt ints(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).iterator();
    }

    /** By trying all, in the order of the second index, then of the first. */
    private static List<Pair> pairs(List<Integer> numbers, int target) {
        List<Pair> pairs = new ArrayList<>();
        for (int second = 0; second < numbers.size(); second++) {
            for (int first = 0; first < second; first++) {
                if (numbers.get(first) + numbers.get(second) == target) {
                    pairs.add(new Pair(first, second));
                }
            }
        }
        return pairs;
    }

    private static Optional<Pair> firstOf(List<Integer> numbers, int target) {
        return pairs(numbers, target).stream().findFirst();
    }

    private static Optional<Pair> outermost(List<Integer> sorted, int target) {
        return pairs(sorted, target).stream()
            .reduce((one, other) -> other.second() - other.first() > one.second() - one.first()
                ? other : one);
    }

    private static long nearest(List<Integer> numbers, int target) {
        long best = Long.MAX_VALUE / 2;
        for (int i = 0; i < numbers.size(); i++) {
            for (int j = 0; j < i; j++) {
                for (int k = 0; k < j; k++) {
                    long sum = (long) numbers.get(i) + numbers.get(j) + numbers.get(k);
                    long difference = Math.abs(sum - target) - Math.abs(best - target);
                    if (difference < 0 || difference == 0 && sum < best) {
                        best = sum;
                    }
                }
            }
        }
        return best;
    }

    /** Every list of up to five numbers from 0..3. */
    private static List<List<Integer>> smallLists() {
        List<List<Integer>> all = new ArrayList<>(List.of(List.of()));
        for (int from = 0; all.get(from).size() < 5; from++) {
            for (int next = 0; next <= 3; next++) {
                List<Integer> longer = new ArrayList<>(all.get(from));
                longer.add(next);
                all.add(List.copyOf(longer));
            }
        }
        return all;
    }
}
