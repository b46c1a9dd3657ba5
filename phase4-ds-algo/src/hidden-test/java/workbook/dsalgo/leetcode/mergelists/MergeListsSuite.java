package workbook.dsalgo.leetcode.mergelists;

import static java.util.Comparator.naturalOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
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
import workbook.grader.probe.CountingComparator;
import workbook.grader.rule.FromScratch;

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
                String what = "merge of " + left + " and " + right;
                List<ListNode<Card>> lists = lists(cards);
                List<ListNode<Card>> nodes = nodes(lists);
                ListNode<Card> merged =
                    MergeLists.merge(lists.getFirst(), lists.getLast(), Card.BY_RANK);
                assertThat(Chain.reused(merged, nodes, what)).as(what)
                    .isEqualTo(Card.merged(cards));
            }
        }
    }

    @Test
    @Weight(2)
    @Property("m and n nodes take at most m + n - 1 comparisons, none if one list is empty")
    void mergingTwoIsLinear() {
        for (int[] sizes : new int[][] {{500, 500}, {1, 999}, {999, 1}, {1000, 0}, {0, 1000}}) {
            CountingComparator<Integer> order = CountingComparator.natural();
            MergeLists.merge(numbers(0, sizes[0], 2), numbers(1, sizes[1], 2), order.view());
            int most = sizes[0] == 0 || sizes[1] == 0 ? 0 : sizes[0] + sizes[1] - 1;
            assertThat(order.comparisons())
                .as("comparisons to merge %d and %d nodes", sizes[0], sizes[1])
                .isLessThanOrEqualTo(most);
        }
    }

    @Test
    @Weight(2)
    @Property("a million nodes are no more than two")
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
            String what = "mergeAll of " + cards;
            List<ListNode<Card>> lists = Collections.unmodifiableList(lists(cards));
            List<ListNode<Card>> nodes = nodes(lists);
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
            MergeLists.mergeAll(lists, order.view());
            assertThat(order.comparisons())
                .as("comparisons to merge %d lists of %d nodes", count, length)
                .isLessThanOrEqualTo(3L * count * length * ceilLog2(count));
        }
    }

    @Test
    @Property("no lists, and lists without a node, make the empty list")
    void emptyLists() {
        assertThat(MergeLists.<Integer>merge(null, null, naturalOrder()))
            .as("merge of two empty lists").isNull();
        assertThat(MergeLists.<Integer>mergeAll(List.of(), naturalOrder()))
            .as("mergeAll of no list").isNull();
        assertThat(MergeLists.<Integer>mergeAll(Arrays.asList(null, null), naturalOrder()))
            .as("mergeAll of two empty lists").isNull();
        assertThat(MergeLists.<Integer>lazily(List.of(), naturalOrder()).hasNext())
            .as("hasNext of lazily, no source").isFalse();
    }

    @Test
    @Property("an order that contradicts itself loses no node and doubles none")
    void survivesALyingOrder() {
        Seeds.each(50, seed -> {
            Random random = new Random(seed);
            Comparator<Card> lying = (one, other) -> random.nextInt(3) - 1;
            List<List<Card>> cards = Stream.of(3, 0, 4, 2)
                .map(size -> Card.of(size, Collections.nCopies(size, 1))).toList();
            List<ListNode<Card>> lists = lists(cards);
            List<ListNode<Card>> nodes = nodes(lists);
            Chain.reused(MergeLists.mergeAll(lists, lying), nodes,
                "mergeAll with an order that answers at random");
            lists = lists(cards);
            nodes = nodes(List.of(lists.get(0), lists.get(2)));
            Chain.reused(MergeLists.merge(lists.get(0), lists.get(2), lying), nodes,
                "merge with an order that answers at random");
        });
    }

    @Test
    @Weight(2)
    @Property("sources are merged in order, equal elements by source, each element once")
    void mergesSources() {
        Seeds.each(200, seed -> {
            Random random = new Random(seed);
            List<List<Card>> cards = new ArrayList<>();
            int count = random.nextInt(1, 8);
            for (int list = 0; list < count; list++) {
                cards.add(Card.of(list,
                    random.ints(random.nextInt(6), 0, 4).sorted().boxed().toList()));
            }
            Iterator<Card> merged =
                MergeLists.lazily(cards.stream().map(List::iterator).toList(), Card.BY_RANK);
            List<Card> got = new ArrayList<>();
            while (got.size() < 100 && merged.hasNext()) {
                assertThat(merged.hasNext()).as("hasNext, asked a second time, lazily, %s", cards)
                    .isTrue();
                got.add(merged.next());
            }
            assertThat(got).as("lazily, %s", cards).isEqualTo(Card.merged(cards));
            assertThatThrownBy(merged::next, "next behind the last element, lazily, %s", cards)
                .isInstanceOf(NoSuchElementException.class);
        });
    }

    @Test
    @Weight(2)
    @Property("of k sources at most k elements are read and not yet given out")
    void readsNoFurtherThanNeeded() {
        int count = 10;
        List<CountedSource<Integer>> sources = IntStream.range(0, count)
            .mapToObj(start -> new CountedSource<>(i -> start + count * i)).toList();
        CountingComparator<Integer> order = CountingComparator.natural();
        Iterator<Integer> merged = MergeLists.lazily(sources, order.view());
        for (int given = 0; given <= 1000; given++) {
            int reads = sources.stream().mapToInt(CountedSource::reads).sum();
            assertThat(reads).as("elements read from %d endless sources when %d were given out",
                count, given).isLessThanOrEqualTo(given + count);
            assertThat(order.comparisons()).as("comparisons for %d elements of them", given)
                .isLessThanOrEqualTo(3L * (given + count) * ceilLog2(count));
            assertThat(merged.next()).as("element %d", given).isEqualTo(given);
        }
    }

    @Test
    @Property("a source that fails loses no element, and is asked again")
    void survivesAFailingSource() {
        for (int failing = 0; failing < 4; failing++) {
            Iterator<Integer> merged = MergeLists.lazily(
                List.of(failingOnce(failing), List.of(2, 5, 8).iterator()), naturalOrder());
            List<Integer> got = new ArrayList<>();
            int failures = 0;
            for (int step = 0; step < 20; step++) {
                try {
                    if (merged.hasNext()) {
                        got.add(merged.next());
                    }
                } catch (IllegalStateException e) {
                    failures++;
                }
            }
            assertThat(got).as("1 4 7 and 2 5 8, where reading number %d of 1 4 7 failed once",
                failing).containsExactly(1, 2, 4, 5, 7, 8);
            assertThat(failures).as("failures that came out").isEqualTo(failing < 3 ? 1 : 0);
        }
    }

    @Test
    @Property("a list that is there twice, and a missing order, are refused; no node is changed")
    void refusesBadInput() {
        ListNode<Integer> list = ListNode.of(List.of(1, 2));
        ListNode<Integer> other = ListNode.of(List.of(0, 3));
        assertThatThrownBy(() -> MergeLists.merge(list, list, naturalOrder()),
            "merge of a list with itself").isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MergeLists.mergeAll(
                Arrays.asList(other, null, list, list), naturalOrder()),
            "mergeAll where lists 2 and 3 are the same")
            .isInstanceOf(IllegalArgumentException.class).hasMessageContainingAll("2", "3");
        assertThatThrownBy(() -> MergeLists.merge(list, null, null), "merge without an order")
            .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> MergeLists.mergeAll(List.of(list), null),
            "mergeAll without an order").isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> MergeLists.lazily(List.of(), null), "lazily without an order")
            .isInstanceOf(NullPointerException.class);
        assertThat(Chain.nodes(list, 2, "1 2 afterwards")).as("nodes of 1 2 afterwards").hasSize(2);
        assertThat(Chain.nodes(other, 2, "0 3 afterwards")).as("nodes of 0 3 afterwards")
            .hasSize(2);
    }

    /** 1, 4, 7; reading number {@code failing} throws the first time. */
    private static Iterator<Integer> failingOnce(int failing) {
        return new Iterator<>() {
            private int at;
            private boolean failed;

            @Override
            public boolean hasNext() {
                return at < 3;
            }

            @Override
            public Integer next() {
                if (at == failing && !failed) {
                    failed = true;
                    throw new IllegalStateException("reading failed");
                }
                return 1 + 3 * at++;
            }
        };
    }

    private static List<ListNode<Card>> lists(List<List<Card>> cards) {
        List<ListNode<Card>> lists = new ArrayList<>();
        cards.forEach(each -> lists.add(ListNode.of(each)));
        return lists;
    }

    private static List<ListNode<Card>> nodes(List<ListNode<Card>> lists) {
        List<ListNode<Card>> nodes = new ArrayList<>();
        lists.forEach(list -> nodes.addAll(Chain.nodes(list, Integer.MAX_VALUE, "a list")));
        return nodes;
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

    private static int ceilLog2(int n) {
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
