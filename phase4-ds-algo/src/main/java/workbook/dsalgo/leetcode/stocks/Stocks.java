package workbook.dsalgo.leetcode.stocks;

import workbook.grader.Solve;
import workbook.grader.Unsolved;

/**
 * The best profit from trading one share, looking back at all prices.
 *
 * <p>A trade is a purchase and a sale on a later day. Trades do not overlap: at most one share is
 * held at any time, and what is bought is sold. To buy again on the day of a sale is allowed, and
 * worth as much as to keep the share. Not to trade at all is allowed, so no profit is below 0.
 * Profits are exact: they may be beyond {@code int}. For {@code n} days each method but
 * {@link #atMost} makes at most {@code 2n} reads of prices and keeps a few numbers, however many
 * days there are. Stateless, hence thread-safe.
 *
 * <p>The questions are 121 (one), 122 (many), 123 and 188 (at most k), 309 (cooldown) and 714 (fee)
 * of LeetCode.
 */
public final class Stocks {

    private Stocks() {
    }

    /**
     * The best profit of one trade.
     *
     * @throws NullPointerException if {@code prices} is {@code null}, naming it
     */
    @Solve
    public static long one(Prices prices) {
        throw new Unsolved("Stocks.one");
    }

    /**
     * The best profit of any number of trades.
     *
     * @throws NullPointerException if {@code prices} is {@code null}, naming it
     */
    @Solve
    public static long many(Prices prices) {
        throw new Unsolved("Stocks.many");
    }

    /**
     * The best profit of at most {@code trades} trades. For {@code n} days and {@code k >= 1}
     * trades it takes at most {@code 2 * n * k} reads and memory for {@code k} trades, none for
     * days. From {@code k >= n/2} on, which for odd {@code n} may be rounded either way, it takes
     * no more than {@link #many}: {@code 2n} reads and a few numbers, whatever {@code k} is.
     *
     * @throws IllegalArgumentException if {@code trades} is negative, naming it
     * @throws NullPointerException if {@code prices} is {@code null}, naming it
     */
    @Solve
    public static long atMost(int trades, Prices prices) {
        throw new Unsolved("Stocks.atMost");
    }

    /**
     * The best profit of any number of trades, if the day after a sale is no day to buy.
     *
     * @throws NullPointerException if {@code prices} is {@code null}, naming it
     */
    @Solve
    public static long withCooldown(Prices prices) {
        throw new Unsolved("Stocks.withCooldown");
    }

    /**
     * The best profit of any number of trades that cost {@code fee} each, paid once.
     *
     * @throws IllegalArgumentException if {@code fee} is negative, naming it
     * @throws NullPointerException if {@code prices} is {@code null}, naming it
     */
    @Solve
    public static long withFee(int fee, Prices prices) {
        throw new Unsolved("Stocks.withFee");
    }
}
