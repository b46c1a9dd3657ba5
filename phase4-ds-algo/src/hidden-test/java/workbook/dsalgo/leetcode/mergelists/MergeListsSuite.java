package workbook.dsalgo.leetcode.mergelists;

import static java.util.Comparator.naturalOrder;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import workbook.grader.Gate;
import workbook.grader.Property;
import workbook.grader.Weight;
import workbook.grader.history.Seeds;
import workbook.grader.probe.Allocation;
import workbook.grader.probe.CountingComparator;
import workbook.grader.rule.FromScratch;

/** Lists of nodes. Sources that are read lazily have a suite of their own. */
class MergeListsSuite {

    @Test
    @Gate
    @Property("the lists are merged here, not sorted by the library")
    void builtFromScratch() {
        FromScratch.of(MergeLists.class)
            .neverCalls(Collections.class, "sort")
            .neverCalls(List.class, "sort")
            .neverCalls(Arrays.class, "sort", "parallelSort")
            .neverCalls(Stream.class, "sorted")
            .neverCalls(IntStream.class, "sorted")
            .neverUses(SortedMap.class, SortedSet.class)
            .verify();
    }

    @Test
    @Weight(2)
    @Property("two lists become one in order, of the same nodes, equal values of the first before")
    void mergesTwo() {
        List<List<Integer>> small = ascendingLists();
        for (List<Integer> left : small) {
            for (List<Integer> right : small) {
                List<List<Card>> cards = List.of(Card.of(0, left), Card.of(1, right));
                String what = "merge of %s and %s; %s".formatted(left, right, Card.LEGEND);
                List<ListNode<Card>> lists = Chain.lists(cards);
                List<ListNode<Card>> nodes = Chain.nodes(lists);
                ListNode<Card> merged =
                    MergeLists.merge(lists.getFirst(), lists.getLast(), Card.BY_RANK);
                assertThat(Chain.reused(merged, nodes, what)).as(what)
                    .isEqualTo(Card.merged(cards));
            }
        }
    }

    @Test
    @Weight(2)
    @Property("m and n nodes are merged in at most m + n - 1 comparisons, none if a list is empty")
    void mergingTwoIsLinear() {
        for (int[] sizes : new int[][] {{500, 500}, {1, 999}, {999, 1}, {1000, 0}, {0, 1000}}) {
            CountingComparator<Integer> order = CountingComparator.natural();
            ListNode<Integer> merged =
                MergeLists.merge(numbers(0, sizes[0], 2), numbers(1, sizes[1], 2), order.view());
            assertAscends(merged, sizes[0] + sizes[1],
                "merge of %d and %d nodes".formatted(sizes[0], sizes[1]));
            int most = sizes[0] == 0 || sizes[1] == 0 ? 0 : sizes[0] + sizes[1] - 1;
            assertThat(order.comparisons())
                .as("comparisons to merge %d and %d nodes", sizes[0], sizes[1])
                .isLessThanOrEqualTo(most);
        }
    }

    @Test
    @Weight(2)
    @Property("a list of a million nodes needs no deeper stack")
    void longLists() {
        int half = 500_000;
        try {
            ListNode<Integer> merged =
                MergeLists.merge(numbers(0, half, 2), numbers(1, half, 2), naturalOrder());
            assertCounts(merged, 2 * half, "merge of 500000 even and 500000 odd numbers");
            List<ListNode<Integer>> lists = new ArrayList<>();
            for (int start = 0; start < 4; start++) {
                lists.add(numbers(start, half / 20, 4));
            }
            assertCounts(MergeLists.mergeAll(lists, naturalOrder()), half / 5,
                "mergeAll of four lists of 25000");
        } catch (StackOverflowError e) {
            throw new AssertionError("the thread's stack is too small for 1000000 nodes", e);
        }
    }

    @Test
    @Weight(2)
    @Property("any number of lists become one in order, of the same nodes, equal values by list")
    void mergesAny() {
        Seeds.each(300, seed -> {
            Random random = new Random(seed);
            List<List<Card>> cards = new ArrayList<>();
            int count = random.nextInt(9);
            for (int list = 0; list < count; list++) {
                cards.add(Card.of(list,
                    random.ints(random.nextInt(6), 0, 5).sorted().boxed().toList()));
            }
            String what = "mergeAll of %s; %s".formatted(cards, Card.LEGEND);
            List<ListNode<Card>> lists = Collections.unmodifiableList(Chain.lists(cards));
            List<ListNode<Card>> nodes = Chain.nodes(lists);
            ListNode<Card> merged = MergeLists.mergeAll(lists, Card.BY_RANK);
            assertThat(Chain.reused(merged, nodes, what)).as(what).isEqualTo(Card.merged(cards));
        });
    }

