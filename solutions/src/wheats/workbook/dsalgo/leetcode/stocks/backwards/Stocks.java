package workbook.dsalgo.leetcode.stocks;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import workbook.grader.Solve;

/**
 * The best profit from trading one share, looking back at all prices.
 *
 * <p>A trade is a purchase and a sale on a later day. Trades do not overlap: at most one share is
 * held at any time, and what is bought is sold. Not to trade at all is allowed, so no profit is
 * below 0. Profits are exact: they may be beyond {@code int}. For {@code n} days each method but
 * {@link #atMost} makes at most {@code 2n} reads of prices and keeps a few numbers, however many
 * days there are. Stateless, hence thread-safe.
 *
 * <p>The questions are 121 (one), 122 (many), 123 and 188 (at most k), 309 (cooldown) and 714 (fee)
 * of LeetCode.
 */
public final class Stocks {

    /*
     * Implementation notes
     *
     * Idea: walk over the days once, and keep for each state one could be in the most cash that one
     * could have there.
     *
     *              buy: - price
     *     free  ----------------->  held        stay: an arrow from each state to itself
     *           <-----------------              at most k: a pair of states for each trade
     *              sell: + price - fee          cooldown: a sale ends in `sold`, and a day later
     *                                           in `free`
     *
     * I1: after a day, each number is the best over all histories that end in its state; a state
     * that cannot be reached yet is NEVER.
     *
     * Why free wins in the end: held is cash without a share, but what is bought has to be sold.
     *
     * Why half of the days is enough: each trade of a profit needs two days, and two trades that
     * meet on one day are one. From there on the limit forbids nothing.
     */

    /** Below every sum of prices, and far enough from the end of long to add to it. */
    private static final long NEVER = Long.MIN_VALUE / 2;

    private Stocks() {
    }

    /**
     * The best profit of one trade.
     *
     * @throws NullPointerException if {@code prices} is {@code null}, naming it
     */
    @Solve
    public static long one(Prices prices) {
        requireNonNull(prices, "prices");
        long highest = NEVER;
        long best = 0;
        for (int day = prices.days() - 1; day >= 0; day--) {
            long price = prices.on(day);
            best = Math.max(best, highest - price);
            highest = Math.max(highest, price);
        }
        return best;
    }

    /**
     * The best profit of any number of trades.
     *
     * @throws NullPointerException if {@code prices} is {@code null}, naming it
     */
    @Solve
    public static long many(Prices prices) {
        requireNonNull(prices, "prices");
        long profit = 0;
        long yesterday = -NEVER;
        for (int day = 0; day < prices.days(); day++) {
            long price = prices.on(day);
            profit += Math.max(0, price - yesterday);
            yesterday = price;
        }
        return profit;
    }

    /**
     * The best profit of at most {@code trades} trades. For {@code n} days and {@code k >= 1}
     * trades it takes at most {@code 2 * n * k} reads and memory for {@code k} trades, none for
     * days. From {@code k >= n/2} on it takes no more than {@link #many}: {@code 2n} reads and a
     * few numbers, whatever {@code k} is.
     *
     * @throws IllegalArgumentException if {@code trades} is negative, naming it
     * @throws NullPointerException if {@code prices} is {@code null}, naming it
     */
    @Solve
    public static long atMost(int trades, Prices prices) {
        requireNonNull(prices, "prices");
        if (trades < 0) {
            throw new IllegalArgumentException(trades + " trades");
        }
        int days = prices.days();
        if (trades >= days / 2) {
            return many(prices);
        }
        long[] held = new long[trades + 1];
        long[] free = new long[trades + 1];
        Arrays.fill(held, NEVER);
        for (int day = 0; day < days; day++) {
            long price = prices.on(day);
            for (int trade = 1; trade <= trades; trade++) {
                free[trade] = Math.max(free[trade], held[trade] + price);
                held[trade] = Math.max(held[trade], free[trade - 1] - price);
            }
        }
        return free[trades];
    }

    /**
     * The best profit of any number of trades, if the day after a sale is no day to buy.
     *
     * @throws NullPointerException if {@code prices} is {@code null}, naming it
     */
    @Solve
    public static long withCooldown(Prices prices) {
        requireNonNull(prices, "prices");
        long free = 0;
        long held = NEVER;
        long sold = NEVER;
        for (int day = 0; day < prices.days(); day++) {
            long price = prices.on(day);
            long sale = held + price;
            held = Math.max(held, free - price);
            free = Math.max(free, sold); // from the day before: that was the day of rest
            sold = sale;
        }
        return Math.max(free, sold);
    }

    /**
     * The best profit of any number of trades that cost {@code fee} each, paid once.
     *
     * @throws IllegalArgumentException if {@code fee} is negative, naming it
     * @throws NullPointerException if {@code prices} is {@code null}, naming it
     */
    @Solve
    public static long withFee(int fee, Prices prices) {
        requireNonNull(prices, "prices");
        if (fee < 0) {
            throw new IllegalArgumentException("fee " + fee);
        }
        long free = 0;
        long held = NEVER;
        for (int day = 0; day < prices.days(); day++) {
            long price = prices.on(day);
            free = Math.max(free, held + price - fee);
            held = Math.max(held, free - price);
        }
        return free;
    }
}
