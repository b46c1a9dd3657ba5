package workbook.dsalgo.algo.sorting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * Lists that sorts meet, each with its name, and the check of what became of them.
 *
 * <p>Where elements are equal they are above 127, so that they are different objects.
 */
record Shape(String name, List<Integer> list) {

    /** The natural order, which answers the largest and the smallest number there is. */
    static final Comparator<Integer> LARGE_ANSWERS = (one, other) -> {
        int sign = Integer.compare(one, other);
        return sign < 0 ? Integer.MIN_VALUE : sign > 0 ? Integer.MAX_VALUE : 0;
    };

    /** Shape of {@code n} elements each. */
    static List<Shape> of(int n) {
        return List.of(
            shape("sorted", n, i -> i),
            shape("reversed", n, i -> n - i),
            shape("all equal", n, i -> 700),
            shape("sorted but for the last", n, i -> i == n - 1 ? -1 : i),
            shape("up, then down", n, i -> Math.min(i, n - i)),
            shape("down, then up", n, i -> Math.max(i, n - i)),
            shape("sawtooth", n, i -> 500 + i % 17),
            shape("extremes of int", n, i -> i % 2 == 0 ? Integer.MIN_VALUE : Integer.MAX_VALUE),
            medianKiller(n),
            shuffled(n, n + 1));
    }

    static Shape shuffled(int n, int seed) {
        return new Shape("shuffled", new Random(seed).ints(n, 0, 10 * n + 1).boxed().toList());
    }

    /** Each of the numbers below {@code values} about equally often. */
    static Shape fewValues(int n, int values) {
        return new Shape(values + " different values",
            new Random(values).ints(n, 500, 500 + values).boxed().toList());
    }

    /** The first, the last and the middle one are small, again and again: Musser's sequence. */
    private static Shape medianKiller(int n) {
        int k = n / 2;
        return shape("killer of the median of three", n,
            i -> i >= k ? 2 * (i - k + 1) : i % 2 == 0 ? i + 1 : k + i + k % 2);
    }

    private static Shape shape(String name, int n, IntUnaryOperator element) {
        return new Shape(name, IntStream.range(0, n).map(element).boxed().toList());
    }

    /** Every list of up to five elements from 500 to 502, the empty one included. */
    static List<List<Integer>> small() {
        List<List<Integer>> all = new ArrayList<>(List.of(List.of()));
        for (int from = 0; all.get(from).size() < 5; from++) {
            for (int next = 500; next <= 502; next++) {
                List<Integer> longer = new ArrayList<>(all.get(from));
                longer.add(next);
                all.add(longer);
            }
        }
        return all;
    }

    /** Asserts that {@code list} has the elements of {@code before} and goes up. */
    static <T> void assertSorted(
            List<T> list, List<T> before, Comparator<? super T> order, String what) {
        for (int i = 1; i < list.size(); i++) {
            int sign = order.compare(list.get(i - 1), list.get(i));
            if (sign > 0) {
                assertThat(sign)
                    .as("%s: index %d holds %s, index %d holds %s; compared they give", what,
                        i - 1, list.get(i - 1), i, list.get(i))
                    .isLessThanOrEqualTo(0);
            }
        }
        assertSameElements(list, before, what);
    }

    /** Asserts that {@code list} has the elements of {@code before}, each as often. */
    static <T> void assertSameElements(List<T> list, List<T> before, String what) {
        List<T> lost = new ArrayList<>(before);
        List<T> added = new ArrayList<>();
        if (!sameCounts(list, before)) {
            list.forEach(element -> {
                if (!lost.remove(element)) {
                    added.add(element);
                }
            });
            assertThat(start(lost)).as("%s: elements that got lost", what).isEmpty();
            assertThat(start(added)).as("%s: elements that were added", what).isEmpty();
        }
    }

    private static <T> boolean sameCounts(List<T> one, List<T> other) {
        return counts(one).equals(counts(other));
    }

    private static <T> Map<T, Integer> counts(List<T> list) {
        Map<T, Integer> counts = new HashMap<>();
        list.forEach(element -> counts.merge(element, 1, Integer::sum));
        return counts;
    }

    /** As much of a list as a message can hold. */
    static String shown(List<?> list) {
        return list.size() <= 8 ? list.toString()
            : list.size() + " elements that begin with " + start(list);
    }

    private static List<?> start(List<?> list) {
        return list.subList(0, Math.min(8, list.size()));
    }
}
