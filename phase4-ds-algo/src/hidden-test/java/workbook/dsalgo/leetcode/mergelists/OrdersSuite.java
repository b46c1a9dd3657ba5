package workbook.dsalgo.leetcode.mergelists;

import static java.util.Comparator.naturalOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import workbook.grader.Property;
import workbook.grader.history.Seeds;
import workbook.grader.probe.Refusals;

/** Orders of every kind, and what is refused. */
class OrdersSuite {

    @Test
    @Property("values are compared only by the order, so they may be null if it takes that")
    void onlyTheOrderCompares() {
        Comparator<Opaque> order =
            Comparator.nullsFirst((one, other) -> 3 * (one.rank() - other.rank()));
        List<Opaque> first = Arrays.asList(null, new Opaque(1), new Opaque(3));
        List<Opaque> second = Arrays.asList(null, null, new Opaque(1), new Opaque(2));
        List<Integer> ranks = Arrays.asList(null, null, null, 1, 1, 2, 3);
        assertThat(ranks(MergeLists.merge(ListNode.of(first), ListNode.of(second), order)))
            .as("merge of null 1 3 and null null 1 2, nulls first").isEqualTo(ranks);
        assertThat(ranks(MergeLists.mergeAll(
                List.of(ListNode.of(first), ListNode.of(second)), order)))
            .as("mergeAll of null 1 3 and null null 1 2, nulls first").isEqualTo(ranks);
    }

    @Test
    @Property("what the order throws comes out")
    void failingOrderComesOut() {
        Comparator<Integer> failing = (one, other) -> {
            throw new UnsupportedOperationException("these cannot be compared");
        };
        ListNode<Integer> alone = ListNode.of(List.of(1));
        assertThat(MergeLists.mergeAll(List.of(alone), failing)).as("mergeAll of a single list")
            .isSameAs(alone);
        assertThatThrownBy(() -> MergeLists.merge(alone, ListNode.of(List.of(2)), failing),
            "merge of 1 and 2, by an order that throws")
            .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> MergeLists.mergeAll(
                List.of(ListNode.of(List.of(1)), ListNode.of(List.of(2))), failing),
            "mergeAll of 1 and 2, by an order that throws")
            .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> MergeLists.lazily(
                List.of(List.of(1).iterator(), List.of(2).iterator()), failing).next(),
            "next of lazily, 1 and 2, by an order that throws")
            .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    @Property("an order that contradicts itself loses no node and doubles none")
    void survivesALyingOrder() {
        Seeds.each(50, seed -> {
            Random random = new Random(seed);
            Comparator<Card> lying = (one, other) -> random.nextInt(3) - 1;
            List<List<Card>> cards = Stream.of(3, 0, 4, 2)
                .map(size -> Card.of(size, Collections.nCopies(size, 1))).toList();
            List<ListNode<Card>> lists = Chain.lists(cards);
            List<ListNode<Card>> nodes = Chain.nodes(lists);
            Chain.reused(MergeLists.mergeAll(lists, lying), nodes,
                "mergeAll with an order that answers at random");
            lists = Chain.lists(cards);
            nodes = Chain.nodes(List.of(lists.get(0), lists.get(2)));
            Chain.reused(MergeLists.merge(lists.get(0), lists.get(2), lying), nodes,
                "merge with an order that answers at random");
        });
    }

    @Test
    @Property("a list that is there twice is refused, and no node is changed")
    void refusesTheSameListTwice() {
        ListNode<Integer> list = ListNode.of(List.of(1, 2));
        ListNode<Integer> other = ListNode.of(List.of(0, 3));
        assertThatThrownBy(() -> MergeLists.merge(list, list, naturalOrder()),
            "merge of a list with itself").isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MergeLists.mergeAll(
                Arrays.asList(other, null, list, list), naturalOrder()),
            "mergeAll where lists 2 and 3 are the same")
            .isInstanceOf(IllegalArgumentException.class).hasMessageContainingAll("2", "3");
        assertThatThrownBy(() -> MergeLists.mergeAll(
                Arrays.asList(null, list, null, other, list), naturalOrder()),
            "mergeAll where lists 1 and 4 are the same")
            .isInstanceOf(IllegalArgumentException.class).hasMessageContainingAll("1", "4");
        assertThat(Chain.nodes(list, 2, "1 2 afterwards")).as("nodes of 1 2 afterwards").hasSize(2);
        assertThat(Chain.nodes(other, 2, "0 3 afterwards")).as("nodes of 0 3 afterwards")
            .hasSize(2);
    }

    @Test
    @Property("a missing order, or missing lists, are refused with their name")
    void refusesNull() {
        ListNode<Integer> list = ListNode.of(List.of(1, 2));
        Refusals missing = Refusals.of(NullPointerException.class);
        missing.naming("order")
            .by("merge(1 2, null, null)", () -> MergeLists.merge(list, null, null))
            .by("mergeAll([1 2], null)", () -> MergeLists.mergeAll(List.of(list), null))
            .verify();
        missing.naming("lists")
            .by("mergeAll(null, order)", () -> MergeLists.<Integer>mergeAll(null, naturalOrder()))
            .verify();
    }

    private static List<Integer> ranks(ListNode<Opaque> first) {
        List<Integer> ranks = new ArrayList<>();
        for (ListNode<Opaque> node : Chain.nodes(first, 7, "the result")) {
            ranks.add(node.value() == null ? null : node.value().rank());
        }
        return ranks;
    }
}
