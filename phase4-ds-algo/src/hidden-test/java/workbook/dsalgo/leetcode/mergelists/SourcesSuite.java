package workbook.dsalgo.leetcode.mergelists;

import static java.util.Comparator.naturalOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import workbook.grader.Property;
import workbook.grader.probe.Refusals;

/** Sources that fail, a single source, none, and orders with extreme answers. */
class SourcesSuite {

    @Test
    @Property("whichever source fails, no element of it or of another one is lost")
    void anySourceMayFail() {
        for (int failing = 0; failing < 3; failing++) {
            for (int at = 0; at < 2; at++) {
                RuntimeException failure = new IllegalStateException("reading failed");
                assertMerges(sources(failing, at, failure), failure,
                    "0 3, 1 4, 2 5, where next of source %d fails once, in front of number %d"
                        .formatted(failing, at));
            }
        }
    }

    @Test
    @Property("what a source throws comes out as it is, and is no end of the source")
    void whatASourceThrowsComesOut() {
        List<Supplier<RuntimeException>> failures = List.of(
            () -> new NoSuchElementException("torn"),
            () -> new UncheckedIOException(new java.io.IOException("no connection")),
            () -> new UnsupportedOperationException("not now"));
        for (Supplier<RuntimeException> each : failures) {
            RuntimeException failure = each.get();
            assertMerges(sources(1, 1, failure), failure,
                "0 3, 1 4, 2 5, where source 1 throws %s once, in front of 4".formatted(failure));
        }
    }

    private static void assertMerges(
            List<Iterator<Integer>> sources, RuntimeException failure, String what) {
        List<RuntimeException> thrown = new ArrayList<>();
        List<Integer> got = Torn.drained(MergeLists.lazily(sources, naturalOrder()), thrown);
        assertThat(got).as("lazily of %s", what).containsExactly(0, 1, 2, 3, 4, 5);
        assertThat(thrown).as("what came out of lazily of %s", what).hasSize(1);
        assertThat(thrown.getFirst()).as("what came out of lazily of %s", what).isSameAs(failure);
    }

    /** 0 3, 1 4 and 2 5; one of them throws once in {@code next}. */
    private static List<Iterator<Integer>> sources(int failing, int at, RuntimeException failure) {
        List<Iterator<Integer>> sources = new ArrayList<>();
        for (int start = 0; start < 3; start++) {
            Iterator<Integer> numbers = List.of(start, start + 3).iterator();
            sources.add(start == failing ? new Torn(numbers, "next", at, failure) : numbers);
        }
        return sources;
    }

    @Test
    @Property("only the sign of what the order answers counts, the smallest int too")
    void ordersWithExtremeAnswers() {
        Comparator<Integer> extreme = (one, other) -> one.equals(other) ? 0
            : one < other ? Integer.MIN_VALUE : Integer.MAX_VALUE;
        String by = " by an order that answers the smallest and the largest int";
        List<Integer> expected = List.of(1, 2, 3, 4, 5, 6);
        assertThat(values(MergeLists.merge(
                ListNode.of(List.of(2, 3, 6)), ListNode.of(List.of(1, 4, 5)), extreme)))
            .as("merge of 2 3 6 and 1 4 5" + by).isEqualTo(expected);
        assertThat(values(MergeLists.mergeAll(
                List.of(ListNode.of(List.of(2, 6)), ListNode.of(List.of(1, 4)),
                    ListNode.of(List.of(3, 5))), extreme)))
            .as("mergeAll of 2 6, 1 4 and 3 5" + by).isEqualTo(expected);
        Iterator<Integer> merged = MergeLists.lazily(List.of(List.of(2, 6).iterator(),
            List.of(1, 4).iterator(), List.of(3, 5).iterator()), extreme);
        List<Integer> got = new ArrayList<>();
        while (got.size() < 10 && merged.hasNext()) {
            got.add(merged.next());
        }
        assertThat(got).as("lazily of 2 6, 1 4 and 3 5" + by).isEqualTo(expected);
    }

    private static List<Integer> values(ListNode<Integer> first) {
        return Chain.nodes(first, 6, "1 to 6").stream().map(ListNode::value).toList();
    }

    @Test
    @Property("a single source is merged too: its elements stay in it")
    void aSingleSource() {
        List<Integer> numbers = new ArrayList<>(List.of(1, 2));
        Iterator<Integer> merged =
            MergeLists.lazily(List.of(numbers.iterator()), naturalOrder());
        assertThat(merged.next()).as("next of lazily, the single source 1 2").isEqualTo(1);
        assertThatThrownBy(merged::remove, "remove of lazily, the single source 1 2")
            .isInstanceOf(UnsupportedOperationException.class);
        assertThat(numbers).as("the list of the single source").containsExactly(1, 2);
    }

    @Test
    @Property("a missing order is refused where there is nothing to merge, too")
    void nothingToMergeStillNeedsAnOrder() {
        Refusals.of(NullPointerException.class).naming("order")
            .by("merge(null, null, null)", () -> MergeLists.<Integer>merge(null, null, null))
            .by("mergeAll([], null)", () -> MergeLists.<Integer>mergeAll(List.of(), null))
            .by("lazily([], null)", () -> MergeLists.<Integer>lazily(List.of(), null))
            .verify();
    }
}
