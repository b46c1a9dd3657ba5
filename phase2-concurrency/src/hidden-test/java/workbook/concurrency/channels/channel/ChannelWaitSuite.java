package workbook.concurrency.channels.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import workbook.grader.Property;
import workbook.grader.probe.Waiting;

/** Waiting on real threads, within a limit or until an interrupt; and the steps of a select. */
class ChannelWaitSuite {

    private static final Duration LONG = Duration.ofHours(1);

    @Test
    @Property("within a limit, what can be done at once is done at once")
    void doneAtOnceWithinALimit() throws Exception {
        Channel<Integer> channel = Channel.make(1);
        assertThat(channel.trySend(7, LONG)).as("trySend(7, 1 h), there is room").isTrue();
        assertThat(channel.tryReceive(LONG)).as("tryReceive(1 h), 7 is there")
            .contains(new Received<>(7, true));
        channel.close();
        assertThat(channel.tryReceive(LONG).map(Received::ok))
            .as("whether tryReceive(1 h) from a closed channel got a value").contains(false);
    }

    @Test
    @Property("within a limit, a thread that waits is served")
    void servedWithinALimit() throws Exception {
        Channel<Integer> channel = Channel.make(0);
        AtomicReference<Object> got = new AtomicReference<>();
        Thread receiver = Thread.ofPlatform().start(() -> got.set(call(() ->
            channel.tryReceive(LONG).orElseThrow().value())));
        Waiting.until(receiver);
        assertThat(channel.trySend(8, LONG)).as("trySend(8, 1 h), a receiver waits").isTrue();
        receiver.join();
        assertThat(got.get()).as("what the receiver got").isEqualTo(8);
    }

    @Test
    @Property("a thread that is interrupted while it waits leaves the queue, and says so")
    void interruptedWhileItWaits() throws Exception {
        Channel<Integer> channel = Channel.make(0);
        AtomicReference<Object> thrown = new AtomicReference<>();
        Thread sender = Thread.ofPlatform().start(() -> thrown.set(call(() -> {
            channel.send(1);
            return "sent";
        })));
        Waiting.until(sender);
        sender.interrupt();
        sender.join();
        assertThat(thrown.get()).as("what send(1) threw").isInstanceOf(InterruptedException.class);
        assertThat(channel.inspect().senders()).as("senders afterwards").isEmpty();
    }

    @Test
    @Property("channels have an order, which stays; and only the nil channel is nil")
    void stepsOfASelect() {
        Channel<Integer> first = Channel.make(1);
        Channel<Integer> second = Channel.make(1);
        long order = first.order();
        assertThat(second.order()).as("order of another channel").isNotEqualTo(order);
        assertThat(first.order()).as("order, asked again").isEqualTo(order);
        assertThat(first.isNil()).as("whether a channel of one is nil").isFalse();
        assertThat(Channel.nil().isNil()).as("whether the nil channel is nil").isTrue();
        first.lock();
        try {
            assertThat(first.sendNow(3)).as("sendNow(3), the lock held").isTrue();
            assertThat(first.receiveNow()).as("receiveNow(), the lock held")
                .contains(new Received<>(3, true));
        } finally {
            first.unlock();
        }
    }

    private interface Call {
        Object run() throws Exception;
    }

    private static Object call(Call call) {
        try {
            return call.run();
        } catch (Exception e) {
            return e;
        }
    }
}
