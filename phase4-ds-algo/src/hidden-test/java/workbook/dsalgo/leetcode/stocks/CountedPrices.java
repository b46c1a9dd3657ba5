package workbook.dsalgo.leetcode.stocks;

import java.util.List;
import java.util.function.IntUnaryOperator;

/** Prices that count how often they are read. */
final class CountedPrices implements Prices {

    private static final long PATIENCE = 20_000_000;

    private final int days;
    private final IntUnaryOperator prices;
    private long reads;

    CountedPrices(int days, IntUnaryOperator prices) {
        this.days = days;
        this.prices = prices;
    }

    static CountedPrices of(List<Integer> prices) {
        return new CountedPrices(prices.size(), prices::get);
    }

    long reads() {
        return reads;
    }

    @Override
    public int days() {
        return days;
    }

    @Override
    public int on(int day) {
        reads++;
        if (reads > PATIENCE) {
            throw new AssertionError("stopped after " + PATIENCE + " reads of " + days + " days");
        }
        if (day < 0 || day >= days) {
            throw new IndexOutOfBoundsException("day " + day + " of " + days + " was read");
        }
        return prices.applyAsInt(day);
    }
}
