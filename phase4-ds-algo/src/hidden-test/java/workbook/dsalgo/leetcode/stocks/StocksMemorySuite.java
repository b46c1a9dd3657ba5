package workbook.dsalgo.leetcode.stocks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import workbook.grader.Property;
import workbook.grader.probe.Allocation;

/** What is kept for a limit that forbids nothing. */
class StocksMemorySuite {

    private static final int DAYS = 2_000_000;

    @Test
    @Property("the best of n/2 trades or more is found with a few numbers, not with a table")
    void halfOfTheDaysNeedsNoTable() {
        Prices few = new CountedPrices(6, day -> day % 2 * 7);
        for (int trades = 3; trades <= 7; trades++) {
            assertThat(Stocks.atMost(trades, few))
                .as("atMost %d, 6 prices 0 7 0 7 0 7", trades).isEqualTo(21);
        }
        for (int trades : new int[] {DAYS / 2, DAYS - 1, DAYS}) {
            assertThat(allocated(trades))
                .as("bytes taken by atMost %d before 100 of %d prices were read", trades, DAYS)
                .isLessThanOrEqualTo(1_000_000);
        }
    }

    private static long allocated(int trades) {
        CountedPrices prices =
            new CountedPrices(DAYS, new UntilEnough(100, day -> day % 2 * 7));
        return Allocation.of(() -> {
            try {
                Stocks.atMost(trades, prices);
            } catch (UntilEnough.Enough e) {
                // A hundred prices were read: a table is made before that.
            }
        });
    }
}
