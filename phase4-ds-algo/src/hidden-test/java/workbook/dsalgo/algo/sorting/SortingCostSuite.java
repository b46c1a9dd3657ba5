package workbook.dsalgo.algo.sorting;

import static java.util.Comparator.naturalOrder;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import workbook.grader.Property;
import workbook.grader.Weight;
import workbook.grader.history.Seeds;
import workbook.grader.probe.CountingComparator;

/** What the sorts cost: comparisons, writes, places, nested calls. */
class SortingCostSuite {

    private static final int N = 2000;

    @Test
    @Property("insertion sort pays for inversions only: i + n - 1 comparisons and 2i writes")
    void insertionPaysForInversions() {
        for (int size : new int[] {2, 16, 100}) {
            for (Shape shape : Shape.of(size)) {
                long inversions = inversions(shape.list());
                Cost cost = Cost.of(Sort.INSERTION, shape.list());
                String what = "insertion sort of %d elements, %s, with %d inversions"
                    .formatted(size, shape.name(), inversions);
                assertThat(cost.comparisons()).as("comparisons of %s", what)
                    .isLessThanOrEqualTo(inversions + size - 1);
                assertThat(cost.writes()).as("writes of %s", what)
                    .isLessThanOrEqualTo(2 * inversions);
            }
        }
    }

    @Test
    @Property("merge sort of n elements makes at most n * ceil(log2 n) comparisons")
    void mergeComparesLittle() {
        for (int size : new int[] {2, 3, 5, 64, 65, 1000, 1024}) {
            for (Shape shape : Shape.of(size)) {
                assertThat(Cost.of(Sort.MERGE, shape.list()).comparisons())
                    .as("comparisons of merge sort of %d elements, %s", size, shape.name())
                    .isLessThanOrEqualTo((long) size * ceilLog2(size));
            }
        }
    }

    @Test
    @Property("merge sort of a sorted list makes n - 1 comparisons and writes nothing")
    void mergeLeavesASortedListAlone() {
        Cost cost = Cost.of(Sort.MERGE, Shape.of(N).getFirst().list());
        assertThat(cost.comparisons()).as("comparisons of merge sort of 0 to 1999")
            .isLessThanOrEqualTo(N - 1);
        assertThat(cost.writes()).as("writes of merge sort of 0 to 1999").isZero();
    }

    @Test
    @Weight(2)
    @Property("merge sort needs one buffer of half of the list, and 2n writes a level")
    void mergeNeedsHalf() {
        for (int size : new int[] {2, 3, 7, 100, 1001}) {
            for (Shape shape : Shape.of(size)) {
                Watched<Integer> list = new Watched<>(shape.list());
                Buffers buffers = new Buffers();
                MergeSort.sort(list, naturalOrder(), buffers::make);
                String what = "merge sort of %d elements, %s".formatted(size, shape.name());
                assertThat(buffers.places).as("places that %s asked for", what)
                    .isLessThanOrEqualTo((size + 1) / 2);
                assertThat(buffers.asked).as("buffers that %s asked for", what)
                    .isLessThanOrEqualTo(1);
                assertThat(list.writes() + buffers.writes())
                    .as("writes of %s, to list and buffer", what)
                    .isLessThanOrEqualTo(2L * size * ceilLog2(size));
                if (list.writes() > 0) {
                    assertThat(buffers.writes()).as("writes of %s to its buffer", what)
                        .isPositive();
                }
            }
        }
    }

    @Test
    @Weight(2)
    @Property("quicksort of n elements makes at most 2 n log2 n comparisons, whatever their shape")
    void quickHasNoBadShape() {
        for (Shape shape : Shape.of(N)) {
            assertThat(Cost.of(Sort.QUICK, shape.list()).comparisons())
                .as("comparisons of quicksort of %d elements, %s", N, shape.name())
                .isLessThanOrEqualTo(nLogN(2));
        }
    }

    @Test
    @Weight(2)
    @Property("a list that is the worst for one seed of quicksort is nothing special for another")
    void quickHasNoKillerSequence() {
        KillerOrder killer = new KillerOrder(N);
        QuickSort.sort(new Watched<>(killer.numbers()), killer, new Random(1));
        for (int seed = 2; seed <= 6; seed++) {
            CountingComparator<Integer> order = CountingComparator.natural();
            QuickSort.sort(new Watched<>(killer.values()), order.view(), new Random(seed));
            assertThat(order.comparisons())
                .as("comparisons of quicksort with seed %d, of %d elements that cost %d with "
                    + "seed 1", seed, N, killer.comparisons())
                .isLessThanOrEqualTo(nLogN(2));
        }
    }

    @Test
    @Property("quicksort of n elements of k different values makes at most k * n comparisons")
    void quickLikesEqualElements() {
        for (int values = 1; values <= 4; values++) {
            assertThat(Cost.of(Sort.QUICK, Shape.fewValues(N, values).list()).comparisons())
                .as("comparisons of quicksort of %d elements, %d different values", N, values)
                .isLessThanOrEqualTo((long) values * N);
        }
    }

    @Test
    @Property("the calls of quicksort are nested log2 n deep at most, also when all pivots are bad")
    void quickIsShallow() {
        KillerOrder killer = new KillerOrder(1000);
        DeepestCall deepest = new DeepestCall(killer);
        long outside = DeepestCall.frames();
        QuickSort.sort(new Watched<>(killer.numbers()), deepest, new Random(1));
        assertThat(deepest.frames - outside)
            .as("frames on the stack under quicksort of 1000 elements, every pivot the worst")
            .isLessThanOrEqualTo(4L * ceilLog2(1000) + 10);
    }

