package workbook.dsalgo.algo.dynamicprogramming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import workbook.grader.Property;
import workbook.grader.Weight;

class CoinChangeSuite {

    private static final List<List<Integer>> PURSES = List.of(
        List.of(1), List.of(2), List.of(1, 3, 4), List.of(4, 3, 1), List.of(5, 7),
        List.of(1, 5, 6, 9), List.of(3, 3), List.of(2, 2, 5), List.of(6, 10, 15), List.of());

    @Test
    @Weight(2)
    @Property("no payment has fewer coins, and its coins are given ones that make up the amount")
    void paysWithTheFewest() {
        for (List<Integer> coins : PURSES) {
            for (int amount = 0; amount <= 16; amount++) {
                Optional<List<Integer>> paid = CoinChange.fewest(amount, coins, long[]::new);
                String what = "fewest(%d, %s)".formatted(amount, coins);
                int fewest = fewest(amount, coins);
                assertThat(paid.isPresent()).as("%s is possible", what).isEqualTo(fewest < 1000);
                if (paid.isPresent()) {
                    List<Integer> payment = paid.orElseThrow();
                    assertThat(coins).as("%s = %s: the coins", what, payment)
                        .containsAll(payment);
                    assertThat(sum(payment)).as("%s = %s: their sum", what, payment)
                        .isEqualTo(amount);
                    assertThat(payment).as("%s = %s: how many coins", what, payment)
                        .hasSize(fewest);
                }
            }
        }
    }

    @Test
    @Weight(2)
    @Property("ways to pay differ in their coins, not in the order of their coins")
    void countsWays() {
        for (List<Integer> coins : PURSES) {
            List<Integer> distinct = coins.stream().distinct().toList();
            for (int amount = 0; amount <= 16; amount++) {
                assertThat(CoinChange.ways(amount, coins, long[]::new))
                    .as("ways(%d, %s)", amount, coins).isEqualTo(ways(amount, distinct));
            }
        }
    }

    @Test
    @Property("a payment takes at most 2 (amount + 1) cells, and counting ways amount + 1")
    void cellsAreBounded() {
        for (int amount : new int[] {1, 10, 9_999}) {
            Cells fewest = new Cells();
            assertThat(CoinChange.fewest(amount, List.of(1, 5, 7, 50), fewest))
                .as("fewest(%d, [1, 5, 7, 50])", amount).isPresent();
            fewest.assertAtMost(2L * (amount + 1), "fewest(" + amount + ", [1, 5, 7, 50])");
            Cells ways = new Cells();
            long found = CoinChange.ways(amount, List.of(1, 5, 7, 50), ways);
            assertThat(found).as("ways(%d, [1, 5, 7, 50])", amount).isPositive();
            if (amount > 1) {
                fewest.assertSome("fewest(" + amount + ", [1, 5, 7, 50])");
                ways.assertSome("ways(" + amount + ", [1, 5, 7, 50])");
            }
            ways.assertAtMost(amount + 1L, "ways(" + amount + ", [1, 5, 7, 50])");
        }
    }

    @Test
    @Property("large amounts, and coins larger than any amount, are no special cases")
    void takesExtremes() {
        List<Integer> huge = List.of(3, Integer.MAX_VALUE, Integer.MAX_VALUE - 1);
        assertThat(CoinChange.fewest(9, huge, long[]::new).orElseThrow())
            .as("fewest(9, %s)", huge).containsExactly(3, 3, 3);
        assertThat(CoinChange.ways(9, huge, long[]::new)).as("ways(9, %s)", huge).isEqualTo(1);
        assertThat(CoinChange.fewest(30_000, List.of(1, 7), long[]::new).orElseThrow())
            .as("fewest(30000, [1, 7])").hasSize(30_000 / 7 + 30_000 % 7);
        assertThat(CoinChange.fewest(100_000, List.of(1), long[]::new).orElseThrow())
            .as("fewest(100000, [1])").hasSize(100_000);
        assertThat(CoinChange.ways(600, List.of(300, 300), long[]::new))
            .as("ways(600, [300, 300])").isEqualTo(1);
        assertThat(CoinChange.ways(1000, List.of(1, 2, 5, 10, 20, 50, 100, 200), long[]::new))
            .as("ways to pay 1000 with eight coins").isEqualTo(321_335_886L);
    }

    @Test
    @Property("more ways than a long can count are an ArithmeticException")
    void waysDoNotOverflow() {
        List<Integer> coins = IntStream.rangeClosed(1, 100).boxed().toList();
        BigInteger[] exact = new BigInteger[1500];
        Arrays.fill(exact, BigInteger.ZERO);
        exact[0] = BigInteger.ONE;
        for (int coin : coins) {
            for (int amount = coin; amount < exact.length; amount++) {
                exact[amount] = exact[amount].add(exact[amount - coin]);
            }
        }
        for (int amount = 0; amount < exact.length; amount += 3) {
            int paid = amount;
            String what = "ways to pay " + amount + " with the coins 1 to 100";
            if (exact[amount].bitLength() < Long.SIZE) {
                assertThat(CoinChange.ways(amount, coins, long[]::new)).as(what)
                    .isEqualTo(exact[amount].longValueExact());
            } else {
                assertThatThrownBy(() -> CoinChange.ways(paid, coins, long[]::new), what)
                    .isInstanceOf(ArithmeticException.class);
            }
        }
    }

    @Test
    @Property("a negative amount and a coin below 1 are refused by name")
    void refusesBadInput() {
        assertThatThrownBy(() -> CoinChange.fewest(-3, List.of(1), long[]::new), "fewest(-3, [1])")
            .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("-3");
        assertThatThrownBy(() -> CoinChange.ways(-4, List.of(1), long[]::new), "ways(-4, [1])")
            .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("-4");
        assertThatThrownBy(() -> CoinChange.fewest(0, List.of(2, 0), long[]::new),
            "fewest(0, [2, 0])")
            .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("0");
        assertThatThrownBy(() -> CoinChange.ways(5, List.of(2, -7), long[]::new),
            "ways(5, [2, -7])")
            .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("-7");
    }

    /** By trying everything; 1000 or more if there is no way. */
    private static int fewest(int amount, List<Integer> coins) {
        if (amount == 0) {
            return 0;
        }
        int fewest = 1000;
        for (int coin : coins) {
            if (coin <= amount) {
                fewest = Math.min(fewest, 1 + fewest(amount - coin, coins));
            }
        }
        return fewest;
    }

    /** By taking the first coin, or never again. */
    private static long ways(int amount, List<Integer> coins) {
        if (amount == 0) {
            return 1;
        }
        if (amount < 0 || coins.isEmpty()) {
            return 0;
        }
        return ways(amount - coins.getFirst(), coins)
            + ways(amount, coins.subList(1, coins.size()));
    }

    private static int sum(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).sum();
    }
}
