package workbook.dsalgo.algo.binarysearch;

import static java.util.Comparator.naturalOrder;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import workbook.grader.Gate;
import workbook.grader.Property;
import workbook.grader.Weight;
import workbook.grader.probe.Cost;
import workbook.grader.probe.CountingComparator;
import workbook.grader.rule.FromScratch;

class BinarySearchSuite {

    /** Its costs are shown beside the reference's. */
    private static final int LARGE = 1025;

    @Test
    @Gate
    @Property("the search is written here, not borrowed from the library")
    void builtFromScratch() {
        FromScratch.of(BinarySearch.class)
            .neverCalls(Collections.class, "binarySearch")
            .neverCalls(Arrays.class, "binarySearch")
            .verify();
    }

    @Test
    @Weight(2)
    @Property("lower and upper bound enclose exactly the elements equal to the key")
    void boundsEncloseEqualKeys() {
        for (List<Integer> sorted : smallLists()) {
            for (int key = -1; key <= 6; key++) {
                assertThat(BinarySearch.lowerBound(sorted, key, naturalOrder()))
                    .as("lowerBound(%s, %d)", sorted, key).isEqualTo(below(sorted, key));
                assertThat(BinarySearch.upperBound(sorted, key, naturalOrder()))
                    .as("upperBound(%s, %d)", sorted, key).isEqualTo(below(sorted, key + 1));
            }
        }
    }

    @Test
    @Property("first is the leftmost of equal keys, and -1 without one")
    void firstIsLeftmost() {
        for (List<Integer> sorted : smallLists()) {
            for (int key = -1; key <= 6; key++) {
                assertThat(BinarySearch.first(sorted, key, naturalOrder()))
                    .as("first(%s, %d)", sorted, key).isEqualTo(sorted.indexOf(key));
            }
        }
    }

    @Test
    @Property("last is the rightmost of equal keys, and -1 without one")
    void lastIsRightmost() {
        for (List<Integer> sorted : smallLists()) {
            for (int key = -1; key <= 6; key++) {
                assertThat(BinarySearch.last(sorted, key, naturalOrder()))
                    .as("last(%s, %d)", sorted, key).isEqualTo(sorted.lastIndexOf(key));
            }
        }
    }

    @Test
    @Weight(2)
    @Property("a search among n elements makes at most ceil(log2 n) + 1 comparisons")
    void comparisonsAreLogarithmic() {
        for (int size : new int[] {1, 2, 3, 7, 8, 9, 1023, 1024, LARGE}) {
            int end = size;
            IntUnaryOperator found = key -> key < 0 || key >= end ? -1 : key;
            assertCost("lowerBound", BinarySearch::lowerBound, size, key -> Math.max(0, key));
            assertCost("upperBound", BinarySearch::upperBound, size, key -> Math.min(end, key + 1));
            assertCost("first", BinarySearch::first, size, found);
            assertCost("last", BinarySearch::last, size, found);
        }
    }

    @Test
    @Property("a search among n elements reads at most ceil(log2 n) + 1 of them")
    void readsAreLogarithmic() {
        for (int size : new int[] {0, 1, 2, 3, 7, 8, 9, 1000, LARGE}) {
            int end = size;
            IntUnaryOperator found = key -> key < 0 || key >= end ? -1 : key;
            assertReads("lowerBound", BinarySearch::lowerBound, size,
                key -> Math.clamp(key, 0, end));
            assertReads("upperBound", BinarySearch::upperBound, size,
                key -> Math.clamp(key + 1, 0, end));
            assertReads("first", BinarySearch::first, size, found);
            assertReads("last", BinarySearch::last, size, found);
        }
    }

    @Test
    @Property("a list of Integer.MAX_VALUE elements is searched to its end")
    void survivesTheLongestList() {
        List<Integer> longest = new Range(Integer.MAX_VALUE);
        int key = Integer.MAX_VALUE - 1;
        assertThat(BinarySearch.lowerBound(longest, key, naturalOrder()))
            .as("lowerBound of the last of 2147483647 elements").isEqualTo(key);
        assertThat(BinarySearch.upperBound(longest, key, naturalOrder()))
            .as("upperBound of the last of 2147483647 elements").isEqualTo(Integer.MAX_VALUE);
        assertThat(BinarySearch.first(longest, key, naturalOrder()))
            .as("first of the last of 2147483647 elements").isEqualTo(key);
        assertThat(BinarySearch.last(longest, key, naturalOrder()))
            .as("last of the last of 2147483647 elements").isEqualTo(key);
        int by = 2_000_000_000;
        assertThat(BinarySearch.rotated(new Range(Integer.MAX_VALUE, by), by - 1, naturalOrder()))
            .as("rotated of the last of 2147483647 elements, rotated by 2000000000")
            .isEqualTo(key);
        assertThat(BinarySearch.rotated(new Range(Integer.MAX_VALUE, 1), key, naturalOrder()))
            .as("rotated of the largest of 2147483647 elements, rotated by 1")
            .isEqualTo(key - 1);
    }

