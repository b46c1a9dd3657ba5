package workbook.dsalgo.algo.dynamicprogramming;

import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.reverseOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import workbook.grader.Property;
import workbook.grader.Weight;
import workbook.grader.history.Seeds;
import workbook.grader.probe.CountingComparator;

class SubsequencesSuite {

    @Test
    @Property("no common subsequence is longer than the length says")
    void commonLengthIsTheLongest() {
        Seeds.each(200, seed -> {
            RandomGenerator random = new SplittableRandom(seed);
            List<Integer> one = numbers(random.nextInt(9), 4, random);
            List<Integer> other = numbers(random.nextInt(7), 4, random);
            assertThat(Subsequences.commonLength(one, other, long[]::new))
                .as("commonLength(%s, %s)", one, other).isEqualTo(longestCommon(one, other));
        });
    }

    @Test
    @Weight(2)
    @Property("the answer is a subsequence of both lists, and none is longer")
    void commonIsASubsequenceOfBoth() {
        Seeds.each(200, seed -> {
            RandomGenerator random = new SplittableRandom(seed);
            List<Integer> one = numbers(random.nextInt(9), 4, random);
            List<Integer> other = numbers(random.nextInt(7), 4, random);
            List<Integer> common = Subsequences.common(one, other, long[]::new);
            String what = "common(%s, %s) = %s".formatted(one, other, common);
            assertThat(isSubsequence(common, one)).as("%s: is in the first", what).isTrue();
            assertThat(isSubsequence(common, other)).as("%s: is in the second", what).isTrue();
            assertThat(common).as("%s: length", what).hasSize(longestCommon(one, other));
        });
    }

    @Test
    @Property("cells: two rows of the shorter list for the length, a whole table for the answer")
    void cellsAreBounded() {
        for (int[] sizes : new int[][] {{1, 500}, {500, 1}, {300, 40}, {40, 300}, {7, 0}}) {
            RandomGenerator random = new SplittableRandom(1);
            List<Integer> one = numbers(sizes[0], 5, random);
            List<Integer> other = numbers(sizes[1], 5, random);
            String what = "lists of %d and %d elements".formatted(sizes[0], sizes[1]);
            Cells rows = new Cells();
            Subsequences.commonLength(one, other, rows);
            rows.assertAtMost(2L * (Math.min(sizes[0], sizes[1]) + 1), "commonLength of " + what);
            Cells table = new Cells();
            Subsequences.common(one, other, table);
            table.assertAtMost((sizes[0] + 1L) * (sizes[1] + 1), "common of " + what);
            if (Math.min(sizes[0], sizes[1]) > 1) {
                rows.assertSome("commonLength of " + what);
                table.assertSome("common of " + what);
            }
        }
    }

    @Test
    @Property("equals is called once for each pair at most, and once an element to read the answer")
    void equalsCallsAreBounded() {
        RandomGenerator random = new SplittableRandom(3);
        List<Asked> one = numbers(60, 6, random).stream().map(Asked::new).toList();
        List<Asked> other = numbers(80, 6, random).stream().map(Asked::new).toList();
        Asked.calls = 0;
        int length = Subsequences.commonLength(one, other, long[]::new);
        assertThat(length).as("commonLength of 60 and 80 elements of 6 kinds").isBetween(20, 60);
        assertThat(Asked.calls).as("calls of equals by commonLength of 60 and 80 elements")
            .isLessThanOrEqualTo(60 * 80);
        Asked.calls = 0;
        assertThat(Subsequences.common(one, other, long[]::new))
            .as("common of 60 and 80 elements of 6 kinds").hasSize(length);
        assertThat(Asked.calls).as("calls of equals by common of 60 and 80 elements")
            .isLessThanOrEqualTo(60 * 80 + 60 + 80);
    }

    @Test
    @Property("elements are equal if equals says so, and null is equal to null")
    void comparesByEquals() {
        List<String> one = Arrays.asList(new String("x"), null, "y");
        List<String> other = Arrays.asList("x", "z", null);
        assertThat(Subsequences.common(one, other, long[]::new))
            .as("common(%s, %s)", one, other).containsExactly("x", null);
        assertThat(Subsequences.commonLength(one, other, long[]::new))
            .as("commonLength(%s, %s)", one, other).isEqualTo(2);
    }

