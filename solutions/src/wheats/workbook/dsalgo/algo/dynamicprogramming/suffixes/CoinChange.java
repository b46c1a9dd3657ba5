package workbook.dsalgo.algo.dynamicprogramming;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.IntFunction;

/** Pushes from each amount to those one coin later, and keeps nothing but the counts. */
public final class CoinChange {

    private CoinChange() {
    }

    public static Optional<List<Integer>> fewest(
            int amount, List<Integer> coins, IntFunction<long[]> cells) {
        check(amount, coins);
        long[] countPlusOne = cells.apply(amount + 1);
        countPlusOne[0] = 1;
        for (int a = 0; a < amount; a++) {
            for (int coin : coins) {
                if (countPlusOne[a] > 0 && coin <= amount - a
                        && (countPlusOne[a + coin] == 0
                            || countPlusOne[a + coin] > countPlusOne[a] + 1)) {
                    countPlusOne[a + coin] = countPlusOne[a] + 1;
                }
            }
        }
        if (countPlusOne[amount] == 0) {
            return Optional.empty();
        }
        List<Integer> payment = new ArrayList<>();
        for (int left = amount; left > 0; left -= payment.getLast()) {
            int here = left;
            payment.add(coins.stream().filter(coin -> coin <= here
                && countPlusOne[here - coin] == countPlusOne[here] - 1
                && countPlusOne[here - coin] > 0).findFirst().orElseThrow());
        }
        return Optional.of(payment);
    }

    public static long ways(int amount, List<Integer> coins, IntFunction<long[]> cells) {
        check(amount, coins);
        long[] ways = cells.apply(amount + 1);
        ways[0] = 1;
        for (int coin : new TreeSet<>(coins).descendingSet()) {
            for (int a = 0; a <= amount - coin; a++) {
                ways[a + coin] = Math.addExact(ways[a + coin], ways[a]);
            }
        }
        return ways[amount];
    }

    private static void check(int amount, List<Integer> coins) {
        if (amount < 0) {
            throw new IllegalArgumentException("cannot pay " + amount);
        }
        coins.stream().filter(coin -> coin < 1).findFirst().ifPresent(coin -> {
            throw new IllegalArgumentException("no coin: " + coin);
        });
    }
}