    @Test
    @Weight(2)
    @Property("every element of a rotated list is found, and nothing else")
    void findsInEveryRotation() {
        for (int size = 0; size <= 9; size++) {
            for (int by = 0; by < Math.max(1, size); by++) {
                List<Integer> rotated = rotation(size, by);
                for (int key = -1; key <= 2 * size; key++) {
                    assertThat(BinarySearch.rotated(rotated, key, naturalOrder()))
                        .as("rotated(%s, %d)", rotated, key).isEqualTo(rotated.indexOf(key));
                }
            }
        }
    }

    @Test
    @Property("a rotated list of n elements takes at most 2 * ceil(log2 n) + 2 comparisons")
    void rotatedIsLogarithmic() {
        for (int size = 1; size <= 33; size++) {
            for (int by = 0; by < size; by++) {
                assertRotated(size, by);
            }
        }
        Cost cost = Cost.of("comparisons of a search in 1000 rotated elements");
        for (int by : new int[] {0, 1, 499, 500, 501, 999}) {
            cost.counted(assertRotated(1000, by), "rotated by %d", by);
        }
        cost.atMost(2L * ceilLog2(1000) + 2);
    }

    private interface Search {
        int in(List<Integer> sorted, Integer key, Comparator<? super Integer> order);
    }

    private static void assertCost(
            String name, Search search, int size, IntUnaryOperator expected) {
        List<Integer> sorted = new Range(size);
        Cost cost = Cost.of("comparisons of %s in %d elements", name, size);
        for (int key = -1; key <= size; key++) {
            CountingComparator<Integer> order = CountingComparator.natural();
            assertThat(search.in(sorted, key, order.view()))
                .as("%s of key %d in the numbers from 0 to %d", name, key, size - 1)
                .isEqualTo(expected.applyAsInt(key));
            assertThat(order.comparisons())
                .as("comparisons of %s for key %d in %d elements", name, key, size)
                .isLessThanOrEqualTo(ceilLog2(size) + 1L);
            cost.counted(order.comparisons());
        }
        if (size == LARGE) {
            cost.atMost(ceilLog2(size) + 1L);
        }
    }

    private static void assertReads(
            String name, Search search, int size, IntUnaryOperator expected) {
        for (int key = -1; key <= size; key++) {
            Range sorted = new Range(size);
            assertThat(search.in(sorted, key, naturalOrder()))
                .as("%s of key %d in the %d numbers from 0 on", name, key, size)
                .isEqualTo(expected.applyAsInt(key));
            assertThat(sorted.reads)
                .as("elements read by %s for key %d in %d elements", name, key, size)
                .isLessThanOrEqualTo(size == 0 ? 0 : ceilLog2(size) + 1);
        }
    }

    /** The most comparisons for a key. */
    private static long assertRotated(int size, int by) {
        List<Integer> rotated = rotation(size, by);
        long most = 0;
        for (int key = 0; key <= 2 * size; key++) {
            CountingComparator<Integer> order = CountingComparator.natural();
            assertThat(BinarySearch.rotated(rotated, key, order.view()))
                .as("rotated of key %d in the odd numbers to %d, rotated by %d", key,
                    2 * size - 1, by)
                .isEqualTo(rotated.indexOf(key));
            assertThat(order.comparisons())
                .as("comparisons of rotated for key %d in the odd numbers to %d, rotated by %d",
                    key, 2 * size - 1, by)
                .isLessThanOrEqualTo(2L * ceilLog2(size) + 2);
            most = Math.max(most, order.comparisons());
        }
        return most;
    }

    static int ceilLog2(int n) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(n - 1);
    }

    private static int below(List<Integer> sorted, int key) {
        return (int) sorted.stream().filter(element -> element < key).count();
    }

    /** Every ascending list of up to five elements from 0..3, the empty one included. */
    private static List<List<Integer>> smallLists() {
        List<List<Integer>> all = new ArrayList<>(List.of(List.of()));
        for (int from = 0; from < all.size(); from++) {
            List<Integer> prefix = all.get(from);
            if (prefix.size() == 5) {
                break;
            }
            int least = prefix.isEmpty() ? 0 : prefix.getLast();
            for (int next = least; next <= 3; next++) {
                List<Integer> longer = new ArrayList<>(prefix);
                longer.add(next);
                all.add(List.copyOf(longer)); // who is asked to search changes nothing
            }
        }
        return all;
    }

    /** The odd numbers below {@code 2 * size}, rotated left. */
    private static List<Integer> rotation(int size, int by) {
        return IntStream.range(0, size).mapToObj(i -> 2 * ((i + by) % size) + 1).toList();
    }

    /** The numbers from 0 on, rotated left, none of them stored. */
    private static final class Range extends AbstractList<Integer> implements RandomAccess {

        private final int size;
        private final int by;
        private int reads;

        Range(int size) {
            this(size, 0);
        }

        Range(int size, int by) {
            this.size = size;
            this.by = by;
        }

        @Override
        public Integer get(int index) {
            if (index < 0 || index >= size) {
                throw new IndexOutOfBoundsException(
                    "asked for element " + index + " of " + size);
            }
            reads++;
            return (int) (((long) index + by) % size);
        }

        @Override
        public int size() {
            return size;
        }
    }
}
