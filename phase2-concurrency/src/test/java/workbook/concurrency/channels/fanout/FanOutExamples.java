package workbook.concurrency.channels.fanout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import workbook.concurrency.channels.channel.Channel;

/** What the chapter shows. */
class FanOutExamples {

    private static Channel<Integer> oneToFive() throws InterruptedException {
        Channel<Integer> in = Channel.make(5);
        for (int i = 1; i <= 5; i++) {
            in.send(i);
        }
        in.close();
        return in;
    }

    @Test
    void resultsInTheOrderOfTheirItems() throws Exception {
        Channel<String> out = Channel.make(5);
        FanOut.run(oneToFive(), out, 3, Order.KEPT, item -> "result " + item);
        assertThat(out.inspect().buffer()).as("results").containsExactly(
            "result 1", "result 2", "result 3", "result 4", "result 5");
        assertThat(out.inspect().closed()).as("whether out is closed").isTrue();
    }

    @Test
    void resultsAsTheyAreDone() throws Exception {
        Channel<Integer> out = Channel.make(5);
        FanOut.run(oneToFive(), out, 3, Order.AS_DONE, item -> item * item);
        assertThat(out.inspect().buffer()).as("results")
            .containsExactlyInAnyOrder(1, 4, 9, 16, 25);
    }

    @Test
    void aFailureNamesItsItem() {
        Channel<Integer> out = Channel.make(5);
        assertThatThrownBy(() -> FanOut.run(oneToFive(), out, 3, Order.KEPT,
            item -> 100 / (item - 3)), "run with a job that divides 100 by -2, -1, 0, 1, 2")
            .isInstanceOf(ItemFailedException.class)
            .hasMessageContaining("item 2").hasCauseInstanceOf(ArithmeticException.class);
        assertThat(out.inspect().closed()).as("whether out is closed").isTrue();
    }
}
