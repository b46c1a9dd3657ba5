package workbook.dsalgo.algo.sorting;

import static java.util.Comparator.naturalOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static workbook.dsalgo.algo.sorting.SortCost.ceilLog2;
import static workbook.dsalgo.algo.sorting.SortCost.nLogN;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import workbook.grader.Property;
import workbook.grader.Weight;
import workbook.grader.history.Seeds;
import workbook.grader.probe.CountingComparator;

/** What quicksort and introsort cost: comparisons, writes, nested calls. */
class QuickCostSuite {

    private static final int N = 2000;

    @Test
    @Weight(2)
    @Property("quicksort sorts n elements in at most 2 n log2 n comparisons, whatever their shape")
    void quickHasNoBadShape() {
        for (Shape shape : Shape.of(N)) {
            assertThat(SortCost.of(Sort.QUICK, shape.list()).comparisons())
                .as("comparisons of quicksort of %d elements, %s", N, shape.name())
                .isLessThanOrEqualTo(nLogN(2, N));
        }
    }

    @Test
    @Property("quicksort sorts n elements in about 1.4 n log2 n comparisons on average")
    void quickIsQuickOnAverage() {
        long sum = 0;
        for (int seed = 1; seed <= 20; seed++) {
            sum += SortCost.of(Sort.QUICK, Shape.shuffled(N, seed).list()).comparisons();
        }
        assertThat(sum / 20).as("comparisons of quicksort of %d elements, shuffled, the average "
            + "of 20 lists", N).isLessThanOrEqualTo(nLogN(1.45, N));
    }

    @Test
    @Weight(2)
    @Property("quicksort sorts the list that is the worst for one seed like any other with another "
        + "seed")
    void quickHasNoKillerSequence() {
        KillerOrder killer = new KillerOrder(N);
        Watched<Integer> killed = new Watched<>(killer.numbers());
        QuickSort.sort(killed, killer, new Random(1));
        long comparisons = killer.comparisons();
        Shape.assertSorted(killed, killer.numbers(), killer,
            "quicksort of %d elements, the order being against it".formatted(N));
        for (int seed = 2; seed <= 6; seed++) {
            CountingComparator<Integer> order = CountingComparator.natural();
            Watched<Integer> list = new Watched<>(killer.values());
            QuickSort.sort(list, order.view(), new Random(seed));
            String what = "quicksort with seed %d, of %d elements that cost %d with seed 1"
                .formatted(seed, N, comparisons);
            assertThat(order.comparisons()).as("comparisons of %s", what)
                .isLessThanOrEqualTo(nLogN(2, N));
            Shape.assertSorted(list, killer.values(), naturalOrder(), what);
        }
    }

    @Test
    @Property("quicksort sorts n elements of k different values in at most k * n comparisons, "
        + "also when there are few")
    void quickLikesEqualElements() {
        for (int size : new int[] {5, 10, 16, 40, N}) {
            for (int values = 1; values <= 4; values++) {
                assertThat(SortCost.of(Sort.QUICK, Shape.fewValues(size, values).list())
                    .comparisons())
                    .as("comparisons of quicksort of %d elements, %d different values", size,
                        values)
                    .isLessThanOrEqualTo((long) values * size);
            }
        }
    }

    @Test
    @Property("quicksort sorts with calls that are nested log2 n deep at most, also when all "
        + "pivots are bad, too small or too large")
    void quickIsShallow() {
        KillerOrder smallest = new KillerOrder(1000);
        assertShallow(Sort.QUICK, smallest, "every pivot the smallest", 4L * ceilLog2(1000) + 10);
        KillerOrder largest = new KillerOrder(1000);
        assertShallow(Sort.QUICK, largest.reversed(), "every pivot the largest",
            4L * ceilLog2(1000) + 10);
    }

