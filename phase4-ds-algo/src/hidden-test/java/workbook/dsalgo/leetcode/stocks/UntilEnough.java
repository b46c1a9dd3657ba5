package workbook.dsalgo.leetcode.stocks;

import java.util.function.IntUnaryOperator;

/** Prices of which so many may be read, on any days; then the call ends. */
final class UntilEnough implements IntUnaryOperator {

    /** So many were read. */
    static final class Enough extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private final int most;
    private final IntUnaryOperator prices;
    private int reads;

    UntilEnough(int most, IntUnaryOperator prices) {
        this.most = most;
        this.prices = prices;
    }

    @Override
    public int applyAsInt(int day) {
        reads++;
        if (reads > most) {
            throw new Enough();
        }
        return prices.applyAsInt(day);
    }
}