    @Test
    @Weight(2)
    @Property("heapsort makes at most 2 n log2 n + 2n comparisons and 2 n log2 n + 4n writes")
    void heapIsNeverBad() {
        for (int size : new int[] {2, 3, 10, 100, 1024, N}) {
            for (Shape shape : Shape.of(size)) {
                Cost cost = Cost.of(Sort.HEAP, shape.list());
                long bound = (long) Math.floor(2 * size * log2(size));
                String what = "heapsort of %d elements, %s".formatted(size, shape.name());
                assertThat(cost.comparisons()).as("comparisons of %s", what)
                    .isLessThanOrEqualTo(bound + 2L * size);
                assertThat(cost.writes()).as("writes of %s", what)
                    .isLessThanOrEqualTo(bound + 4L * size);
            }
        }
        KillerOrder killer = new KillerOrder(N);
        HeapSort.sort(new Watched<>(killer.numbers()), killer);
        assertThat(killer.comparisons())
            .as("comparisons of heapsort of %d elements, the order being against it", N)
            .isLessThanOrEqualTo(nLogN(2) + 2 * N);
    }

    @Test
    @Weight(3)
    @Property("introsort makes at most 5 n ceil(log2 n) comparisons, whatever the order says")
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
            assertThat(Cost.of(Sort.INTRO, killer.values()).comparisons())
                .as("comparisons of introsort of the %d values that the order had chosen", size)
                .isLessThanOrEqualTo(5L * size * ceilLog2(size));
        }
        for (Shape shape : Shape.of(N)) {
            assertThat(Cost.of(Sort.INTRO, shape.list()).comparisons())
                .as("comparisons of introsort of %d elements, %s", N, shape.name())
                .isLessThanOrEqualTo(5L * N * ceilLog2(N));
        }
    }

    @Test
    @Property("introsort of a shuffled list makes at most 1.5 n log2 n comparisons")
    void introIsQuickAsARule() {
        Seeds.each(10, seed -> {
            assertThat(Cost.of(Sort.INTRO, Shape.shuffled(N, seed).list()).comparisons())
                .as("comparisons of introsort of %d elements, shuffled", N)
                .isLessThanOrEqualTo(nLogN(1.5));
        });
    }

    @Test
    @Property("introsort of a list that goes up, or down at every step, makes n - 1 comparisons")
    void introSeesWhatIsSorted() {
        for (Shape shape : Shape.of(N).subList(0, 3)) {
            Cost cost = Cost.of(Sort.INTRO, shape.list());
            assertThat(cost.comparisons())
                .as("comparisons of introsort of %d elements, %s", N, shape.name())
                .isLessThanOrEqualTo(N - 1);
            assertThat(cost.writes())
                .as("writes of introsort of %d elements, %s", N, shape.name())
                .isLessThanOrEqualTo(shape.name().equals("reversed") ? N : 0);
        }
    }

    @Test
    @Property("counting asks an element for its key twice at most, and sorting by int eight times")
    void keysAreRarelyAsked() {
        AtomicInteger asked = new AtomicInteger();
        ToIntFunction<Integer> key = number -> {
            asked.incrementAndGet();
            return number;
        };
        Watched<Integer> few = new Watched<>(Shape.fewValues(N, 10).list());
        CountingSort.sort(few, number -> key.applyAsInt(number) - 500, 10);
        assertThat(asked).as("keys asked for by counting sort of %d elements", N)
            .hasValueLessThanOrEqualTo(2 * N);
        assertThat(few.writes()).as("writes of counting sort of %d elements", N)
            .isLessThanOrEqualTo(N);
        asked.set(0);
        Watched<Integer> any = new Watched<>(Shape.shuffled(N, 3).list());
        CountingSort.sortByInt(any, key);
        assertThat(asked).as("keys asked for by sortByInt of %d elements", N)
            .hasValueLessThanOrEqualTo(8 * N);
        assertThat(any.writes()).as("writes of sortByInt of %d elements", N)
            .isLessThanOrEqualTo(4 * N);
    }

    private record Cost(long comparisons, long writes) {

        /** Of a sort that has to do its work, too. */
        static Cost of(Sort sort, List<Integer> numbers) {
            CountingComparator<Integer> order = CountingComparator.natural();
            Watched<Integer> list = new Watched<>(numbers);
            sort.sort(list, order.view());
            Shape.assertSorted(list, numbers, naturalOrder(), sort + " of " + Shape.shown(numbers));
            return new Cost(order.comparisons(), list.writes());
        }
    }

    /** Makes buffers and remembers what was asked for. */
    private static final class Buffers {

        private int asked;
        private int places;
        private Watched<Integer> last = Watched.places(0);

        Watched<Integer> make(int size) {
            asked++;
            places += size;
            last = Watched.places(size);
            return last;
        }

        long writes() {
            return last.writes();
        }
    }

    /** An order that looks at the stack now and then. */
    private static final class DeepestCall implements Comparator<Integer> {

        private final Comparator<Integer> order;
        private int calls;
        private long frames;

        DeepestCall(Comparator<Integer> order) {
            this.order = order;
        }

        @Override
        public int compare(Integer one, Integer other) {
            if (calls++ % 211 == 0) {
                frames = Math.max(frames, frames());
            }
            return order.compare(one, other);
        }

        static long frames() {
            return StackWalker.getInstance().walk(Stream::count);
        }
    }

    private static long inversions(List<Integer> list) {
        return IntStream.range(0, list.size())
            .mapToLong(i -> list.subList(0, i).stream().filter(n -> n > list.get(i)).count())
            .sum();
    }

    private static long nLogN(double factor) {
        return (long) Math.floor(factor * N * log2(N));
    }

    private static double log2(int n) {
        return Math.log(n) / Math.log(2);
    }

    private static int ceilLog2(int n) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(n - 1);
    }
}
