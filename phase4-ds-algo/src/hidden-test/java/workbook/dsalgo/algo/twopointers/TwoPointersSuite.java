package workbook.dsalgo.algo.twopointers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import workbook.grader.Property;
import workbook.grader.Weight;
import workbook.grader.history.Seeds;
import workbook.grader.probe.Copied;
import workbook.grader.probe.Refusals;

class TwoPointersSuite {

    private static final int MAX = Integer.MAX_VALUE;
    private static final int MIN = Integer.MIN_VALUE;

    @Test
    @Weight(2)
    @Property("a pair of two different places is found if there is one, and only then")
    void pairsOfAllLists() {
        for (List<Integer> ascending : ascending(5, -2, 3)) {
            for (long sum = -5; sum <= 7; sum++) {
                Answers.assertPair(ascending, sum);
            }
        }
    }

    @Test
    @Property("a sum may be larger than any int")
    void pairsOfExtremes() {
        Answers.assertPair(List.of(MIN, -1, 0, MAX), -1);
        Answers.assertPair(List.of(MAX, MAX), 2L * MAX);
        Answers.assertPair(List.of(MIN, MIN, 5), 2L * MIN);
        Answers.assertPair(List.of(MAX, MAX), -2);
        Answers.assertPair(List.of(MIN, MIN), 0);
        Answers.assertPair(List.of(1, 2, 3), Long.MAX_VALUE);
        Answers.assertPair(List.of(1, 2, 3), Long.MIN_VALUE);
    }

    @Test
    @Weight(2)
    @Property("each triple of numbers comes once, in ascending order, and none is missing")
    void triplesOfAllLists() {
        for (List<Integer> ascending : ascending(6, -2, 2)) {
            for (long sum = -4; sum <= 4; sum++) {
                assertThat(Copied.of(TwoPointers.triplesWithSum(ascending, sum)))
                    .as("triplesWithSum(%s, %d)", ascending, sum)
                    .isEqualTo(Answers.triples(ascending, sum));
            }
        }
        Seeds.each(20, seed -> {
            Random random = new Random(seed);
            List<Integer> ascending = random.ints(30, -500, 500).sorted().boxed().toList();
            long sum = random.nextInt(-100, 100);
            assertThat(Copied.of(TwoPointers.triplesWithSum(ascending, sum)))
                .as("triplesWithSum(%s, %d)", ascending, sum)
                .isEqualTo(Answers.triples(ascending, sum));
        });
        List<Integer> farApart = List.of(MIN, 1, 1, 1, 4, MAX);
        assertThat(TwoPointers.triplesWithSum(farApart, 3))
            .as("triplesWithSum(%s, 3)", farApart)
            .containsExactly(new Triple(MIN, 4, MAX), new Triple(1, 1, 1));
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
        for (long sum : new long[] {Long.MIN_VALUE, Long.MAX_VALUE}) {
            assertThat(TwoPointers.triplesWithSum(List.of(MIN, -1, 1, MAX), sum))
                .as("triplesWithSum([MIN_VALUE, -1, 1, MAX_VALUE], %d)", sum).isEmpty();
        }
    }

    @Test
    @Weight(2)
    @Property("between no two walls is more water than the most")
    void mostWaterOfAllLists() {
        for (List<Integer> heights : all(6, 4)) {
            assertThat(TwoPointers.mostWater(heights)).as("mostWater(%s)", heights)
                .isEqualTo(Answers.mostWater(heights));
        }
        Seeds.each(20, seed -> {
            List<Integer> heights = new Random(seed).ints(30, 0, 100).boxed().toList();
            assertThat(TwoPointers.mostWater(heights)).as("mostWater(%s)", heights)
                .isEqualTo(Answers.mostWater(heights));
        });
    }

    @Test
    @Weight(2)
    @Property("rain stays as high as the lower of the highest columns on both sides")
    void trappedWaterOfAllLists() {
        for (List<Integer> heights : all(6, 4)) {
            assertThat(TwoPointers.trappedWater(heights)).as("trappedWater(%s)", heights)
                .isEqualTo(Answers.trappedWater(heights));
        }
        Seeds.each(20, seed -> {
            List<Integer> heights = new Random(seed).ints(30, 0, 100).boxed().toList();
            assertThat(TwoPointers.trappedWater(heights)).as("trappedWater(%s)", heights)
                .isEqualTo(Answers.trappedWater(heights));
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
                assertRefused(heights);
            }
        }
        assertRefused(List.of(0, MAX, -7, MAX));
        assertRefused(List.of(MAX, -7, MAX, 0));
    }

