package workbook.dsalgo.algo.sorting;

import static java.util.Comparator.naturalOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static workbook.dsalgo.algo.sorting.SortCost.ceilLog2;
import static workbook.dsalgo.algo.sorting.SortCost.nLogN;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import workbook.grader.Property;
import workbook.grader.Weight;

/** What insertion sort, merge sort and heapsort cost: comparisons, writes, places. */
class SortingCostSuite {

    private static final int N = 2000;

    @Test
    @Property("insertion sort pays for inversions only: with i of them it sorts n elements in "
        + "i + n - 1 comparisons and 2i writes at most")
    void insertionPaysForInversions() {
        for (int size : new int[] {2, 16, 100}) {
            for (Shape shape : Shape.of(size)) {
                long inversions = inversions(shape.list());
                SortCost cost = SortCost.of(Sort.INSERTION, shape.list());
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
    @Property("merge sort sorts n elements in at most n * ceil(log2 n) comparisons")
    void mergeComparesLittle() {
        for (int size : new int[] {2, 3, 5, 64, 65, 1000, 1024}) {
            for (Shape shape : Shape.of(size)) {
                assertThat(SortCost.of(Sort.MERGE, shape.list()).comparisons())
                    .as("comparisons of merge sort of %d elements, %s", size, shape.name())
                    .isLessThanOrEqualTo((long) size * ceilLog2(size));
            }
        }
    }

    @Test
    @Property("merge sort sorts, and of a list that is sorted already it makes n - 1 comparisons "
        + "at most and no write")
    void mergeLeavesASortedListAlone() {
        assertThat(SortCost.of(Sort.MERGE, Shape.shuffled(N, 1).list()).writes())
            .as("writes of merge sort of 2000 elements, shuffled").isPositive();
        SortCost cost = SortCost.of(Sort.MERGE, Shape.of(N).getFirst().list());
        assertThat(cost.comparisons()).as("comparisons of merge sort of 0 to 1999")
            .isLessThanOrEqualTo(N - 1);
        assertThat(cost.writes()).as("writes of merge sort of 0 to 1999").isZero();
    }

    @Test
    @Weight(2)
    @Property("merge sort sorts with one buffer of 1 place to half of the list, rounded up, and "
        + "with 2 n * ceil(log2 n) writes at most")
    void mergeNeedsHalf() {
        for (int size : new int[] {0, 1, 2, 3, 7, 100, 1001}) {
            for (Shape shape : Shape.of(size)) {
                Watched<Integer> list = new Watched<>(shape.list());
                Buffers buffers = new Buffers();
                MergeSort.sort(list, naturalOrder(), buffers::make);
                String what = "merge sort of %d elements, %s".formatted(size, shape.name());
                Shape.assertSorted(list, shape.list(), naturalOrder(), what);
                assertThat(buffers.places.stream().filter(n -> n < 1 || n > (size + 1) / 2))
                    .as("places that %s asked for, if they are not from 1 to %d", what,
                        (size + 1) / 2).isEmpty();
                assertThat(buffers.places.size()).as("buffers that %s asked for", what)
                    .isLessThanOrEqualTo(1);
                assertThat(list.writes() + buffers.writes())
                    .as("writes of %s, to list and buffer", what)
                    .isLessThanOrEqualTo(2L * size * ceilLog2(size));
                if (size >= 100 && list.writes() > 0) { // a short list may do without its buffer
                    assertThat(buffers.writes()).as("writes of %s to its buffer", what)
                        .isPositive();
                }
            }
        }
    }

    @Test
    @Weight(2)
    @Property("heapsort sorts any list, and an order that is against it, in at most "
        + "2 n log2 n + 2n comparisons and 2 n log2 n + 4n writes")
    void heapIsNeverBad() {
        for (int size : new int[] {2, 3, 10, 100, 1024, N}) {
            for (Shape shape : Shape.of(size)) {
                SortCost cost = SortCost.of(Sort.HEAP, shape.list());
                String what = "heapsort of %d elements, %s".formatted(size, shape.name());
                assertThat(cost.comparisons()).as("comparisons of %s", what)
                    .isLessThanOrEqualTo(nLogN(2, size) + 2L * size);
                assertThat(cost.writes()).as("writes of %s", what)
                    .isLessThanOrEqualTo(nLogN(2, size) + 4L * size);
            }
        }
        KillerOrder killer = new KillerOrder(N);
        Watched<Integer> list = new Watched<>(killer.numbers());
        HeapSort.sort(list, killer);
        long comparisons = killer.comparisons();
        Shape.assertSorted(list, killer.numbers(), killer, "heapsort of %d elements, the order "
            .formatted(N) + "being against it");
        assertThat(comparisons)
            .as("comparisons of heapsort of %d elements, the order being against it", N)
            .isLessThanOrEqualTo(nLogN(2, N) + 2 * N);
    }

    /** Makes buffers and remembers what was asked for. */
    private static final class Buffers {

        private final List<Integer> places = new ArrayList<>();
        private Watched<Integer> last = Watched.places(0);

        Watched<Integer> make(int size) {
            places.add(size);
            last = Watched.places(size);
            return last;
        }

        long writes() {
            return last.writes();
        }
    }

    private static long inversions(List<Integer> list) {
        return IntStream.range(0, list.size())
            .mapToLong(i -> list.subList(0, i).stream().filter(n -> n > list.get(i)).count())
            .sum();
    }
}
