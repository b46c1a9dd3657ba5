package workbook.concurrency.channels.fanin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import workbook.concurrency.channels.channel.Channel;
import workbook.concurrency.channels.channel.Received;

/** What the chapter shows. */
class FanInExamples {

    @Test
    void twoChannelsBecomeOne() throws Exception {
        Channel<String> keys = Channel.make(2);
        Channel<String> mouse = Channel.make(1);
        keys.send("a");
        keys.send("b");
        mouse.send("click");
        keys.close();
        mouse.close();
        List<String> got = new ArrayList<>();
        try (FanIn<String> merged = FanIn.of(List.of(keys, mouse))) {
            Received<String> next = merged.output().receive();
            while (next.ok()) {
                got.add(next.value());
                next = merged.output().receive();
            }
        }
        assertThat(got).as("what came out").containsExactlyInAnyOrder("a", "b", "click");
        assertThat(got).as("what came out").containsSubsequence("a", "b");
    }

    @Test
    void closeStopsMerging() throws Exception {
        Channel<Integer> input = Channel.make(5);
        for (int i = 1; i <= 5; i++) {
            input.send(i);
        }
        FanIn<Integer> merged = FanIn.of(List.of(input));
        assertThat(merged.output().receive().value()).as("what came out first").isEqualTo(1);
        while (merged.output().inspect().senders().isEmpty()) {
            Thread.onSpinWait(); // until the next value waits at the output
        }
        merged.close();
        assertThat(merged.output().receive()).as("what comes out after close()")
            .isEqualTo(Received.closed());
        assertThat(input.length()).as("values left in the input").isEqualTo(3);
    }
}
