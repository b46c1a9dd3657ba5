package workbook.dsalgo.algo.twopointers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.RandomAccess;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import workbook.grader.Property;
import workbook.grader.Weight;
import workbook.grader.history.Seeds;

class TwoPointersSuite {

    private static final int MANY = 1000;
    private static final int MAX = Integer.MAX_VALUE;
    private static final int MIN = Integer.MIN_VALUE;

    @Test
    @Weight(2)
    @Property("a pair of two different places is found if there is one, and only then")
    void pairsOfAllLists() {
        for (List<Integer> ascending : ascending(5, -2, 3)) {
            for (long sum = -5; sum <= 7; sum++) {
                assertPair(ascending, sum);
            }
        }
    }

    @Test
    @Property("a sum may be larger than any int")
    void pairsOfExtremes() {
        assertPair(List.of(MIN, -1, 0, MAX), -1);
        assertPair(List.of(MAX, MAX), 2L * MAX);
        assertPair(List.of(MIN, MIN, 5), 2L * MIN);
        assertPair(List.of(MAX, MAX), -2);
        assertPair(List.of(MIN, MIN), 0);
        assertPair(List.of(1, 2, 3), Long.MAX_VALUE);
        assertPair(List.of(1, 2, 3), Long.MIN_VALUE);
    }

    @Test
    @Weight(2)
    @Property("each triple of numbers comes once, in ascending order, and none is missing")
    void triplesOfAllLists() {
        for (List<Integer> ascending : ascending(6, -2, 2)) {
            for (long sum = -4; sum <= 4; sum++) {
                assertThat(TwoPointers.triplesWithSum(ascending, sum))
                    .as("triplesWithSum(%s, %d)", ascending, sum)
                    .isEqualTo(triples(ascending, sum));
            }
        }
        Seeds.each(20, seed -> {
            Random random = new Random(seed);
            List<Integer> ascending = random.ints(30, -500, 500).sorted().boxed().toList();
            long sum = random.nextInt(-100, 100);
            assertThat(TwoPointers.triplesWithSum(ascending, sum))
                .as("triplesWithSum(%s, %d)", ascending, sum)
                .isEqualTo(triples(ascending, sum));
        });
    }

    @Test
    @Property("three equal numbers are a triple, and the sum of three may be larger than any int")
    void triplesOfExtremes() {
        assertThat(TwoPointers.triplesWithSum(Collections.nCopies(50, 1000), 3000))
            .as("triplesWithSum(50 times 1000, 3000)")
            .containsExactly(new Triple(1000, 1000, 1000));
        assertThat(TwoPointers.triplesWithSum(List.of(MAX, MAX, MAX), 3L * MAX))
            .as("triplesWithSum(3 times MAX_VALUE, their sum)")
            .containsExactly(new Triple(MAX, MAX, MAX));
        assertThat(TwoPointers.triplesWithSum(List.of(MAX, MAX, MAX), (int) (3L * MAX)))
            .as("triplesWithSum(3 times MAX_VALUE, what their sum is as an int)").isEmpty();
    }

    @Test
    @Weight(2)
    @Property("triples take at most 2 * n * n reads")
    void triplesAreQuadratic() {
        int size = 150;
        lists(size).forEach((name, ascending) -> {
            for (int sum : new int[] {0, 21, 3 * size, -MAX}) {
                Counted counted = new Counted(ascending);
                TwoPointers.triplesWithSum(counted, sum);
                assertThat(counted.reads)
                    .as("numbers read by triplesWithSum(%d %s, %d)", size, name, sum)
                    .isLessThanOrEqualTo(2 * size * size);
            }
        });
    }

    @Test
    @Weight(2)
    @Property("between no two walls is more water than the most")
    void mostWaterOfAllLists() {
        for (List<Integer> heights : all(6, 4)) {
            assertThat(TwoPointers.mostWater(heights)).as("mostWater(%s)", heights)
                .isEqualTo(mostWater(heights));
        }
        Seeds.each(20, seed -> {
            List<Integer> heights = new Random(seed).ints(30, 0, 100).boxed().toList();
            assertThat(TwoPointers.mostWater(heights)).as("mostWater(%s)", heights)
                .isEqualTo(mostWater(heights));
        });
    }

    @Test
    @Weight(2)
    @Property("rain stays as high as the lower of the highest columns on both sides")
    void trappedWaterOfAllLists() {
        for (List<Integer> heights : all(6, 4)) {
            assertThat(TwoPointers.trappedWater(heights)).as("trappedWater(%s)", heights)
                .isEqualTo(trappedWater(heights));
        }
        Seeds.each(20, seed -> {
            List<Integer> heights = new Random(seed).ints(30, 0, 100).boxed().toList();
            assertThat(TwoPointers.trappedWater(heights)).as("trappedWater(%s)", heights)
                .isEqualTo(trappedWater(heights));
        });
    }

