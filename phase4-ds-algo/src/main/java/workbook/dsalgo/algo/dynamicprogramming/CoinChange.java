package workbook.dsalgo.algo.dynamicprogramming;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import workbook.grader.Solve;
import workbook.grader.Unsolved;

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
        throw new Unsolved("CoinChange.fewest");
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
        throw new Unsolved("CoinChange.ways");
    }
}
