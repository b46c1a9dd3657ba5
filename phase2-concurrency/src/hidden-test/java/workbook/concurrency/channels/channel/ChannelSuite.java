package workbook.concurrency.channels.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static workbook.concurrency.channels.channel.ChannelPrograms.named;
import static workbook.concurrency.channels.channel.ChannelPrograms.operations;
import static workbook.concurrency.channels.channel.ChannelPrograms.replay;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Exchanger;
import org.junit.jupiter.api.Test;
import workbook.grader.Gate;
import workbook.grader.Property;
import workbook.grader.Weight;
import workbook.grader.interleave.Interleave;
import workbook.grader.rule.FromScratch;

class ChannelSuite {

    @Test
    @Gate
    @Property("the channel is your own, and no queue or exchanger of the library")
    void fromScratch() {
        FromScratch.of(Channel.class)
            .neverUses(BlockingQueue.class, ConcurrentLinkedQueue.class,
                ConcurrentLinkedDeque.class, Exchanger.class)
            .verify();
    }

    @Test
    @Weight(2)
    @Property("without a buffer, sender and receiver wait for each other, in order of arrival")
    void rendezvous() throws Exception {
        replay(named("unbuffered", "ping pong"));
    }

    @Test
    @Weight(2)
    @Property("the buffer fills and empties in order; a full one makes senders wait, and takes "
        + "their values in turn")
    void buffer() throws Exception {
        replay(named("buffered: fill", "rotates", "mutex", "goroutine sends to itself"));
    }

    @Test
    @Property("a receiver that waits gets the value past the buffer")
    void directHandOff() throws Exception {
        replay(named("waiting receiver gets the value directly"));
    }

    @Test
    @Weight(2)
    @Property("close wakes everybody, what is in the buffer can still be received, and then there "
        + "is nothing for ever")
    void close() throws Exception {
        replay(named("close: drain", "close wakes all", "close makes all", "then close"));
    }

    @Test
    @Property("misuse panics with the runtime's words")
    void panics() throws Exception {
        replay(named("send on closed", "double close"));
        Channel<Integer> nil = Channel.nil();
        assertThatThrownBy(nil::close, "close() of the nil channel")
            .isInstanceOf(ChannelPanic.class).hasMessage("close of nil channel");
        assertThatThrownBy(() -> Channel.make(-1), "make(-1)")
            .isInstanceOf(ChannelPanic.class)
            .hasMessageContaining("makechan: size out of range").hasMessageContaining("-1");
    }

    @Test
    @Property("the nil channel blocks for ever, and nothing that does not wait gets through")
    void nilChannel() throws Exception {
        replay(named("close of nil channel"));
    }

    @Test
    @Property("what does not wait is done at once or not at all")
    void tryOperations() throws Exception {
        replay(program -> operations(program).contains("trySend")
            || operations(program).contains("tryRecv"));
    }

    @Test
    @Weight(2)
    @Property("every recorded program does, step by step, what it did on Go's runtime")
    void agreesWithTheRecordedPrograms() throws Exception {
        replay(program -> true);
    }

    @Test
    @Weight(2)
    @Property("operations that do not wait are linearizable")
    void nonBlockingIsLinearizable() {
        Interleave.everySchedule(ChannelScenarios.NonBlocking.class, 300, 26);
    }

    @Test
    @Weight(2)
    @Property("nothing is lost, nothing comes twice, nobody waits for ever: without a buffer")
    void unbufferedUnderEverySchedule() {
        Interleave.everySchedule(ChannelScenarios.Unbuffered.class, 300, 26);
    }

    @Test
    @Weight(2)
    @Property("nothing is lost, nothing comes twice, nobody waits for ever: with a buffer")
    void bufferedUnderEverySchedule() {
        Interleave.everySchedule(ChannelScenarios.Buffered.class, 300, 26);
    }

    @Test
    @Property("one sender's values arrive in its order under every schedule")
    void orderUnderEverySchedule() {
        Interleave.everySchedule(ChannelScenarios.InOrder.class, 300, 26);
    }

    @Test
    @Weight(2)
    @Property("close against send and receive: everybody comes back, and both sides agree")
    void closeUnderEverySchedule() {
        Interleave.everySchedule(ChannelScenarios.CloseMeanwhile.class, 300, 26);
    }

    @Test
    @Weight(2)
    @Property("an interrupted sender has sent or it has not: nothing is received from one that "
        + "gave up, and it leaves the queue")
    void interruptedSender() {
        Interleave.everySchedule(ChannelScenarios.InterruptedSender.class, 300, 26);
    }

    @Test
    @Property("an interrupted receiver has received or it has not, and it leaves the queue")
    void interruptedReceiver() {
        Interleave.everySchedule(ChannelScenarios.InterruptedReceiver.class, 300, 26);
    }