    @Test
    @Property("there may be more water than an int holds")
    void muchWater() {
        assertThat(TwoPointers.mostWater(List.of(MAX, 0, 0, MAX)))
            .as("mostWater([MAX_VALUE, 0, 0, MAX_VALUE])").isEqualTo(3L * MAX);
        assertThat(TwoPointers.trappedWater(List.of(MAX, 0, 0, 0, MAX)))
            .as("trappedWater([MAX_VALUE, 0, 0, 0, MAX_VALUE])").isEqualTo(3L * MAX);
    }

    @Test
    @Property("a negative height is refused by value, wherever it stands")
    void refusesNegativeHeights() {
        for (int size = 1; size <= 5; size++) {
            for (int at = 0; at < size; at++) {
                List<Integer> heights = new ArrayList<>(Collections.nCopies(size, 3));
                heights.set(at, -7);
                assertThatThrownBy(() -> TwoPointers.mostWater(heights), "mostWater(" + heights
                    + ")").isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("-7");
                assertThatThrownBy(() -> TwoPointers.trappedWater(heights), "trappedWater("
                    + heights + ")").isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("-7");
            }
        }
    }

    @Test
    @Weight(2)
    @Property("the different numbers stand in front, each once and in their order")
    void removesDuplicatesOfAllLists() {
        for (List<Integer> ascending : ascending(6, -1, 2)) {
            assertRemoval(ascending);
        }
        assertRemoval(List.of(MIN, MIN, -1, 0, 0, MAX, MAX));
        assertRemoval(List.of(999, 999, 999, 1000, 1001, 1001));
    }

    @Test
    @Property("duplicates are removed in place: at most n writes, and the list keeps its length")
    void removesInPlace() {
        lists(MANY).forEach((name, ascending) -> {
            Counted counted = new Counted(ascending);
            TwoPointers.removeDuplicates(counted);
            assertThat(counted.writes).as("numbers written by removeDuplicates(%d %s)", MANY, name)
                .isLessThanOrEqualTo(MANY);
        });
    }

    @Test
    @Weight(2)
    @Property("each number is read at most twice")
    void eachNumberIsReadTwice() {
        lists(MANY).forEach((name, numbers) -> {
            for (long sum : new long[] {Long.MIN_VALUE, 3, MANY, Long.MAX_VALUE}) {
                assertReads("pairWithSum to " + sum, name, numbers,
                    list -> TwoPointers.pairWithSum(list, sum));
            }
            assertReads("mostWater", name, numbers, TwoPointers::mostWater);
            assertReads("mostWater backwards", name, numbers.reversed(), TwoPointers::mostWater);
            assertReads("trappedWater", name, numbers, TwoPointers::trappedWater);
            assertReads("trappedWater backwards", name, numbers.reversed(),
                TwoPointers::trappedWater);
            assertReads("removeDuplicates", name, numbers, TwoPointers::removeDuplicates);
        });
    }

    @Test
    @Property("nothing and a single number are lists too, and null is none")
    void shortLists() {
        for (List<Integer> few : List.of(List.<Integer>of(), List.of(5))) {
            assertThat(TwoPointers.pairWithSum(few, 10)).as("pairWithSum(%s, 10)", few).isEmpty();
            assertThat(TwoPointers.triplesWithSum(few, 15)).as("triplesWithSum(%s, 15)", few)
                .isEmpty();
            assertThat(TwoPointers.mostWater(few)).as("mostWater(%s)", few).isZero();
            assertThat(TwoPointers.trappedWater(few)).as("trappedWater(%s)", few).isZero();
            assertRemoval(few);
        }
        Map<String, Consumer<List<Integer>>> methods = new LinkedHashMap<>();
        methods.put("pairWithSum", list -> TwoPointers.pairWithSum(list, 0));
        methods.put("triplesWithSum", list -> TwoPointers.triplesWithSum(list, 0));
        methods.put("mostWater", TwoPointers::mostWater);
        methods.put("trappedWater", TwoPointers::trappedWater);
        methods.put("removeDuplicates", TwoPointers::removeDuplicates);
        methods.forEach((name, method) ->
            assertThatThrownBy(() -> method.accept(null), name + " of null")
                .isInstanceOf(NullPointerException.class));
    }

    private static void assertPair(List<Integer> ascending, long sum) {
        Optional<Pair> found = TwoPointers.pairWithSum(ascending, sum);
        String what = "pairWithSum(%s, %d)".formatted(ascending, sum);
        boolean exists = IntStream.range(0, ascending.size()).anyMatch(left ->
            ascending.subList(left + 1, ascending.size()).stream()
                .anyMatch(other -> (long) ascending.get(left) + other == sum));
        assertThat(found.isPresent()).as(what + " finds a pair").isEqualTo(exists);
        found.ifPresent(pair -> {
            assertThat(pair.left()).as(what + ": left of " + pair)
                .isBetween(0, pair.right() - 1);
            assertThat(pair.right()).as(what + ": right of " + pair)
                .isLessThan(ascending.size());
            assertThat((long) ascending.get(pair.left()) + ascending.get(pair.right()))
                .as(what + ": sum at " + pair).isEqualTo(sum);
        });
    }

