package workbook.dsalgo.algo.twopointers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import workbook.grader.Property;
import workbook.grader.Weight;
import workbook.grader.probe.Copied;

/** How often numbers are read and written, beside the right result. */
class TwoPointersCostSuite {

    private static final int MAX = Integer.MAX_VALUE;
    private static final int[] SIZES = {1, 2, 3, 10, 1000};

    @Test
    @Weight(2)
    @Property("triples among n numbers are right, and take at most 2 * n * n reads")
    void triplesAreQuadratic() {
        for (int size : new int[] {1, 2, 3, 10, 150}) {
            lists(size).forEach((name, ascending) -> {
                for (int sum : new int[] {0, 21, 3 * size, -MAX}) {
                    String what = "triplesWithSum(%d %s, %d)".formatted(size, name, sum);
                    assertReads(what, ascending, 2 * size * size,
                        list -> TwoPointers.triplesWithSum(list, sum),
                        Answers.triples(ascending, sum));
                }
            });
        }
    }

    @Test
    @Property("duplicates are removed, and in place: at most n writes, and the list keeps its "
        + "length")
    void removesInPlace() {
        for (int size : SIZES) {
            lists(size).forEach((name, ascending) ->
                assertThat(Answers.assertRemoval(ascending).writes())
                    .as("numbers written by removeDuplicates(%d %s)", size, name)
                    .isLessThanOrEqualTo(size));
        }
    }

    @Test
    @Weight(2)
    @Property("pairs, amounts of water and different numbers are right, and take at most 2n reads "
        + "among n numbers")
    void readsAreLinear() {
        for (int size : SIZES) {
            lists(size).forEach((name, numbers) -> {
                for (long sum : new long[] {-1, 3, size, 10_000}) {
                    assertThat(Answers.assertPair(numbers, sum).reads())
                        .as("numbers read by pairWithSum(%d %s, %d)", size, name, sum)
                        .isLessThanOrEqualTo(2 * size);
                }
                assertWater("%d %s".formatted(size, name), numbers);
                assertWater("%d %s backwards".formatted(size, name), numbers.reversed());
                assertThat(Answers.assertRemoval(numbers).reads())
                    .as("numbers read by removeDuplicates(%d %s)", size, name)
                    .isLessThanOrEqualTo(2 * size);
            });
        }
    }

    private static void assertWater(String name, List<Integer> heights) {
        int most = 2 * heights.size();
        assertReads("mostWater(" + name + ")", heights, most, TwoPointers::mostWater,
            Answers.mostWater(heights));
        assertReads("trappedWater(" + name + ")", heights, most, TwoPointers::trappedWater,
            Answers.trappedWater(heights));
    }

    private static void assertReads(String what, List<Integer> numbers, int most,
            Function<List<Integer>, Object> call, Object expected) {
        Counted counted = new Counted(numbers);
        assertThat(Copied.of(call.apply(counted))).as(what).isEqualTo(expected);
        assertThat(counted.reads()).as("numbers read by " + what).isLessThanOrEqualTo(most);
        assertThat(counted.writes()).as("numbers written by " + what).isZero();
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
}
