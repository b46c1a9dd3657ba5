package workbook.concurrency.channels.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import workbook.grader.interleave.History;
import workbook.grader.interleave.Scenario;

/** Small programs on one channel, for every schedule of them. */
final class ChannelScenarios {

    private static void assertNobodyWaits(Channel<?> channel) {
        ChannelView<?> view = channel.inspect();
        assertThat(view.receivers()).as("who still waits to receive").isEmpty();
        assertThat(view.senders()).as("who still waits to send").isEmpty();
    }

    /** What can be done without waiting, compared with a queue. */
    static final class NonBlocking implements Scenario {
        private final Channel<Integer> channel = Channel.make(1);
        private final History<Deque<Integer>> history = History.against(ArrayDeque::new);

        @Override
        public List<Action> threads() {
            return List.of(
                () -> {
                    send(1);
                    receive();
                },
                () -> {
                    send(2);
                    receive();
                });
        }

        private void send(int value) {
            history.call("trySend(" + value + ")", () -> channel.trySend(value),
                model -> model.isEmpty() && model.add(value));
        }

        private void receive() {
            history.call("tryReceive()", () -> channel.tryReceive().map(Received::value),
                model -> Optional.ofNullable(model.poll()));
        }

        @Override
        public void check() {
            history.verify();
        }
    }

    /** A sends two values, B and C receive one each. */
    abstract static class OneToTwo implements Scenario {
        private final Channel<Integer> channel;
        private final List<Integer> received = new ArrayList<>();

        OneToTwo(int capacity) {
            channel = Channel.make(capacity);
        }

        @Override
        public List<Action> threads() {
            return List.of(
                () -> {
                    channel.send(1);
                    channel.send(2);
                },
                this::receive, this::receive);
        }

        private void receive() throws InterruptedException {
            int value = channel.receive().value();
            received.add(value);
        }

        @Override
        public void check() {
            assertThat(received).as("received of 1 and 2").containsExactlyInAnyOrder(1, 2);
            assertNobodyWaits(channel);
        }
    }

    static final class Unbuffered extends OneToTwo {
        Unbuffered() {
            super(0);
        }
    }

    static final class Buffered extends OneToTwo {
        Buffered() {
            super(1);
        }
    }

    /** One sender, one receiver: the order is kept through a full buffer. */
    static final class InOrder implements Scenario {
        private final Channel<Integer> channel = Channel.make(1);
        private final List<Integer> received = new ArrayList<>();

        @Override
        public List<Action> threads() {
            return List.of(
                () -> {
                    channel.send(1);
                    channel.send(2);
                    channel.send(3);
                    channel.close();
                },
                () -> {
                    Received<Integer> next = channel.receive();
                    while (next.ok()) {
                        received.add(next.value());
                        next = channel.receive();
                    }
                });
        }

        @Override
        public void check() {
            assertThat(received).as("received of 1, 2, 3, sent one after the other")
                .containsExactly(1, 2, 3);
        }
    }

    /** A sender and a receiver wait or not, and a third closes. */
    static final class CloseMeanwhile implements Scenario {
        private final Channel<Integer> channel = Channel.make(0);
        private Received<Integer> received;
        private boolean sent;

        @Override
        public List<Action> threads() {
            return List.of(
                () -> {
                    try {
                        channel.send(1);
                        sent = true;
                    } catch (ChannelPanic panic) {
                        assertThat(panic).hasMessage("send on closed channel");
                    }
                },
                () -> received = channel.receive(),
                channel::close);
        }

        @Override
        public void check() {
            assertThat(received).as("receive(), when the channel was closed, and send(1) %s",
                sent ? "came back as sent" : "panicked")
                .isEqualTo(sent ? new Received<>(1, true) : Received.closed());
            assertNobodyWaits(channel);
        }
    }

    /** A sender is interrupted at the moment at which somebody may receive from it. */
    static final class InterruptedSender implements Scenario {
        private final Channel<Integer> channel = Channel.make(0);
        private Thread sender;
        private boolean sent;
        private Optional<Received<Integer>> received = Optional.empty();

        @Override
        public List<Action> threads() {
            return List.of(
                () -> {
                    sender = Thread.currentThread();
                    try {
                        channel.send(1);
                        sent = true;
                    } catch (InterruptedException e) {
                        sent = false;
                    }
                },
                () -> {
                    if (sender != null) {
                        sender.interrupt();
                    }
                    received = channel.tryReceive();
                    channel.tryReceive(Duration.ofSeconds(1));
                });
        }

        @Override
        public void check() {
            assertNobodyWaits(channel);
            if (received.isPresent()) {
                assertThat(sent).as("whether send(1) came back as sent, when 1 was received")
                    .isTrue();
            }
        }
    }

    /** A receiver is interrupted at the moment at which somebody may send to it. */
    static final class InterruptedReceiver implements Scenario {
        private final Channel<Integer> channel = Channel.make(0);
        private Thread receiver;
        private boolean received;
        private boolean sent;

        @Override
        public List<Action> threads() {
            return List.of(
                () -> {
                    receiver = Thread.currentThread();
                    try {
                        received = channel.receive().ok();
                    } catch (InterruptedException e) {
                        received = false;
                    }
                },
                () -> {
                    if (receiver != null) {
                        receiver.interrupt();
                    }
                    sent = channel.trySend(1, Duration.ofSeconds(1));
                });
        }

        @Override
        public void check() {
            assertNobodyWaits(channel);
            assertThat(received)
                .as("whether receive() got a value; trySend(1, 1 s) came back: %s", sent)
                .isEqualTo(sent);
        }
    }

    /** Time is up for a receiver, perhaps at the moment at which somebody sends. */
    static final class TimedReceiver implements Scenario {
        private final Channel<Integer> channel = Channel.make(0);
        private Optional<Received<Integer>> received = Optional.empty();
        private boolean sent;

        @Override
        public List<Action> threads() {
            return List.of(
                () -> received = channel.tryReceive(Duration.ofSeconds(1)),
                () -> sent = channel.trySend(1));
        }

        @Override
        public void check() {
            assertNobodyWaits(channel);
            assertThat(received.isPresent()).as("received within a second; sent: %s", sent)
                .isEqualTo(sent);
        }
    }

    private ChannelScenarios() {
    }
}