    private static void assertRemoval(List<Integer> ascending) {
        List<Integer> expected = List.copyOf(new TreeSet<>(ascending));
        Counted list = new Counted(ascending);
        int kept = TwoPointers.removeDuplicates(list);
        assertThat(kept).as("removeDuplicates(%s)", ascending).isEqualTo(expected.size());
        assertThat(list.numbers.subList(0, kept)).as("the first %d after removeDuplicates(%s)",
            kept, ascending).isEqualTo(expected);
    }

    private static void assertReads(
            String what, String name, List<Integer> numbers, Consumer<List<Integer>> call) {
        Counted counted = new Counted(numbers);
        call.accept(counted);
        assertThat(counted.reads).as("numbers read by %s of %d %s", what, numbers.size(), name)
            .isLessThanOrEqualTo(2 * numbers.size());
    }

    /** Ascending lists, none negative, on which one or the other shortcut is slow. */
    private static Map<String, List<Integer>> lists(int size) {
        Map<String, List<Integer>> lists = new LinkedHashMap<>();
        lists.put("different numbers", IntStream.range(0, size).boxed().toList());
        lists.put("equal numbers", Collections.nCopies(size, 7));
        lists.put("numbers of 7 kinds",
            IntStream.range(0, size).mapToObj(i -> i * 7 / size).toList());
        lists.put("zeros and one large number",
            IntStream.range(0, size).mapToObj(i -> i == size - 1 ? MAX : 0).toList());
        return lists;
    }

    /** Every list of at most {@code longest} numbers from 0 to {@code most - 1}. */
    private static List<List<Integer>> all(int longest, int most) {
        List<List<Integer>> all = new ArrayList<>(List.of(List.of()));
        for (int i = 0; all.get(i).size() < longest; i++) {
            for (int next = 0; next < most; next++) {
                List<Integer> longer = new ArrayList<>(all.get(i));
                longer.add(next);
                all.add(List.copyOf(longer));
            }
        }
        return all;
    }

    /** Every ascending list of at most {@code longest} numbers from {@code low} to {@code high}. */
    private static List<List<Integer>> ascending(int longest, int low, int high) {
        List<List<Integer>> all = new ArrayList<>(List.of(List.of()));
        for (int i = 0; all.get(i).size() < longest; i++) {
            int least = all.get(i).isEmpty() ? low : all.get(i).getLast();
            for (int next = least; next <= high; next++) {
                List<Integer> longer = new ArrayList<>(all.get(i));
                longer.add(next);
                all.add(List.copyOf(longer));
            }
        }
        return all;
    }

    private static List<Triple> triples(List<Integer> ascending, long sum) {
        TreeSet<Triple> triples = new TreeSet<>(Comparator.comparingInt(Triple::low)
            .thenComparingInt(Triple::middle).thenComparingInt(Triple::high));
        int size = ascending.size();
        for (int i = 0; i < size; i++) {
            for (int j = i + 1; j < size; j++) {
                for (int k = j + 1; k < size; k++) {
                    Triple triple =
                        new Triple(ascending.get(i), ascending.get(j), ascending.get(k));
                    if ((long) triple.low() + triple.middle() + triple.high() == sum) {
                        triples.add(triple);
                    }
                }
            }
        }
        return List.copyOf(triples);
    }

    private static long mostWater(List<Integer> heights) {
        long most = 0;
        for (int left = 0; left < heights.size(); left++) {
            for (int right = left + 1; right < heights.size(); right++) {
                most = Math.max(most,
                    (right - left) * (long) Math.min(heights.get(left), heights.get(right)));
            }
        }
        return most;
    }

    private static long trappedWater(List<Integer> heights) {
        long water = 0;
        for (int i = 0; i < heights.size(); i++) {
            int left = Collections.max(heights.subList(0, i + 1));
            int right = Collections.max(heights.subList(i, heights.size()));
            water += Math.min(left, right) - heights.get(i);
        }
        return water;
    }

    /** A list of fixed length that counts how often its numbers are read and written. */
    private static final class Counted extends AbstractList<Integer> implements RandomAccess {

        private final List<Integer> numbers;
        private int reads;
        private int writes;

        Counted(List<Integer> numbers) {
            this.numbers = new ArrayList<>(numbers);
        }

        @Override
        public Integer get(int index) {
            reads++;
            return numbers.get(index);
        }

        @Override
        public Integer set(int index, Integer number) {
            writes++;
            return numbers.set(index, number);
        }

        @Override
        public int size() {
            return numbers.size();
        }
    }
}
