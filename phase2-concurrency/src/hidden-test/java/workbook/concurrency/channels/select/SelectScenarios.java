package workbook.concurrency.channels.select;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import workbook.concurrency.channels.channel.Channel;
import workbook.concurrency.channels.channel.ChannelPanic;
import workbook.concurrency.channels.channel.ChannelView;
import workbook.concurrency.channels.channel.Parking;
import workbook.concurrency.channels.channel.Received;
import workbook.concurrency.channels.channel.Waiter;
import workbook.grader.interleave.AlsoChecked;
import workbook.grader.interleave.Scenario;

/** Small programs with selects over two channels, for every schedule of them. */
@AlsoChecked({Channel.class, Parking.class, Waiter.class})
final class SelectScenarios {

    /** What the programs share. Scenarios draw their channels' order before threads run. */
    abstract static class OverTwoChannels implements Scenario {
        final Channel<Integer> a;
        final Channel<Integer> b;

        OverTwoChannels(int capacity) {
            a = Channel.make(capacity);
            b = Channel.make(capacity);
            assertThat(a.order()).as("order of the first channel").isLessThan(b.order());
        }

        static Select over(Case<?>... cases) {
            return new Select(new SplittableRandom(3), List.of(cases));
        }

        void assertNobodyWaits() {
            for (Channel<Integer> channel : List.of(a, b)) {
                ChannelView<Integer> view = channel.inspect();
                String name = channel == a ? "a" : "b";
                assertThat(view.receivers()).as("who still waits to receive from %s", name)
                    .isEmpty();
                assertThat(view.senders()).as("who still waits to send to %s", name).isEmpty();
            }
        }
    }

    /** Two selects over the same channels, named in opposite orders, that need each other. */
    static final class Opposite extends OverTwoChannels {
        private Choice first;
        private Choice second;

        Opposite() {
            super(0);
        }

        @Override
        public List<Action> threads() {
            return List.of(
                () -> first = over(Case.send(a, 1), Case.receive(b)).await(),
                () -> second = over(Case.send(b, 2), Case.receive(a)).await());
        }

        @Override
        public void check() {
            assertNobodyWaits();
            assertThat(first.index() + second.index())
                .as("one sends (case 0) and one receives (case 1): %s, %s", first, second)
                .isEqualTo(1);
            Received<?> got = first.index() == 1 ? first.received() : second.received();
            assertThat(got).as("what was received")
                .isEqualTo(new Received<>(first.index() == 1 ? 2 : 1, true));
        }
    }

    /** One receives twice from either; two others send one value each. */
    static final class FanIn extends OverTwoChannels {
        private final List<Object> received = new ArrayList<>();

        FanIn() {
            super(0);
        }

        @Override
        public List<Action> threads() {
            return List.of(
                () -> {
                    Select select = over(Case.receive(a), Case.receive(b));
                    Choice one = select.await();
                    Choice other = select.await();
                    received.add(one.received().value());
                    received.add(other.received().value());
                },
                () -> a.send(1),
                () -> b.send(2));
        }

        @Override
        public void check() {
            assertNobodyWaits();
            assertThat(received).as("received of 1, sent to a, and 2, sent to b")
                .containsExactlyInAnyOrder(1, 2);
        }
    }

    /** Two wait for either channel; one value is sent to each. */
    static final class TwoWait extends OverTwoChannels {
        private final List<Object> received = new ArrayList<>();

        TwoWait() {
            super(0);
        }

        @Override
        public List<Action> threads() {
            return List.of(this::receive, this::receive,
                () -> {
                    a.send(1);
                    b.send(2);
                });
        }

        private void receive() throws InterruptedException {
            Choice choice = over(Case.receive(b), Case.receive(a)).await();
            received.add(choice.received().value());
        }

        @Override
        public void check() {
            assertNobodyWaits();
            assertThat(received).as("received by two selects of 1, sent to a, and 2, sent to b")
                .containsExactlyInAnyOrder(1, 2);
        }
    }