    @Test
    @Property("when time is up at the moment of a send, both sides agree, and nobody is left")
    void timeouts() throws Exception {
        Interleave.of(ChannelScenarios.TimedReceiver.class).earlyTimeouts().races(true).verify();
        Channel<Integer> channel = Channel.make(0);
        assertThat(channel.trySend(1, Duration.ZERO)).as("trySend(1, 0 s), nobody receives")
            .isFalse();
        assertThat(channel.tryReceive(Duration.ofNanos(1))).as("tryReceive(1 ns), nobody sends")
            .isEmpty();
        assertThat(channel.inspect().senders()).as("senders afterwards").isEmpty();
        assertThat(channel.inspect().receivers()).as("receivers afterwards").isEmpty();
    }

    @Test
    @Property("what does not wait is done, also when another thread is at the channel")
    void nobodyIsInTheWay() {
        Interleave.everySchedule(ChannelGlances.SideBySide.class, 200, 26);
    }

    @Test
    @Property("length and view are of one instant, also while others send")
    void looksWhileOthersSend() {
        Interleave.everySchedule(ChannelGlances.Watched.class, 200, 26);
    }

    @Test
    @Property("a thread that is interrupted beforehand sends and receives nothing")
    void interruptedBeforehand() {
        Channel<Integer> channel = Channel.make(1);
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> channel.send(1), "send(1), interrupted")
            .isInstanceOf(InterruptedException.class);
        Thread.currentThread().interrupt();
        assertThatThrownBy(channel::receive, "receive(), interrupted")
            .isInstanceOf(InterruptedException.class);
        assertThat(channel.length()).as("length afterwards").isZero();
        channel.trySend(7);
        Duration minute = Duration.ofMinutes(1);
        Thread.currentThread().interrupt();
        assertThatThrownBy(channel::receive, "receive() from a buffer of one value, interrupted")
            .isInstanceOf(InterruptedException.class);
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> channel.tryReceive(minute), "the same within a minute")
            .isInstanceOf(InterruptedException.class);
        assertThat(channel.inspect().buffer()).as("buffer afterwards").containsExactly(7);
        channel.tryReceive();
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> channel.trySend(1, minute), "trySend(1, 1 min), interrupted")
            .isInstanceOf(InterruptedException.class);
        assertThat(channel.length()).as("length afterwards").isZero();
        assertThat(channel.inspect().receivers()).as("receivers afterwards").isEmpty();
    }

    @Test
    @Property("a closed and empty channel says at once that there will be nothing")
    void tryReceiveFromClosed() {
        Channel<Integer> channel = Channel.make(1);
        channel.close();
        assertThat(channel.tryReceive()).as("tryReceive() from a closed channel")
            .contains(Received.closed());
    }

    @Test
    @Property("within a limit, a channel with room takes a value, and the nil channel lets the "
        + "time pass")
    void nilWithinALimit() throws Exception {
        assertThat(Channel.make(1).trySend(1, Duration.ofNanos(1)))
            .as("trySend(1, 1 ns), there is room").isTrue();
        Channel<Integer> nil = Channel.nil();
        assertThat(nil.trySend(1, Duration.ofNanos(1))).as("trySend(1, 1 ns) on nil").isFalse();
        assertThat(nil.tryReceive(Duration.ofNanos(1))).as("tryReceive(1 ns) on nil").isEmpty();
    }

    @Test
    @Property("platform threads and virtual threads meet in one channel")
    void allKindsOfThreads() throws Exception {
        for (Thread.Builder kind : List.of(Thread.ofVirtual(), Thread.ofPlatform())) {
            Channel<Integer> channel = Channel.make(3);
            Thread sender = kind.start(() -> {
                try {
                    for (int i = 0; i < 1000; i++) {
                        channel.send(i);
                    }
                    channel.close();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            int expected = 0;
            for (Received<Integer> got = channel.receive(); got.ok(); got = channel.receive()) {
                assertThat(got.value()).as("value %d", expected).isEqualTo(expected++);
            }
            assertThat(expected).as("values received").isEqualTo(1000);
            sender.join();
        }
    }

    @Test
    @Property("a view stays as it is, and null is no value")
    void viewsAndNull() throws Exception {
        Channel<Integer> channel = Channel.make(2);
        ChannelView<Integer> before = channel.inspect();
        channel.send(1);
        assertThat(before.length()).as("length in a view from before send(1)").isZero();
        assertThat(channel.inspect()).as("view after send(1)").isEqualTo(
            new ChannelView<>(1, 2, false, 1, 0, List.of(1), List.of(), List.of()));
        assertThatThrownBy(() -> channel.send(null), "send(null)")
            .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> channel.trySend(null), "trySend(null)")
            .isInstanceOf(NullPointerException.class);
        assertThat(channel.length()).as("length afterwards").isEqualTo(1);
        assertThat(channel.capacity()).as("capacity").isEqualTo(2);
    }
}