    @Test
    @Weight(2)
    @Property("the answer is a subsequence, each element larger than the last, and none is longer")
    void increasingIsTheLongest() {
        Seeds.each(300, seed -> {
            RandomGenerator random = new SplittableRandom(seed);
            List<Integer> list = numbers(random.nextInt(10), 8, random);
            List<Integer> found = Subsequences.increasing(list, naturalOrder());
            String what = "increasing(%s) = %s".formatted(list, found);
            assertThat(isSubsequence(found, list)).as("%s: is in the list", what).isTrue();
            assertThat(increases(found)).as("%s: increases", what).isTrue();
            assertThat(found).as("%s: length", what).hasSize(longestIncreasing(list));
        });
    }

    @Test
    @Weight(2)
    @Property("n elements take at most n * (ceil(log2 n) + 1) comparisons for the increasing one")
    void increasingIsFast() {
        int n = 1000;
        RandomGenerator random = new SplittableRandom(5);
        List<List<Integer>> lists = List.of(numbers(n, 1_000_000, random),
            IntStream.range(0, n).boxed().toList(),
            IntStream.range(0, n).boxed().toList().reversed(), Collections.nCopies(n, 0));
        for (List<Integer> list : lists) {
            CountingComparator<Integer> order = CountingComparator.natural();
            List<Integer> found = Subsequences.increasing(list, order.view());
            assertThat(found).as("increasing of %d elements that begin with %s", n,
                list.subList(0, 5)).isNotEmpty();
            assertThat(increases(found)).as("the answer increases").isTrue();
            assertThat(order.comparisons())
                .as("comparisons for %d elements that begin with %s", n, list.subList(0, 5))
                .isLessThanOrEqualTo(n * 11L);
        }
    }

    @Test
    @Property("only the given order decides what increases")
    void increasingHonoursTheOrder() {
        assertThat(Subsequences.increasing(List.of(1, 3, 3, 2, 1), reverseOrder()))
            .as("increasing([1, 3, 3, 2, 1]) in reverse order").containsExactly(3, 2, 1);
        assertThat(Subsequences.increasing(List.of(5, 1, 4, 2, 9),
            (left, right) -> 7 * Integer.compare(left, right)))
            .as("increasing([5, 1, 4, 2, 9]) by an order that answers 7 and -7")
            .hasSize(3).first().isEqualTo(1);
        assertThatThrownBy(() -> Subsequences.increasing(List.of(), null), "no order")
            .isInstanceOf(NullPointerException.class);
    }

    private static List<Integer> numbers(int size, int bound, RandomGenerator random) {
        return random.ints(size, 0, bound).boxed().toList();
    }

    private static boolean increases(List<Integer> list) {
        return IntStream.range(1, list.size()).allMatch(i -> list.get(i - 1) < list.get(i));
    }

    private static <T> boolean isSubsequence(List<T> part, List<T> whole) {
        Iterator<T> rest = whole.iterator();
        for (T element : part) {
            boolean found = false;
            while (!found && rest.hasNext()) {
                found = Objects.equals(rest.next(), element);
            }
            if (!found) {
                return false;
            }
        }
        return true;
    }

    private static int longestCommon(List<Integer> one, List<Integer> other) {
        return Cells.subsets(one.size())
            .mapToObj(set -> Cells.members(set).mapToObj(one::get).toList())
            .filter(part -> isSubsequence(part, other)).mapToInt(List::size).max().orElseThrow();
    }

    private static int longestIncreasing(List<Integer> list) {
        return Cells.subsets(list.size())
            .mapToObj(set -> Cells.members(set).mapToObj(list::get).toList())
            .filter(SubsequencesSuite::increases).mapToInt(List::size).max().orElseThrow();
    }

    /** An element that counts how often it is asked whether it is another. */
    private static final class Asked {

        private static int calls;

        private final int number;

        Asked(int number) {
            this.number = number;
        }

        @Override
        public boolean equals(Object other) {
            calls++;
            return other instanceof Asked asked && asked.number == number;
        }

        @Override
        public int hashCode() {
            return number;
        }
    }
}
