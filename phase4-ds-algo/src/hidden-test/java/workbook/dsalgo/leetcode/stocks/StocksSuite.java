package workbook.dsalgo.leetcode.stocks;

import static java.lang.Integer.MAX_VALUE;
import static java.lang.Integer.MIN_VALUE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.IntUnaryOperator;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;
import workbook.grader.Property;
import workbook.grader.Weight;
import workbook.grader.history.Seeds;
import workbook.grader.probe.Refusals;

class StocksSuite {

    private static final int DAYS = 1000;
    private static final List<List<Integer>> SMALL = small();

    @Test
    @Weight(2)
    @Property("the best single trade is that of trying all, and none if every trade loses")
    void oneIsBest() {
        eachList(prices -> {
            assertThat(Stocks.one(CountedPrices.of(prices))).as("one of %s", prices)
                .isEqualTo(AllTrades.atMost(1).best(prices));
        });
    }

    @Test
    @Weight(2)
    @Property("the best of any number of trades is that of trying all")
    void manyIsBest() {
        eachList(prices -> {
            assertThat(Stocks.many(CountedPrices.of(prices))).as("many of %s", prices)
                .isEqualTo(AllTrades.any().best(prices));
        });
    }

    @Test
    @Weight(2)
    @Property("the best of at most k trades is that of trying all")
    void atMostIsBest() {
        eachList(prices -> {
            for (int trades = 0; trades <= prices.size() / 2 + 1; trades++) {
                assertThat(Stocks.atMost(trades, CountedPrices.of(prices)))
                    .as("atMost %d of %s", trades, prices)
                    .isEqualTo(AllTrades.atMost(trades).best(prices));
            }
        });
    }

    @Test
    @Weight(2)
    @Property("with a day of rest after each sale the best is that of trying all")
    void cooldownIsBest() {
        eachList(prices -> {
            assertThat(Stocks.withCooldown(CountedPrices.of(prices)))
                .as("withCooldown, %s", prices)
                .isEqualTo(new AllTrades(MAX_VALUE, 1, 0).best(prices));
        });
    }

    @Test
    @Weight(2)
    @Property("with a fee for each trade the best is that of trying all")
    void feeIsBest() {
        eachList(prices -> {
            for (int fee = 0; fee <= 3; fee++) {
                assertThat(Stocks.withFee(fee, CountedPrices.of(prices)))
                    .as("withFee %d, %s", fee, prices)
                    .isEqualTo(new AllTrades(MAX_VALUE, 0, fee).best(prices));
            }
        });
    }

    @Test
    @Weight(2)
    @Property("one, many, cooldown and fee find the best of n days in at most 2n reads")
    void readsAreLinear() {
        assertLinear("one", Stocks::one, DAYS - 1, 7);
        assertLinear("many", Stocks::many, DAYS - 1, DAYS / 2 * 7);
        assertLinear("withCooldown", Stocks::withCooldown, DAYS - 1, DAYS / 4 * 7);
        assertLinear("withFee 3", prices -> Stocks.withFee(3, prices), DAYS - 4, DAYS / 2 * 4);
    }

    @Test
    @Weight(2)
    @Property("the best of at most k trades in n days is found in at most 2 * n * k reads")
    void readsGrowWithTrades() {
        for (int trades : new int[] {10, 1, 2, DAYS / 2 - 1}) {
            for (Move move : Move.values()) {
                CountedPrices prices = new CountedPrices(DAYS, move.prices);
                assertThat(Stocks.atMost(trades, prices))
                    .as("atMost %d, %d prices %s", trades, DAYS, move)
                    .isEqualTo(move.profit(DAYS - 1, 7 * trades));
                assertThat(prices.reads())
                    .as("reads by atMost %d, %d prices %s", trades, DAYS, move)
                    .isLessThanOrEqualTo(2L * DAYS * trades);
            }
        }
    }