    @Test
    @Weight(3)
    @Property("introsort sorts in at most 5 n ceil(log2 n) comparisons, whatever the order says")
    void introCannotBeKilled() {
        for (int size : new int[] {17, 100, 1000, 3000}) {
            KillerOrder killer = new KillerOrder(size);
            Watched<Integer> list = new Watched<>(killer.numbers());
            IntroSort.sort(list, killer);
            assertThat(killer.comparisons())
                .as("comparisons of introsort of %d elements, the order being against it", size)
                .isLessThanOrEqualTo(5L * size * ceilLog2(size));
            Shape.assertSorted(list, killer.numbers(), killer,
                "introsort of %d elements, the order being against it".formatted(size));
            assertThat(SortCost.of(Sort.INTRO, killer.values()).comparisons())
                .as("comparisons of introsort of the %d values that the order had chosen", size)
                .isLessThanOrEqualTo(5L * size * ceilLog2(size));
        }
        for (Shape shape : Shape.of(N)) {
            assertThat(SortCost.of(Sort.INTRO, shape.list()).comparisons())
                .as("comparisons of introsort of %d elements, %s", N, shape.name())
                .isLessThanOrEqualTo(5L * N * ceilLog2(N));
        }
    }

    @Test
    @Property("introsort sorts with calls that are nested 6 log2 n deep at most, whatever the "
        + "order says")
    void introIsShallow() {
        assertShallow(Sort.INTRO, new KillerOrder(1000), "the order being against it",
            4L * 6 * ceilLog2(1000) + 10);
        assertShallow(Sort.INTRO, new KillerOrder(1000).reversed(),
            "the order being against it and turned round", 4L * 6 * ceilLog2(1000) + 10);
    }

    @Test
    @Property("introsort sorts a shuffled list of 1000 elements or more in at most 1.5 n log2 n "
        + "comparisons")
    void introIsQuickAsARule() {
        for (int size : new int[] {1000, N, 10_000}) {
            Seeds.each(10, seed -> {
                assertThat(SortCost.of(Sort.INTRO, Shape.shuffled(size, seed).list())
                    .comparisons())
                    .as("comparisons of introsort of %d elements, shuffled", size)
                    .isLessThanOrEqualTo(nLogN(1.5, size));
            });
        }
    }

    @Test
    @Property("introsort sorts a list that goes up, or down at every step, in n - 1 comparisons, "
        + "and writes only to turn it round")
    void introSeesWhatIsSorted() {
        for (Shape shape : Shape.of(N).subList(0, 3)) {
            SortCost cost = SortCost.of(Sort.INTRO, shape.list());
            assertThat(cost.comparisons())
                .as("comparisons of introsort of %d elements, %s", N, shape.name())
                .isLessThanOrEqualTo(N - 1);
            assertThat(cost.writes())
                .as("writes of introsort of %d elements, %s", N, shape.name())
                .isLessThanOrEqualTo(shape.name().equals("reversed") ? N : 0);
        }
    }

    @Test
    @Property("introsort leaves nothing to chance: the same list makes it ask the same questions")
    void introAsksTheSameAgain() {
        List<Integer> numbers = Shape.shuffled(500, 11).list();
        List<List<Integer>> first = questions(numbers);
        List<List<Integer>> second = questions(numbers);
        int same = 0;
        while (same < first.size() && same < second.size()
                && first.get(same).equals(second.get(same))) {
            same++;
        }
        assertThat(second.subList(same, Math.min(same + 1, second.size())))
            .as("comparison %d of the second introsort of the same 500 elements", same + 1)
            .isEqualTo(first.subList(same, Math.min(same + 1, first.size())));
    }

    /** What introsort compares, pair by pair. */
    private static List<List<Integer>> questions(List<Integer> numbers) {
        List<List<Integer>> questions = new ArrayList<>();
        Watched<Integer> list = new Watched<>(numbers);
        IntroSort.sort(list, (one, other) -> {
            questions.add(List.of(one, other));
            return one.compareTo(other);
        });
        Shape.assertSorted(list, numbers, naturalOrder(), "introsort of " + Shape.shown(numbers));
        return questions;
    }

    private static void assertShallow(
            Sort sort, Comparator<Integer> order, String what, long frames) {
        List<Integer> numbers = new KillerOrder(1000).numbers();
        DeepestCall deepest = new DeepestCall(order);
        Watched<Integer> list = new Watched<>(numbers);
        sort.sort(list, deepest);
        assertThat(deepest.deepest())
            .as("frames on the stack under %s of 1000 elements, %s", sort, what)
            .isLessThanOrEqualTo(frames);
        Shape.assertSorted(list, numbers, order, "%s of 1000 elements, %s".formatted(sort, what));
    }
}