    @Test
    @Weight(2)
    @Property("n nodes of k lists are merged in at most 3 * n * ceil(log2 k) comparisons")
    void mergingAnyIsLogarithmic() {
        for (int count : new int[] {256, 1, 2, 3, 16, 1000}) {
            int length = 2560 / count;
            List<ListNode<Integer>> lists = new ArrayList<>();
            for (int list = 0; list < count; list++) {
                lists.add(numbers(list, length, count));
                lists.add(null);
            }
            CountingComparator<Integer> order = CountingComparator.natural();
            assertAscends(MergeLists.mergeAll(lists, order.view()), count * length,
                "mergeAll of %d lists of %d nodes".formatted(count, length));
            assertThat(order.comparisons())
                .as("comparisons to merge %d lists of %d nodes", count, length)
                .isLessThanOrEqualTo(3L * count * length * ceilLog2(count));
        }
    }

    @Test
    @Property("an empty list adds nothing, and empty lists alone make the empty list")
    void emptyLists() {
        ListNode<Integer> list = ListNode.of(List.of(1, 2));
        assertThat(MergeLists.merge(list, null, naturalOrder())).as("merge of 1 2 and nothing")
            .isSameAs(list);
        assertThat(MergeLists.merge(null, list, naturalOrder())).as("merge of nothing and 1 2")
            .isSameAs(list);
        assertThat(MergeLists.mergeAll(Arrays.asList(null, list, null), naturalOrder()))
            .as("mergeAll of nothing, 1 2 and nothing").isSameAs(list);
        assertThat(Chain.nodes(list, 2, "1 2 afterwards")).as("nodes of 1 2 afterwards").hasSize(2);
        assertThat(MergeLists.<Integer>merge(null, null, naturalOrder()))
            .as("merge of two empty lists").isNull();
        assertThat(MergeLists.<Integer>mergeAll(List.of(), naturalOrder()))
            .as("mergeAll of no list").isNull();
        assertThat(MergeLists.<Integer>mergeAll(Arrays.asList(null, null), naturalOrder()))
            .as("mergeAll of two empty lists").isNull();
    }

    @Test
    @Property("to merge two lists takes constant memory: their own nodes are linked anew")
    void mergingTwoTakesNoMemory() {
        int half = 1500;
        long least = Long.MAX_VALUE;
        for (int run = 0; run < 3; run++) { // the first one may load classes
            ListNode<Integer> even = numbers(0, half, 2);
            ListNode<Integer> odd = numbers(1, half, 2);
            List<ListNode<Integer>> merged = new ArrayList<>(1);
            least = Math.min(least, Allocation.of(
                () -> merged.add(MergeLists.merge(even, odd, naturalOrder()))));
            assertAscends(merged.getFirst(), 2 * half, "merge of 1500 even and 1500 odd numbers");
        }
        assertThat(least).as("bytes allocated to merge 1500 even and 1500 odd numbers")
            .isLessThanOrEqualTo(10_000);
    }

    private static ListNode<Integer> numbers(int start, int count, int step) {
        ListNode<Integer> first = null;
        for (int i = count - 1; i >= 0; i--) {
            first = new ListNode<>(start + i * step, first);
        }
        return first;
    }

    /** That a list is 0, 1, 2, ... and so on. */
    private static void assertCounts(ListNode<Integer> merged, int size, String what) {
        int count = 0;
        for (ListNode<Integer> node = merged; node != null; node = node.next()) {
            if (node.value() != count) {
                assertThat(node.value()).as("%s: value number %d", what, count).isEqualTo(count);
            }
            count++;
        }
        assertThat(count).as("%s: nodes", what).isEqualTo(size);
    }

    private static void assertAscends(ListNode<Integer> merged, int size, String what) {
        int last = Integer.MIN_VALUE;
        for (ListNode<Integer> node : Chain.nodes(merged, size, what)) {
            if (node.value() < last) {
                throw new AssertionError(
                    "[%s] %d is behind %d".formatted(what, node.value(), last));
            }
            last = node.value();
        }
        assertThat(Chain.nodes(merged, size, what).size()).as("%s: nodes", what).isEqualTo(size);
    }

    static int ceilLog2(int n) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(n - 1);
    }

    /** Every ascending list of up to four numbers from 0..2. */
    private static List<List<Integer>> ascendingLists() {
        List<List<Integer>> all = new ArrayList<>(List.of(List.of()));
        for (int from = 0; all.get(from).size() < 4; from++) {
            List<Integer> prefix = all.get(from);
            for (int next = prefix.isEmpty() ? 0 : prefix.getLast(); next <= 2; next++) {
                List<Integer> longer = new ArrayList<>(prefix);
                longer.add(next);
                all.add(List.copyOf(longer));
            }
        }
        return all;
    }
}