    @Test
    @Weight(2)
    @Property("the best of n/2 trades or more is found in 2n reads, without memory for the trades")
    void moreTradesThanDaysAreFree() {
        for (int trades : new int[] {DAYS / 2, DAYS, MAX_VALUE - 1, MAX_VALUE}) {
            CountedPrices prices = new CountedPrices(DAYS, Move.UP_AND_DOWN.prices);
            try {
                assertThat(Stocks.atMost(trades, prices))
                    .as("atMost %d, %d days up and down by 7", trades, DAYS).isEqualTo(3500);
            } catch (OutOfMemoryError e) {
                throw new AssertionError("atMost " + trades + " took all memory", e);
            }
            assertThat(prices.reads()).as("reads of %d prices for at most %d trades", DAYS, trades)
                .isLessThanOrEqualTo(2L * DAYS);
        }
    }

    @Test
    @Property("a limit of one trade is one, a limit that forbids nothing or a fee of 0 is many")
    void rulesAgree() {
        Seeds.each(20, seed -> {
            List<Integer> random = new Random(seed).ints(300, -50, 50).boxed().toList();
            Prices prices = CountedPrices.of(random);
            long many = rises(random);
            assertThat(Stocks.many(prices)).as("many of 300 prices").isEqualTo(many);
            assertThat(Stocks.atMost(1, prices)).as("atMost 1 of 300 prices")
                .isEqualTo(Stocks.one(prices));
            assertThat(Stocks.atMost(149, prices)).as("atMost 149 of 300 prices")
                .isEqualTo(many);
            assertThat(Stocks.withFee(0, prices)).as("withFee 0 of 300 prices")
                .isEqualTo(many);
            assertThat(Stocks.withFee(100, prices)).as("withFee 100 of 300 prices")
                .isZero();
        });
    }

    @Test
    @Weight(2)
    @Property("a profit may be beyond int, and a price at either end of it")
    void extremesOfInt() {
        long step = (long) MAX_VALUE - MIN_VALUE;
        CountedPrices prices =
            new CountedPrices(DAYS, day -> day % 2 == 0 ? MIN_VALUE : MAX_VALUE);
        String what = "%d days of MIN_VALUE, MAX_VALUE in turn".formatted(DAYS);
        assertThat(Stocks.one(prices)).as("one, %s", what).isEqualTo(step);
        assertThat(Stocks.many(prices)).as("many, %s", what).isEqualTo(DAYS / 2 * step);
        assertThat(Stocks.atMost(7, prices)).as("atMost 7, %s", what).isEqualTo(7 * step);
        assertThat(Stocks.withCooldown(prices)).as("withCooldown, %s", what)
            .isEqualTo(DAYS / 4 * step);
        assertThat(Stocks.withFee(MAX_VALUE, prices)).as("withFee MAX_VALUE, %s", what)
            .isEqualTo(DAYS / 2 * (step - MAX_VALUE));
        Prices falling = Prices.of(MAX_VALUE, 0, MIN_VALUE);
        assertThat(Stocks.withFee(MAX_VALUE, falling)).as("withFee, MAX_VALUE 0 MIN_VALUE")
            .isZero();
        assertThat(Stocks.withCooldown(falling)).as("withCooldown, MAX_VALUE 0 MIN_VALUE")
            .isZero();
    }

    @Test
    @Property("a negative number of trades, and a negative fee, are refused and named")
    void refusesNegatives() {
        for (int number : new int[] {-2, -1, MIN_VALUE}) {
            for (Prices prices : List.of(Prices.of(1, 2), Prices.of())) {
                assertThatThrownBy(() -> Stocks.atMost(number, prices),
                    "atMost %d of %d prices", number, prices.days())
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("" + number);
                assertThatThrownBy(() -> Stocks.withFee(number, prices),
                    "withFee %d, %d prices", number, prices.days())
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("" + number);
            }
        }
    }

