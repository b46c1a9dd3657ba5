package workbook.dsalgo.algo.dynamicprogramming;

import static java.util.Comparator.naturalOrder;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import workbook.dsalgo.algo.dynamicprogramming.Knapsack.Item;

/** What the chapter shows. */
class DynamicProgrammingExamples {

    @Test
    void memoMakesFibonacciLinear() {
        Memo<Integer, Long> fibonacci = new Memo<>(
            (n, self) -> n < 2 ? (long) n : self.apply(n - 1) + self.apply(n - 2));
        assertThat(fibonacci.get(80)).as("fibonacci of 80").isEqualTo(23_416_728_348_467_685L);
    }

    @Test
    void paysSixWithTwoCoins() {
        assertThat(CoinChange.fewest(6, List.of(1, 3, 4), long[]::new).orElseThrow())
            .as("fewest coins of 1, 3, 4 that make 6").containsExactly(3, 3);
        assertThat(CoinChange.ways(6, List.of(1, 3, 4), long[]::new))
            .as("ways to make 6 of 1, 3, 4").isEqualTo(4);
    }

    @Test
    void carriesTheTwoLightItems() {
        List<Item> items = List.of(new Item(2, 3), new Item(3, 4), new Item(4, 6));
        assertThat(Knapsack.most(items, 5, long[]::new)).as("most in capacity 5").isEqualTo(7);
        assertThat(Knapsack.choice(items, 5, long[]::new)).as("choice for capacity 5")
            .containsExactly(0, 1);
    }

    @Test
    void findsSubsequences() {
        List<String> boat = List.of("b", "o", "a", "t");
        List<String> bat = List.of("b", "a", "t");
        assertThat(Subsequences.commonLength(bat, boat, long[]::new))
            .as("length of the longest common subsequence of bat and boat").isEqualTo(3);
        assertThat(Subsequences.common(bat, boat, long[]::new))
            .as("longest common subsequence of bat and boat").isEqualTo(bat);
        assertThat(Subsequences.increasing(List.of(2, 5, 3, 7), naturalOrder()))
            .as("longest increasing subsequence of [2, 5, 3, 7]").isIn(
                List.of(2, 5, 7), List.of(2, 3, 7));
    }

    @Test
    void countsEdits() {
        assertThat(EditDistance.distance("two", "to", long[]::new))
            .as("distance of two and to").isEqualTo(1);
        assertThat(EditDistance.script("two", "to", long[]::new).toString())
            .as("script from two to to").isEqualTo("[t, -w, o]");
    }

    @Test
    void robsTheStreet() {
        List<Long> loot = List.of(2L, 7L, 9L, 3L, 1L);
        assertThat(HouseRobber.most(loot)).as("most of %s in a row", loot).isEqualTo(12);
        assertThat(HouseRobber.mostInCircle(loot)).as("most of %s in a circle", loot)
            .isEqualTo(11);
        assertThat(HouseRobber.plan(loot, long[]::new)).as("plan for %s", loot)
            .containsExactly(0, 2, 4);
    }
}
