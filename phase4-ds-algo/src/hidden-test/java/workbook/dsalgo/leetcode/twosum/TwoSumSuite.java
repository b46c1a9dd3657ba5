package workbook.dsalgo.leetcode.twosum;

import static java.lang.Integer.MAX_VALUE;
import static java.lang.Integer.MIN_VALUE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.PrimitiveIterator;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import workbook.grader.Property;
import workbook.grader.Weight;
import workbook.grader.probe.Refusals;

/** Items that come one after the other. Sorted numbers have a suite of their own. */
class TwoSumSuite {

    private static final int MANY = 1000;

    @Test
    @Weight(2)
    @Property("the pair is the one that is complete first, with the earliest of equal items")
    void findsThePairThatEndsFirst() {
        for (List<Integer> numbers : Tried.smallLists()) {
            for (int target = -1; target <= 7; target++) {
                int sum = target;
                assertThat(TwoSum.twoSum(ints(numbers), target))
                    .as("twoSum(%s, %d)", numbers, target)
                    .isEqualTo(Tried.first(numbers, target));
                assertThat(TwoSum.<Integer>firstPair(numbers.iterator(), x -> sum - x))
                    .as("firstPair(%s) with %d - x", numbers, target)
                    .isEqualTo(Tried.first(numbers, target));
            }
        }
    }

    @Test
    @Weight(2)
    @Property("each item is read once, and reading stops as soon as the pair is complete")
    void readsNothingBehindThePair() {
        for (int second : new int[] {1, 2, 10, 500}) {
            AtomicInteger reads = new AtomicInteger();
            Iterator<Item> endless = Stream.generate(() -> Item.spread(next(reads))).iterator();
            assertThat(TwoSum.firstPair(endless, item -> Item.spread(2 * second - 1 - item.id())))
                .as("firstPair of 0, 1, 2, ... with sum %d", 2 * second - 1)
                .contains(new Pair(second - 1, second));
            assertThat(reads.get())
                .as("items taken from a supply whose hasNext takes the next one, to find (%d, %d)",
                    second - 1, second)
                .isEqualTo(second + 1);
        }
        AtomicInteger reads = new AtomicInteger();
        PrimitiveIterator.OfInt endless = IntStream.generate(() -> next(reads)).iterator();
        assertThat(TwoSum.twoSum(endless, 9)).as("twoSum of 0, 1, 2, ... with sum 9")
            .contains(new Pair(4, 5));
        assertThat(reads.get())
            .as("numbers taken from a supply whose hasNext takes the next one, to find (4, 5)")
            .isEqualTo(6);
    }

    @Test
    @Weight(2)
    @Property("the search for a pair calls equals at most twice for each item")
    void searchingIsLinear() {
        assertThat(TwoSum.firstPair(Item.upTo(MANY), item -> Item.spread(2 * MANY - 3 - item.id())))
            .as("firstPair of %d different items, the last two are a pair", MANY)
            .contains(new Pair(MANY - 2, MANY - 1));
        Item.reset();
        assertThat(TwoSum.firstPair(Item.upTo(MANY), item -> Item.spread(-1 - item.id())))
            .as("firstPair of %d different items without a pair", MANY).isEmpty();
        assertThat(Item.equalsCalls())
            .as("calls of equals by firstPair of %d different items without a pair", MANY)
            .isLessThanOrEqualTo(2L * MANY);
    }

    @Test
    @Property("two sum finds the last two of a million numbers, without a search for each of them")
    void twoSumIsLinear() {
        int many = 1_000_000;
        assertThat(TwoSum.twoSum(IntStream.range(0, many).iterator(), 2L * many - 3))
            .as("twoSum of the numbers 0 to 999999, of which the last two make the sum")
            .contains(new Pair(many - 2, many - 1));
    }

    @Test
    @Weight(2)
    @Property("the count of pairs calls equals at most twice for each item")
    void countingIsLinear() {
        for (int[] each : new int[][] {{1, 499_500}, {10, 50_000}, {MANY, 500}}) {
            int values = each[0];
            Iterator<Item> items = IntStream.range(0, MANY).map(i -> i % values)
                .mapToObj(Item::spread).iterator();
            Item.reset();
            long pairs = TwoSum.countPairs(items, item -> Item.spread(values - 1 - item.id()));
            long calls = Item.equalsCalls();
            assertThat(pairs).as("countPairs of %d items, %d different ones", MANY, values)
                .isEqualTo(each[1]);
            assertThat(calls)
                .as("calls of equals by countPairs of %d items, %d different ones", MANY, values)
                .isLessThanOrEqualTo(2L * MANY);
        }
    }

