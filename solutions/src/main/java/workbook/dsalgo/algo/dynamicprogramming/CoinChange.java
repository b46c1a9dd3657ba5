package workbook.dsalgo.algo.dynamicprogramming;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import workbook.grader.Solve;

/**
 * Paying an amount with coins, as many of each as are needed.
 *
 * <p>{@code cells} makes arrays of zeros, {@code long[]::new} for example: what is remembered from
 * one amount to the next is remembered in such arrays. For {@code k} coins and amount {@code a} the
 * time is proportional to {@code k * a}. A coin that is listed twice counts once. Stateless.
 *
 * <p>Each method throws {@link IllegalArgumentException} if the amount is negative or a coin below
 * 1, naming it, and {@link NullPointerException} if an argument is {@code null}.
 */
public final class CoinChange {

    /*
     * Implementation notes
     *
     * fewest: coins 1 3 4       amount  0 1 2 3 4 5 6
     *                           count   0 1 2 1 1 2 2      1 + the smallest count one coin before
     *                           last    - 1 1 3 4 1 3      6: pay 3, 3 is left: pay 3
     *
     * I1: after amount a, count[0..a] is right, and last[a] is the last coin of one best payment.
     *
     * ways: the coins are the outer loop, so that a payment is counted in one order only.
     * I2: after coin c, ways[a] counts the payments of a with the coins up to c.
     */

    private static final long IMPOSSIBLE = Long.MAX_VALUE;

    private CoinChange() {
    }

    /**
     * The fewest coins that make up {@code amount}, in any order, from at most
     * {@code 2 * (amount + 1)} cells.
     *
     * @return nothing if no coins make up the amount; no coins for the amount 0
     */
    @Solve
    public static Optional<List<Integer>> fewest(
            int amount, List<Integer> coins, IntFunction<long[]> cells) {
        check(amount, coins);
        long[] count = cells.apply(amount + 1);
        long[] last = cells.apply(amount + 1);
        Arrays.fill(count, 1, amount + 1, IMPOSSIBLE);
        for (int a = 1; a <= amount; a++) {
            for (int coin : coins) {
                if (coin <= a && count[a - coin] < count[a] - 1) {
                    count[a] = count[a - coin] + 1;
                    last[a] = coin; // keeps I1
                }
            }
        }
        return count[amount] == IMPOSSIBLE ? Optional.empty() : Optional.of(payment(amount, last));
    }

    /**
     * In how many ways {@code amount} can be made up, from at most {@code amount + 1} cells. Coins
     * in another order are not another way; the amount 0 is made up in one way.
     *
     * @throws ArithmeticException if there are more ways than a {@code long} can count; it may also
     *     come if only a smaller amount has too many
     */
    @Solve
    public static long ways(int amount, List<Integer> coins, IntFunction<long[]> cells) {
        check(amount, coins);
        long[] ways = cells.apply(amount + 1);
        ways[0] = 1;
        for (int coin : coins.stream().distinct().toList()) {
            for (int a = coin; a <= amount; a++) {
                ways[a] = Math.addExact(ways[a], ways[a - coin]); // keeps I2
            }
        }
        return ways[amount];
    }

    private static List<Integer> payment(int amount, long[] last) {
        List<Integer> payment = new ArrayList<>();
        for (int left = amount; left > 0; left -= (int) last[left]) {
            payment.add((int) last[left]);
        }
        return payment;
    }

    private static void check(int amount, List<Integer> coins) {
        if (amount < 0) {
            throw new IllegalArgumentException("amount " + amount + " is negative");
        }
        for (int coin : coins) {
            if (coin < 1) {
                throw new IllegalArgumentException("coin " + coin + " is below 1");
            }
        }
    }
}
