package workbook.dsalgo.leetcode.stocks;

import java.util.Objects;

/** Pairs valleys with peaks; keeps one row of states, alternately with a share and without. */
public final class Stocks {

    private Stocks() {
    }

    public static long one(Prices prices) {
        Objects.requireNonNull(prices, "no prices");
        long run = 0;
        long best = 0;
        for (int day = 1; day < prices.days(); day++) {
            run = Math.max(0, run + prices.on(day) - prices.on(day - 1));
            best = Math.max(best, run);
        }
        return best;
    }

    public static long many(Prices prices) {
        Objects.requireNonNull(prices, "no prices");
        long profit = 0;
        long valley = Long.MAX_VALUE;
        long peak = Long.MAX_VALUE;
        for (int day = 0; day < prices.days(); day++) {
            long price = prices.on(day);
            if (price < peak) {
                profit += peak - valley;
                valley = price;
            }
            peak = price;
        }
        return profit + peak - valley;
    }

    /** Odd states hold the share of a trade, even ones have done so many halves of trades. */
    public static long atMost(int trades, Prices prices) {
        Objects.requireNonNull(prices, "no prices");
        if (trades < 0) {
            throw new IllegalArgumentException("trades: " + trades);
        }
        if (trades >= prices.days() - prices.days() / 2) { // half, rounded up
            return many(prices);
        }
        long[] best = new long[2 * trades + 1];
        for (int state = 1; state < best.length; state += 2) {
            best[state] = Long.MIN_VALUE >> 2;
        }
        for (int day = 0; day < prices.days(); day++) {
            int price = prices.on(day);
            for (int state = best.length - 1; state > 0; state--) {
                long moved = best[state - 1] + (state % 2 == 0 ? price : -(long) price);
                best[state] = Math.max(best[state], moved);
            }
        }
        return best[best.length - 1];
    }

    public static long withCooldown(Prices prices) {
        Objects.requireNonNull(prices, "no prices");
        long bestFree = 0;
        long freeYesterday = 0;
        long bestHeld = Long.MIN_VALUE >> 2;
        for (int day = 0; day < prices.days(); day++) {
            int price = prices.on(day);
            long free = Math.max(bestFree, bestHeld + price);
            bestHeld = Math.max(bestHeld, freeYesterday - price);
            freeYesterday = bestFree;
            bestFree = free;
        }
        return bestFree;
    }

    public static long withFee(int fee, Prices prices) {
        Objects.requireNonNull(prices, "no prices");
        if (fee < 0) {
            throw new IllegalArgumentException("fee: " + fee);
        }
        long profit = 0;
        Long paid = null;
        for (int day = 0; day < prices.days(); day++) {
            long price = prices.on(day);
            if (paid == null || price + fee < paid) {
                paid = price + fee;
            } else if (price > paid) {
                profit += price - paid;
                paid = price; // selling later instead costs no second fee
            }
        }
        return profit;
    }
}
