package workbook.concurrency.channels.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import workbook.grader.Property;
import workbook.grader.probe.Waiting;

/** Waiting on real threads, within a limit or until an interrupt; and the steps of a select. */
class ChannelWaitSuite {

    private static final Duration LONG = Duration.ofHours(1);
    private static final Duration MOST = Duration.ofSeconds(Long.MAX_VALUE);

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
        Thread receiver = waiting("tryReceive(1 h), nobody sends", () -> got.set(call(() ->
            channel.tryReceive(LONG).orElseThrow().value())));
        assertThat(channel.trySend(8)).as("trySend(8), a receiver waits").isTrue();
        receiver.join();
        assertThat(got.get()).as("what the receiver got").isEqualTo(8);
        AtomicReference<Object> sent = new AtomicReference<>();
        Thread sender = waiting("trySend(9, 1 h), nobody receives", () -> sent.set(call(() ->
            channel.trySend(9, LONG))));
        assertThat(channel.tryReceive()).as("tryReceive(), a sender waits")
            .contains(new Received<>(9, true));
        sender.join();
        assertThat(sent.get()).as("what trySend(9, 1 h) answered").isEqualTo(true);
    }

    @Test
    @Property("a limit of zero or less means that a thread does not wait, one of more than 292 "
        + "years that it waits for ever")
    void limitsOfAnyLength() throws Exception {
        Channel<Integer> channel = Channel.make(0);
        for (Duration limit : List.of(Duration.ZERO, Duration.ofHours(-1), MOST.negated())) {
            assertThat(channel.trySend(1, limit)).as("trySend(1, %s), nobody receives", limit)
                .isFalse();
            assertThat(channel.tryReceive(limit)).as("tryReceive(%s), nobody sends", limit)
                .isEmpty();
        }
        Thread sender = waiting("trySend(2, " + MOST + "), nobody receives", () ->
            call(() -> channel.trySend(2, MOST)));
        assertThat(channel.tryReceive()).as("tryReceive(), 2 is being sent")
            .contains(new Received<>(2, true));
        sender.join();
        Thread receiver = waiting("tryReceive(" + MOST + "), nobody sends", () ->
            call(() -> channel.tryReceive(MOST)));
        assertThat(channel.trySend(3)).as("trySend(3), a receiver waits").isTrue();
        receiver.join();
    }

    @Test
    @Property("null for a limit is refused, and leaves nobody in a queue")
    void refusesNullForALimit() {
        Channel<Integer> channel = Channel.make(0);
        assertThatThrownBy(() -> channel.trySend(1, null), "trySend(1, null)")
            .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> channel.tryReceive(null), "tryReceive(null)")
            .isInstanceOf(NullPointerException.class);
        assertThat(channel.inspect().senders()).as("senders afterwards").isEmpty();
        assertThat(channel.inspect().receivers()).as("receivers afterwards").isEmpty();
    }

    @Test
    @Property("a thread that is interrupted while it waits leaves the queue, and says so")
    void interruptedWhileItWaits() throws Exception {
        Channel<Integer> channel = Channel.make(0);
        AtomicReference<Object> thrown = new AtomicReference<>();
        Thread sender = waiting("send(1), nobody receives", () -> thrown.set(call(() -> {
            channel.send(1);
            return "sent";
        })));
        sender.interrupt();
        sender.join();
        assertThat(thrown.get()).as("what send(1) threw").isInstanceOf(InterruptedException.class);
        assertThat(channel.inspect().senders()).as("senders afterwards").isEmpty();
    }

    @Test
    @Property("the nil channel makes a thread wait, also within a limit, and shows nobody")
    void nilMakesThreadsWait() throws Exception {
        Channel<Integer> nil = Channel.nil();
        AtomicReference<Object> sent = new AtomicReference<>();
        AtomicReference<Object> received = new AtomicReference<>();
        Thread sender = waiting("trySend(1, 1 h) on the nil channel", () ->
            sent.set(call(() -> nil.trySend(1, LONG))));
        Thread receiver = waiting("tryReceive(1 h) on the nil channel", () ->
            received.set(call(() -> nil.tryReceive(LONG))));
        assertThat(nil.inspect().senders()).as("senders in the view").isEmpty();
        assertThat(nil.inspect().receivers()).as("receivers in the view").isEmpty();
        sender.interrupt();
        receiver.interrupt();
        sender.join();
        receiver.join();
        assertThat(sent.get()).as("what trySend(1, 1 h) threw, interrupted")
            .isInstanceOf(InterruptedException.class);
        assertThat(received.get()).as("what tryReceive(1 h) threw, interrupted")
            .isInstanceOf(InterruptedException.class);
    }

    @Test
    @Property("length counts what is in the buffer, and not those that wait to send")
    void lengthCountsTheBuffer() throws Exception {
        Channel<Integer> channel = Channel.make(1);
        channel.trySend(1);
        Thread sender = waiting("send(2) to a full buffer of 1", () -> call(() -> {
            channel.send(2);
            return "sent";
        }));
        assertThat(channel.length()).as("length of a full buffer of 1, and a sender that waits")
            .isEqualTo(1);
        channel.tryReceive();
        channel.tryReceive();
        sender.join();
    }

    @Test
    @Property("receivers that gave up hide nobody behind them, however many there are")
    void passesOverReceiversThatGaveUp() throws Exception {
        Channel<Integer> channel = Channel.make(0);
        GivingUp receivers = new GivingUp(4, () -> channel.receive().value());
        channel.lock();
        try {
            receivers.interruptButTheLast();
            assertThat(channel.sendNow(5)).as("sendNow(5), three receivers were interrupted, and "
                + "one waits").isTrue();
        } finally {
            channel.unlock();
        }
        channel.close();
        assertThat(receivers.results()).as("what four receivers got, and 5 was sent once")
            .containsOnlyOnce(5);
    }

    @Test
    @Property("where every receiver gave up, a value goes into the buffer")
    void buffersBehindReceiversThatGaveUp() throws Exception {
        Channel<Integer> channel = Channel.make(1);
        GivingUp receivers = new GivingUp(1, () -> channel.receive().value());
        channel.lock();
        try {
            receivers.interruptAll();
            assertThat(channel.sendNow(5)).as("sendNow(5), there is room, and the only receiver "
                + "was interrupted").isTrue();
        } finally {
            channel.unlock();
        }
        List<Object> got = new ArrayList<>(receivers.results());
        channel.tryReceive().ifPresent(received -> got.add(received.value()));
        assertThat(got).as("what the receiver got, and what was in the buffer")
            .containsOnlyOnce(5);
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

    /** A thread that has come to wait in {@code call}; its name says so when it does not. */
    private static Thread waiting(String call, Runnable body) {
        Thread thread = Thread.ofPlatform().name("the thread of " + call).start(body);
        Waiting.until(thread);
        return thread;
    }

    private static Object call(Callable<?> call) {
        try {
            return call.call();
        } catch (Exception e) {
            return e;
        }
    }

    /** Threads that wait, and are interrupted while the test holds the lock that they need. */
    private static final class GivingUp {
        private final List<Thread> threads = new ArrayList<>();
        private final List<Object> results = Collections.synchronizedList(new ArrayList<>());

        GivingUp(int number, Callable<?> wait) {
            for (int i = 0; i < number; i++) {
                Thread thread = waiting("receive(), nobody sends", () -> results.add(
                    Objects.requireNonNullElse(call(wait), "nothing")));
                threads.add(thread);
            }
        }

        void interruptAll() {
            threads.forEach(GivingUp::interrupt);
        }

        void interruptButTheLast() {
            threads.subList(0, threads.size() - 1).forEach(GivingUp::interrupt);
        }

        /** Comes back when the thread has noticed the interrupt, and waits for the lock. */
        private static void interrupt(Thread thread) {
            thread.interrupt();
            while (thread.isInterrupted()) {
                Thread.onSpinWait();
            }
            Waiting.until(thread);
        }

        List<Object> results() throws InterruptedException {
            for (Thread thread : threads) {
                thread.join();
            }
            return results;
        }
    }
}
