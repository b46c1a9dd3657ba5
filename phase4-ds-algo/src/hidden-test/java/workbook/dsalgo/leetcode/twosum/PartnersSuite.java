package workbook.dsalgo.leetcode.twosum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import workbook.grader.Property;
import workbook.grader.probe.Refusals;

/** Who is asked for a partner, and partners that call back. */
class PartnersSuite {

    @Test
    @Property("an item that comes before its partner makes no pair with it")
    void thePartnerComesFirst() {
        UnaryOperator<Integer> half = x -> x / 2;
        assertThat(TwoSum.countPairs(List.of(4, 2).iterator(), half))
            .as("countPairs(4, 2) with x / 2").isZero();
        assertThat(TwoSum.countPairs(List.of(2, 4, 2, 4, 8).iterator(), half))
            .as("countPairs(2, 4, 2, 4, 8) with x / 2").isEqualTo(5);
        assertThat(TwoSum.firstPair(List.of(4, 2).iterator(), half))
            .as("firstPair(4, 2) with x / 2").isEmpty();
        assertThat(TwoSum.firstPair(List.of(4, 2, 4).iterator(), half))
            .as("firstPair(4, 2, 4) with x / 2").contains(new Pair(1, 2));
    }

    @Test
    @Property("an item that is null is refused before a partner is asked of it")
    void nullIsAskedNothing() {
        List<Integer> items = Arrays.asList(1, null);
        UnaryOperator<Integer> strict = x -> {
            if (x == null) {
                throw new IllegalStateException("asked for the partner of null");
            }
            return 7 - x;
        };
        Refusals.of(NullPointerException.class).naming("item")
            .by("firstPair([1, null], 7 - x)", () -> TwoSum.firstPair(items.iterator(), strict))
            .by("countPairs([1, null], 7 - x)", () -> TwoSum.countPairs(items.iterator(), strict))
            .verify();
    }

    @Test
    @Property("a partner that searches itself disturbs no search, and none disturbs it")
    void searchesInsideOfSearches() {
        UnaryOperator<Integer> searching = x -> {
            assertThat(TwoSum.<Integer>firstPair(List.of(5, 1, 7).iterator(), y -> 8 - y))
                .as("firstPair(5, 1, 7) with 8 - x, called inside").contains(new Pair(1, 2));
            assertThat(TwoSum.<Integer>countPairs(List.of(6, 6, 6).iterator(), y -> 12 - y))
                .as("countPairs(6, 6, 6) with 12 - x, called inside").isEqualTo(3);
            return 9 - x;
        };
        assertThat(TwoSum.firstPair(List.of(7, 1, 4, 5).iterator(), searching))
            .as("firstPair(7, 1, 4, 5) with 9 - x, which searches other lists meanwhile")
            .contains(new Pair(2, 3));
        assertThat(TwoSum.countPairs(List.of(7, 1, 4, 5, 5).iterator(), searching))
            .as("countPairs(7, 1, 4, 5, 5) with 9 - x, which searches other lists meanwhile")
            .isEqualTo(2);
    }
}
