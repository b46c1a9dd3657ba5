package workbook.dsalgo.algo.binarysearch;

import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import workbook.grader.Property;
import workbook.grader.probe.Refusals;

/** What callers may pass, and what is refused. */
class BinarySearchContractSuite {

    @Test
    @Property("elements are compared only through the given order, whatever numbers it answers")
    void honoursTheGivenOrder() {
        Comparator<Integer> descending = (one, other) -> 7 * Integer.compare(other, one);
        assertThat(BinarySearch.lowerBound(List.of(9, 7, 7, 1), 7, descending))
            .as("lowerBound([9, 7, 7, 1], 7) descending").isEqualTo(1);
        assertThat(BinarySearch.upperBound(List.of(9, 7, 7, 1), 7, descending))
            .as("upperBound([9, 7, 7, 1], 7) descending").isEqualTo(3);
        assertThat(BinarySearch.first(List.of(9, 7, 7, 1), 7, descending))
            .as("first([9, 7, 7, 1], 7) descending").isEqualTo(1);
        assertThat(BinarySearch.last(List.of(9, 7, 7, 1), 7, descending))
            .as("last([9, 7, 7, 1], 7) descending").isEqualTo(2);
        assertThat(BinarySearch.rotated(List.of(3, 1, 9, 7), 1, descending))
            .as("rotated([3, 1, 9, 7], 1) descending").isEqualTo(1);
        List<String> names = List.of("Ada", "BOB", "bob", "Cid");
        Comparator<String> order = String.CASE_INSENSITIVE_ORDER;
        assertThat(BinarySearch.lowerBound(names, "Bob", order))
            .as("lowerBound(%s, Bob), case ignored", names).isEqualTo(1);
        assertThat(BinarySearch.upperBound(names, "Bob", order))
            .as("upperBound(%s, Bob), case ignored", names).isEqualTo(3);
        assertThat(BinarySearch.first(names, "Bob", order))
            .as("first(%s, Bob), case ignored", names).isEqualTo(1);
        assertThat(BinarySearch.last(names, "Bob", order))
            .as("last(%s, Bob), case ignored", names).isEqualTo(2);
        assertThat(BinarySearch.rotated(List.of("Cid", "Ada", "BOB"), "Bob", order))
            .as("rotated([Cid, Ada, BOB], Bob), case ignored").isEqualTo(2);
    }

    @Test
    @Property("null is a key like any other if the order takes it")
    void searchesForNull() {
        Comparator<String> nullsToo = nullsFirst(naturalOrder());
        List<String> sorted = Arrays.asList(null, null, "a");
        assertThat(BinarySearch.lowerBound(sorted, null, nullsToo))
            .as("lowerBound([null, null, a], null), nulls first").isEqualTo(0);
        assertThat(BinarySearch.upperBound(sorted, null, nullsToo))
            .as("upperBound([null, null, a], null), nulls first").isEqualTo(2);
        assertThat(BinarySearch.first(sorted, null, nullsToo))
            .as("first([null, null, a], null), nulls first").isEqualTo(0);
        assertThat(BinarySearch.last(sorted, null, nullsToo))
            .as("last([null, null, a], null), nulls first").isEqualTo(1);
        assertThat(BinarySearch.rotated(Arrays.asList("a", "b", null), null, nullsToo))
            .as("rotated([a, b, null], null), nulls first").isEqualTo(2);
    }

    @Test
    @Property("a list, an order or a question that is null is refused, also when there is nothing "
        + "to compare")
    void refusesNull() {
        List<Integer> empty = List.of();
        List<Integer> none = null;
        Comparator<Integer> order = naturalOrder();
        Refusals.of(NullPointerException.class)
            .by("lowerBound(null, 1)", () -> BinarySearch.lowerBound(none, 1, order))
            .by("upperBound(null, 1)", () -> BinarySearch.upperBound(none, 1, order))
            .by("first(null, 1)", () -> BinarySearch.first(none, 1, order))
            .by("last(null, 1)", () -> BinarySearch.last(none, 1, order))
            .by("rotated(null, 1)", () -> BinarySearch.rotated(none, 1, order))
            .by("lowerBound([], 1, null)", () -> BinarySearch.lowerBound(empty, 1, null))
            .by("upperBound([], 1, null)", () -> BinarySearch.upperBound(empty, 1, null))
            .by("first([], 1, null)", () -> BinarySearch.first(empty, 1, null))
            .by("last([], 1, null)", () -> BinarySearch.last(empty, 1, null))
            .by("rotated([], 1, null)", () -> BinarySearch.rotated(empty, 1, null))
            .by("firstTrue(7, 7, null)", () -> BinarySearch.firstTrue(7, 7, null))
            .verify();
    }
}