    @Test
    @Property("missing prices are refused, and the message names them")
    void refusesNull() {
        Refusals.of(NullPointerException.class).naming("prices")
            .by("one(null)", () -> Stocks.one(null))
            .by("many(null)", () -> Stocks.many(null))
            .by("atMost(0, null)", () -> Stocks.atMost(0, null))
            .by("withCooldown(null)", () -> Stocks.withCooldown(null))
            .by("withFee(0, null)", () -> Stocks.withFee(0, null))
            .verify();
    }

    @Test
    @Property("what is kept does not grow with the days: no array has a place for each of them")
    void keepsFewNumbers() {
        assertThat(Stocks.many(Prices.of(1, 3))).as("many of 1, 3").isEqualTo(2);
        assertSmall("one", Stocks::one);
        assertSmall("many", Stocks::many);
        assertSmall("atMost 2", prices -> Stocks.atMost(2, prices));
        assertSmall("withCooldown", Stocks::withCooldown);
        assertSmall("withFee 3", prices -> Stocks.withFee(3, prices));
    }

    private static void assertSmall(String name, ToLongFunction<Prices> method) {
        CountedPrices prices = new CountedPrices(
            MAX_VALUE, new UntilEnough(10 * DAYS, Move.UP_AND_DOWN.prices));
        try {
            method.applyAsLong(prices);
        } catch (UntilEnough.Enough e) {
            // Ten thousand prices were read one by one, which is all that can be waited for.
        } catch (OutOfMemoryError e) {
            throw new AssertionError(name + " took all memory for 2147483647 days", e);
        }
    }

    private static long rises(List<Integer> prices) {
        long sum = 0;
        for (int day = 1; day < prices.size(); day++) {
            sum += Math.max(0, prices.get(day) - prices.get(day - 1));
        }
        return sum;
    }

    private static void assertLinear(
            String name, ToLongFunction<Prices> method, long rising, long upAndDown) {
        for (Move move : Move.values()) {
            CountedPrices prices = new CountedPrices(DAYS, move.prices);
            assertThat(method.applyAsLong(prices)).as("%s, %d prices %s", name, DAYS, move)
                .isEqualTo(move.profit(rising, upAndDown));
            assertThat(prices.reads()).as("reads by %s, %d prices %s", name, DAYS, move)
                .isLessThanOrEqualTo(2L * DAYS);
        }
    }

    private enum Move {
        RISING("0 1 2 3 ...", day -> day), FALLING("0 -1 -2 -3 ...", day -> -day),
        EQUAL("5 5 5 5 ...", day -> 5), UP_AND_DOWN("0 7 0 7 ...", day -> day % 2 * 7);

        private final String text;
        private final IntUnaryOperator prices;

        Move(String text, IntUnaryOperator prices) {
            this.text = text;
            this.prices = prices;
        }

        @Override
        public String toString() {
            return text;
        }

        /** Falling and equal prices bring nothing. */
        long profit(long rising, long upAndDown) {
            return switch (this) {
                case RISING -> rising;
                case UP_AND_DOWN -> upAndDown;
                case FALLING, EQUAL -> 0;
            };
        }
    }

    /** Checks every list of up to five of four prices, and some longer ones. */
    private static void eachList(Consumer<List<Integer>> check) {
        SMALL.forEach(check);
        Seeds.each(100, seed -> check.accept(new Random(seed).ints(9, -5, 10).boxed().toList()));
    }

    /** Every list of up to five of four prices. */
    private static List<List<Integer>> small() {
        List<List<Integer>> all = new ArrayList<>(List.of(List.of()));
        for (int from = 0; all.get(from).size() < 5; from++) {
            for (int price : new int[] {-2, 0, 1, 4}) {
                List<Integer> longer = new ArrayList<>(all.get(from));
                longer.add(price);
                all.add(List.copyOf(longer));
            }
        }
        return all;
    }
}
