package workbook.dsalgo.leetcode.mergelists;

import static java.util.Comparator.naturalOrder;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the chapter shows. */
class MergeListsExamples {

    @Test
    void twoListsAreLinkedAnew() {
        ListNode<Integer> first = ListNode.of(List.of(1, 4, 9));
        ListNode<Integer> second = ListNode.of(List.of(2, 3));
        ListNode<Integer> merged = MergeLists.merge(first, second, naturalOrder());
        assertThat(values(merged)).as("merge of 1 4 9 and 2 3").containsExactly(1, 2, 3, 4, 9);
        assertThat(merged.next()).as("the second node, once the first of 2 3").isSameAs(second);
    }

    @Test
    void threeLists() {
        List<ListNode<Integer>> lists = List.of(
            ListNode.of(List.of(1, 4, 9)), ListNode.of(List.of(2, 3)), ListNode.of(List.of(7)));
        assertThat(values(MergeLists.mergeAll(lists, naturalOrder())))
            .as("mergeAll of 1 4 9, 2 3 and 7").containsExactly(1, 2, 3, 4, 7, 9);
    }

    @Test
    void sourcesAreReadAsFarAsNeeded() {
        Iterator<Integer> odd = Stream.iterate(1, number -> number + 2).limit(1000).iterator();
        Iterator<Integer> powers = Stream.iterate(1, number -> 2 * number).limit(30).iterator();
        Iterator<Integer> merged = MergeLists.lazily(List.of(odd, powers), naturalOrder());
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            numbers.add(merged.next());
        }
        assertThat(numbers).as("the first of odd numbers and powers of two")
            .containsExactly(1, 1, 2, 3, 4, 5, 7);
        assertThat(powers.next()).as("the first power that was not read").isEqualTo(16);
    }

    private static List<Integer> values(ListNode<Integer> first) {
        List<Integer> values = new ArrayList<>();
        for (ListNode<Integer> node = first; node != null; node = node.next()) {
            values.add(node.value());
        }
        return values;
    }
}
