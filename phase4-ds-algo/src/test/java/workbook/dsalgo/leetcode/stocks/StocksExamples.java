package workbook.dsalgo.leetcode.stocks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the chapter shows. */
class StocksExamples {

    private static final Prices PRICES = Prices.of(1, 5, 2, 8, 3, 9);

    @Test
    void oneTradeOrMany() {
        assertThat(Stocks.one(PRICES)).as("one of 1 5 2 8 3 9").isEqualTo(8);
        assertThat(Stocks.many(PRICES)).as("many of 1 5 2 8 3 9").isEqualTo(16);
    }

    @Test
    void twoTradesAreSomethingBetween() {
        assertThat(Stocks.atMost(2, PRICES)).as("atMost 2 of 1 5 2 8 3 9").isEqualTo(13);
        assertThat(Stocks.atMost(3, PRICES)).as("atMost 3 of 1 5 2 8 3 9").isEqualTo(16);
    }

    @Test
    void aDayOfRestCosts() {
        assertThat(Stocks.withCooldown(PRICES)).as("cooldown, 1 5 2 8 3 9").isEqualTo(10);
    }

    @Test
    void aFeeJoinsTrades() {
        assertThat(Stocks.withFee(2, PRICES)).as("fee 2, 1 5 2 8 3 9").isEqualTo(10);
        assertThat(Stocks.withFee(9, PRICES)).as("fee 9, 1 5 2 8 3 9").isZero();
    }
}