    private static void assertRefused(List<Integer> heights) {
        assertThatThrownBy(() -> TwoPointers.mostWater(heights), "mostWater(" + heights + ")")
            .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("-7");
        assertThatThrownBy(() -> TwoPointers.trappedWater(heights), "trappedWater(" + heights
            + ")").isInstanceOf(IllegalArgumentException.class).hasMessageContaining("-7");
    }

    @Test
    @Weight(2)
    @Property("the different numbers stand in front, each once and in their order")
    void removesDuplicatesOfAllLists() {
        for (List<Integer> ascending : ascending(6, -1, 2)) {
            Answers.assertRemoval(ascending);
        }
        Answers.assertRemoval(List.of(MIN, MIN, -1, 0, 0, MAX, MAX));
        Answers.assertRemoval(List.of(999, 999, 999, 1000, 1001, 1001));
        Answers.assertRemoval(List.of(-40, -5, 17, 33, 33, 100));
    }

    @Test
    @Property("a list may call the same method for another list while it is read")
    void calledAgainWhileReading() {
        List<Integer> others = List.of(0, 0, 5, 6, 7, 8);
        List<Integer> ascending = List.of(1, 1, 2, 3, 4, 9);
        List<Integer> heights = List.of(9, 1, 4, 2, 3, 1);
        assertThat(Copied.of(TwoPointers.triplesWithSum(
            new Counted(ascending, () -> TwoPointers.triplesWithSum(others, 13)), 6)))
            .as("triplesWithSum(%s, 6), called again while it reads", ascending)
            .isEqualTo(Answers.triples(ascending, 6));
        assertThat(TwoPointers.pairWithSum(
            new Counted(ascending, () -> TwoPointers.pairWithSum(others, 13)), 7))
            .as("pairWithSum(%s, 7), called again while it reads", ascending)
            .contains(new Pair(3, 4));
        assertThat(TwoPointers.mostWater(
            new Counted(heights, () -> TwoPointers.mostWater(others))))
            .as("mostWater(%s), called again while it reads", heights)
            .isEqualTo(Answers.mostWater(heights));
        assertThat(TwoPointers.trappedWater(
            new Counted(heights, () -> TwoPointers.trappedWater(others))))
            .as("trappedWater(%s), called again while it reads", heights)
            .isEqualTo(Answers.trappedWater(heights));
        Counted list = new Counted(ascending,
            () -> TwoPointers.removeDuplicates(new ArrayList<>(others)));
        assertThat(TwoPointers.removeDuplicates(list))
            .as("removeDuplicates(%s), called again while it reads", ascending).isEqualTo(5);
        assertThat(list.held().subList(0, 5))
            .as("the first 5 after removeDuplicates(%s), called again while it reads", ascending)
            .containsExactly(1, 2, 3, 4, 9);
    }

    @Test
    @Property("nothing and a single number are lists too")
    void shortLists() {
        for (List<Integer> few : List.of(List.<Integer>of(), List.of(5))) {
            assertThat(TwoPointers.pairWithSum(few, 10)).as("pairWithSum(%s, 10)", few).isEmpty();
            assertThat(TwoPointers.triplesWithSum(few, 15)).as("triplesWithSum(%s, 15)", few)
                .isEmpty();
            assertThat(TwoPointers.mostWater(few)).as("mostWater(%s)", few).isZero();
            assertThat(TwoPointers.trappedWater(few)).as("trappedWater(%s)", few).isZero();
            Answers.assertRemoval(few);
        }
    }

    @Test
    @Property("a list that is null is refused")
    void refusesNull() {
        List<Integer> none = null;
        Refusals.of(NullPointerException.class)
            .by("pairWithSum(null, 0)", () -> TwoPointers.pairWithSum(none, 0))
            .by("triplesWithSum(null, 0)", () -> TwoPointers.triplesWithSum(none, 0))
            .by("mostWater(null)", () -> TwoPointers.mostWater(none))
            .by("trappedWater(null)", () -> TwoPointers.trappedWater(none))
            .by("removeDuplicates(null)", () -> TwoPointers.removeDuplicates(none))
            .verify();
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
}
