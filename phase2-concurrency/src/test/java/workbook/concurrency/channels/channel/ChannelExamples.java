package workbook.concurrency.channels.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** What the chapter shows. */
class ChannelExamples {

    @Test
    void aBufferKeepsTheOrder() throws Exception {
        Channel<String> channel = Channel.make(2);
        channel.send("a");
        channel.send("b");
        assertThat(channel.trySend("c")).as("trySend(c) with a full buffer").isFalse();
        assertThat(channel.receive()).as("first receive").isEqualTo(new Received<>("a", true));
        assertThat(channel.inspect().buffer()).as("buffer afterwards").containsExactly("b");
    }

    @Test
    void withoutABufferTwoThreadsMeet() throws Exception {
        Channel<Integer> channel = Channel.make(0);
        Thread sender = Thread.startVirtualThread(() -> {
            try {
                channel.send(7);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        assertThat(channel.receive().value()).as("received").isEqualTo(7);
        sender.join();
    }

    @Test
    void aClosedChannelIsDrainedAndThenEmptyForEver() throws Exception {
        Channel<Integer> channel = Channel.make(1);
        channel.send(1);
        channel.close();
        assertThat(channel.receive()).as("first receive").isEqualTo(new Received<>(1, true));
        assertThat(channel.receive()).as("second receive").isEqualTo(Received.closed());
        assertThatThrownBy(() -> channel.send(2), "send after close")
            .isInstanceOf(ChannelPanic.class).hasMessage("send on closed channel");
    }
}
