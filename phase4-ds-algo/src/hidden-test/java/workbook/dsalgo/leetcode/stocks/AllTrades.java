package workbook.dsalgo.leetcode.stocks;

import java.util.List;

/** The best profit by trying every way to trade: slow, and simple enough to be believed. */
record AllTrades(int trades, int rest, long fee) {

    private static final long UNSOLD = Long.MIN_VALUE / 2;

    static AllTrades atMost(int trades) {
        return new AllTrades(trades, 0, 0);
    }

    static AllTrades any() {
        return atMost(Integer.MAX_VALUE);
    }

    long best(List<Integer> prices) {
        return best(prices, 0, false, trades);
    }

    private long best(List<Integer> prices, int day, boolean holding, int left) {
        if (day >= prices.size()) {
            return holding ? UNSOLD : 0;
        }
        long wait = best(prices, day + 1, holding, left);
        if (holding) {
            int next = day + 1 + rest;
            return Math.max(wait, prices.get(day) - fee + best(prices, next, false, left));
        }
        if (left == 0) {
            return wait;
        }
        return Math.max(wait, best(prices, day + 1, true, left - 1) - prices.get(day));
    }
}
