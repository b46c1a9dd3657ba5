package workbook.dsalgo.leetcode.stocks;

import static java.util.Objects.checkIndex;

/** The price of one share on each day. It may be negative: so was that of oil in April 2020. */
public interface Prices {

    /** How many days there are. */
    int days();

    /**
     * The price on {@code day}.
     *
     * @param day from 0 on
     * @throws IndexOutOfBoundsException if there is no such day
     */
    int on(int day);

    /** The given prices, day by day. */
    static Prices of(int... prices) {
        int[] kept = prices.clone();
        return new Prices() {
            @Override
            public int days() {
                return kept.length;
            }

            @Override
            public int on(int day) {
                return kept[checkIndex(day, kept.length)];
            }
        };
    }
}