    /** Both cases could be done at the same moment, by two others: one must stay undone. */
    static final class OneOfTwo extends OverTwoChannels {
        private Choice choice;
        private boolean sent;
        private Optional<Received<Integer>> taken = Optional.empty();

        OneOfTwo() {
            super(0);
        }

        @Override
        public List<Action> threads() {
            return List.of(
                () -> choice = over(Case.receive(a), Case.send(b, 2)).await(Duration.ofDays(1))
                    .orElse(null),
                () -> sent = a.trySend(1),
                () -> taken = b.tryReceive());
        }

        @Override
        public void check() {
            assertNobodyWaits();
            assertThat(sent && taken.isPresent()).as("both cases of one select were done")
                .isFalse();
            assertThat(choice == null ? "none" : choice.index() == 0 ? "received" : "sent")
                .as("what the select says; 1 was sent to it: %s, received from it: %s", sent, taken)
                .isEqualTo(sent ? "received" : taken.isPresent() ? "sent" : "none");
        }
    }

    /** It is interrupted, perhaps at the moment at which it is served. */
    static final class Interrupted extends OverTwoChannels {
        private Thread selecting;
        private boolean received;
        private boolean sent;

        Interrupted() {
            super(0);
        }

        @Override
        public List<Action> threads() {
            return List.of(
                () -> {
                    selecting = Thread.currentThread();
                    try {
                        received = over(Case.receive(a), Case.receive(b)).await()
                            .received().ok();
                    } catch (InterruptedException e) {
                        received = false;
                    }
                },
                () -> {
                    if (selecting != null) {
                        selecting.interrupt();
                    }
                    sent = b.trySend(1, Duration.ofSeconds(1));
                });
        }

        @Override
        public void check() {
            assertNobodyWaits();
            assertThat(received)
                .as("whether the select received; trySend(1, 1 s) came back: %s", sent)
                .isEqualTo(sent);
        }
    }

    /** A channel is closed while a select would send to it; another channel is still there. */
    static final class ClosedMeanwhile extends OverTwoChannels {
        private String end = "";
        private boolean sent;

        ClosedMeanwhile() {
            super(0);
        }

        @Override
        public List<Action> threads() {
            return List.of(
                () -> {
                    try {
                        Choice choice = over(Case.send(a, 1), Case.receive(b)).await();
                        end = "case " + choice.index();
                    } catch (ChannelPanic panic) {
                        end = panic.getMessage();
                    }
                },
                a::close,
                () -> sent = b.trySend(2));
        }

        @Override
        public void check() {
            assertNobodyWaits();
            assertThat(end).as("the select's end; 2 was sent to b: %s", sent)
                .isEqualTo(sent ? "case 1" : "send on closed channel");
        }
    }

    /** Both cases are about one channel. */
    static final class SameChannelTwice extends OverTwoChannels {
        private Choice choice;

        SameChannelTwice() {
            super(0);
        }

        @Override
        public List<Action> threads() {
            return List.of(
                () -> choice = over(Case.receive(a), Case.receive(a)).await(),
                () -> a.send(1));
        }

        @Override
        public void check() {
            assertNobodyWaits();
            assertThat(choice.received()).as("what was received")
                .isEqualTo(new Received<>(1, true));
        }
    }

    /** Two that do not wait, over the same full and empty channels, in opposite orders. */
    static final class Polls extends OverTwoChannels {
        private Optional<Choice> first = Optional.empty();
        private Optional<Choice> second = Optional.empty();

        Polls() {
            super(1);
            a.trySend(1);
        }

        @Override
        public List<Action> threads() {
            return List.of(
                () -> first = over(Case.receive(a), Case.receive(b)).poll(),
                () -> second = over(Case.receive(b), Case.receive(a)).poll());
        }

        @Override
        public void check() {
            assertThat(first.isPresent() ^ second.isPresent())
                .as("one value was there: one of %s, %s got it", first, second).isTrue();
        }
    }

    private SelectScenarios() {
    }
}