    @Test
    @Property("partner is called at most once for each item")
    void asksForEachPartnerOnce() {
        AtomicInteger asked = new AtomicInteger();
        UnaryOperator<Integer> partner = x -> {
            asked.incrementAndGet();
            return 9 - x;
        };
        assertThat(TwoSum.firstPair(List.of(7, 1, 4, 5).iterator(), partner))
            .as("firstPair(7, 1, 4, 5) with 9 - x").contains(new Pair(2, 3));
        assertThat(asked.get()).as("calls of partner by firstPair(7, 1, 4, 5)")
            .isLessThanOrEqualTo(4);
        asked.set(0);
        assertThat(TwoSum.countPairs(List.of(7, 1, 4, 5, 5).iterator(), partner))
            .as("countPairs(7, 1, 4, 5, 5) with 9 - x").isEqualTo(2);
        assertThat(asked.get()).as("calls of partner by countPairs(7, 1, 4, 5, 5)")
            .isLessThanOrEqualTo(5);
    }

    @Test
    @Property("the count is that of all pairs of indexes")
    void countsEveryPair() {
        for (List<Integer> numbers : Tried.smallLists()) {
            for (int target = -1; target <= 7; target++) {
                int sum = target;
                assertThat(TwoSum.<Integer>countPairs(numbers.iterator(), x -> sum - x))
                    .as("countPairs(%s) with %d - x", numbers, target)
                    .isEqualTo(Tried.pairs(numbers, target).size());
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
    @Property("partner is asked of the later item, and equals decides, not the hash code")
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
    @Property("two equal items are a pair; a single item is none, and no items at all are none")
    void emptyAndSingle() {
        for (List<Integer> numbers : List.of(List.of(3, 3), List.of(3), List.<Integer>of())) {
            long pairs = numbers.size() == 2 ? 1 : 0;
            assertThat(TwoSum.<Integer>countPairs(numbers.iterator(), x -> 6 - x))
                .as("countPairs(%s) with 6 - x", numbers).isEqualTo(pairs);
            assertThat(TwoSum.<Integer>firstPair(numbers.iterator(), x -> 6 - x))
                .as("firstPair(%s) with 6 - x", numbers).isEqualTo(Tried.first(numbers, 6));
            assertThat(TwoSum.twoSum(ints(numbers), 6)).as("twoSum(%s, 6)", numbers)
                .isEqualTo(Tried.first(numbers, 6));
        }
    }

    @Test
    @Property("null is refused, as an item too, and the message names it")
    void refusesNull() {
        List<Integer> withNull = Arrays.asList(1, null, 2);
        Refusals refused = Refusals.of(NullPointerException.class);
        refused.naming("item")
            .by("firstPair([1, null, 2], x -> 3 - x)",
                () -> TwoSum.<Integer>firstPair(withNull.iterator(), x -> 3 - x))
            .by("countPairs([1, null, 2], x -> 3)",
                () -> TwoSum.<Integer>countPairs(withNull.iterator(), x -> 3))
            .verify();
        refused.naming("partner")
            .by("firstPair([], null)", () -> TwoSum.firstPair(List.of().iterator(), null))
            .by("countPairs([], null)", () -> TwoSum.countPairs(List.of().iterator(), null))
            .verify();
        refused.naming("items")
            .by("firstPair(null, x -> x)", () -> TwoSum.firstPair(null, x -> x))
            .by("countPairs(null, x -> x)", () -> TwoSum.countPairs(null, x -> x))
            .verify();
        refused.naming("numbers").by("twoSum(null, 3)", () -> TwoSum.twoSum(null, 3)).verify();
    }

    private static void assertNoWrap(List<Integer> numbers, long wrapped, long sum) {
        assertThat(TwoSum.twoSum(ints(numbers), wrapped)).as("twoSum(%s, %d)", numbers, wrapped)
            .isEmpty();
        assertThat(TwoSum.twoSum(ints(numbers), sum)).as("twoSum(%s, %d)", numbers, sum)
            .contains(new Pair(0, 1));
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
}
