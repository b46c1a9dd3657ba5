package workbook.dsalgo.algo.dynamicprogramming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import workbook.dsalgo.algo.dynamicprogramming.Knapsack.Item;
import workbook.grader.Property;
import workbook.grader.Weight;
import workbook.grader.history.Seeds;

class KnapsackSuite {

    @Test
    @Weight(2)
    @Property("no items that fit are worth more, and no item is carried twice")
    void carriesTheMost() {
        Seeds.each(200, seed -> {
            RandomGenerator random = new SplittableRandom(seed);
            List<Item> items = items(random);
            int capacity = random.nextInt(14);
            assertThat(Knapsack.most(items, capacity, long[]::new))
                .as("most of %s in capacity %d", items, capacity)
                .isEqualTo(best(items, capacity));
        });
    }

    @Test
    @Weight(2)
    @Property("the chosen items are different ones, fit together, and are worth the most")
    void choosesTheMost() {
        Seeds.each(200, seed -> {
            RandomGenerator random = new SplittableRandom(seed);
            List<Item> items = items(random);
            int capacity = random.nextInt(14);
            List<Integer> chosen = Knapsack.choice(items, capacity, long[]::new);
            String what = "choice of %s in capacity %d: %s".formatted(items, capacity, chosen);
            assertThat(chosen).as("%s: ascending, each once", what)
                .isSorted().doesNotHaveDuplicates();
            assertThat(chosen.stream().mapToLong(i -> items.get(i).weight()).sum())
                .as("%s: weight", what).isLessThanOrEqualTo(capacity);
            assertThat(chosen.stream().mapToLong(i -> items.get(i).value()).sum())
                .as("%s: value", what).isEqualTo(best(items, capacity));
        });
    }

    @Test
    @Property("cells: one row for the most, a row for each item and one more for the choice")
    void cellsAreBounded() {
        List<Item> items = IntStream.rangeClosed(1, 30).mapToObj(i -> new Item(i, 31 - i)).toList();
        for (int capacity : new int[] {0, 1, 100, 465, 466, Integer.MAX_VALUE}) {
            long width = Math.min(capacity, 465) + 1;
            Cells row = new Cells();
            Knapsack.most(items, capacity, row);
            row.assertAtMost(width, "most of 30 items of weights 1 to 30 in capacity " + capacity);
            Cells table = new Cells();
            Knapsack.choice(items, capacity, table);
            table.assertAtMost(31 * width,
                "choice of 30 items of weights 1 to 30 in capacity " + capacity);
            if (capacity == 100) {
                row.assertSome("most of 30 items of weights 1 to 30 in capacity 100");
                table.assertSome("choice of 30 items of weights 1 to 30 in capacity 100");
            }
        }
    }

    @Test
    @Property("the largest weights and values of int are no special cases, nor is nothing")
    void takesExtremes() {
        int max = Integer.MAX_VALUE;
        List<Item> items = List.of(new Item(max, max), new Item(0, max), new Item(1, max));
        assertThat(Knapsack.most(items, 1, long[]::new)).as("most of %s in capacity 1", items)
            .isEqualTo(2L * max);
        assertThat(Knapsack.choice(items, 1, long[]::new)).as("choice of %s, capacity 1", items)
            .containsExactly(1, 2);
        assertThat(Knapsack.most(List.of(), max, long[]::new)).as("most of nothing").isZero();
        assertThat(Knapsack.choice(List.of(), 0, long[]::new)).as("choice of nothing").isEmpty();
        List<Item> light = List.of(new Item(1, 5), new Item(2, 6));
        assertThat(Knapsack.choice(light, max, long[]::new)).as("choice of %s, all fit", light)
            .containsExactly(0, 1);
    }

    @Test
    @Property("a negative capacity is refused by name")
    void refusesBadInput() {
        assertThatThrownBy(() -> Knapsack.most(List.of(), -1, long[]::new), "most in capacity -1")
            .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("-1");
        assertThatThrownBy(() -> Knapsack.choice(List.of(), -2, long[]::new),
            "choice in capacity -2")
            .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("-2");
    }

    private static List<Item> items(RandomGenerator random) {
        return IntStream.range(0, random.nextInt(8))
            .mapToObj(i -> new Item(random.nextInt(7), random.nextInt(10))).toList();
    }

    /** By trying every subset. */
    private static long best(List<Item> items, int capacity) {
        return Cells.subsets(items.size())
            .filter(set -> Cells.members(set).map(i -> items.get(i).weight()).sum() <= capacity)
            .mapToLong(set -> Cells.members(set).mapToLong(i -> items.get(i).value()).sum())
            .max().orElseThrow();
    }
}
