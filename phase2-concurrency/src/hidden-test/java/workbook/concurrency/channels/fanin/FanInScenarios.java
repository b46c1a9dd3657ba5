package workbook.concurrency.channels.fanin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import workbook.concurrency.channels.channel.Channel;
import workbook.concurrency.channels.channel.Received;
import workbook.grader.interleave.Scenario;

/** Small programs around a fan-in, for every schedule of them. */
final class FanInScenarios {

    /** A channel with these values in its buffer. */
    static Channel<Integer> holding(Integer... values) {
        Channel<Integer> channel = Channel.make(values.length);
        for (Integer value : values) {
            channel.trySend(value);
        }
        return channel;
    }

    static Channel<Integer> closed(Integer... values) {
        Channel<Integer> channel = holding(values);
        channel.close();
        return channel;
    }

    /** Everything that comes out until the output is closed. */
    static List<Integer> drained(FanIn<Integer> merged) throws InterruptedException {
        List<Integer> got = new ArrayList<>();
        Received<Integer> next = merged.output().receive();
        while (next.ok()) {
            got.add(next.value());
            next = merged.output().receive();
        }
        return got;
    }

    /** Two inputs with a value each, both closed. */
    static final class TwoInputs implements Scenario {
        private final Channel<Integer> a = closed(1);
        private final Channel<Integer> b = closed(2);
        private List<Integer> got;

        @Override
        public List<Action> threads() {
            return List.of(() -> got = drained(FanIn.of(List.of(a, b))));
        }

        @Override
        public void check() {
            assertThat(got).as("what came out of 1 and 2").containsExactlyInAnyOrder(1, 2);
        }
    }

    /** Two inputs without a value, both closed. */
    static final class BothEndAtOnce implements Scenario {
        private final Channel<Integer> a = closed();
        private final Channel<Integer> b = closed();
        private List<Integer> got;

        @Override
        public List<Action> threads() {
            return List.of(() -> got = drained(FanIn.of(List.of(a, b))));
        }

        @Override
        public void check() {
            assertThat(got).as("what came out of two inputs without values").isEmpty();
        }
    }

    /** The first of two inputs sends nothing. */
    static final class SilentInput implements Scenario {
        private final Channel<Integer> silent = Channel.make(0);
        private final Channel<Integer> other = closed(7);
        private Integer got;

        @Override
        public List<Action> threads() {
            return List.of(() -> {
                FanIn<Integer> merged = FanIn.of(List.of(silent, other));
                got = merged.output().receive().value();
                merged.close();
            });
        }

        @Override
        public void check() {
            assertThat(got).as("what came out of a silent input and one with 7").isEqualTo(7);
        }
    }

    /** A channel that is there twice. */
    static final class SameChannelTwice implements Scenario {
        private final Channel<Integer> input = closed(1, 2);
        private List<Integer> got;

        @Override
        public List<Action> threads() {
            return List.of(() -> got = drained(FanIn.of(List.of(input, input))));
        }

        @Override
        public void check() {
            assertThat(got).as("what came out of 1 and 2, the input is there twice")
                .containsExactlyInAnyOrder(1, 2);
        }
    }

    /** One input with more values than are received. */
    static final class StaysClose implements Scenario {
        private final Channel<Integer> input = closed(1, 2, 3);
        private final List<Integer> got = new ArrayList<>();
        private int lead;

        @Override
        public List<Action> threads() {
            return List.of(() -> {
                FanIn<Integer> merged = FanIn.of(List.of(input));
                Received<Integer> next = look(merged);
                while (next.ok()) {
                    got.add(next.value());
                    next = look(merged);
                }
            });
        }

        private Received<Integer> look(FanIn<Integer> merged) throws InterruptedException {
            int taken = 3 - input.length();
            lead = Math.max(lead, taken - got.size());
            return merged.output().receive();
        }

        @Override
        public void check() {
            assertThat(got).as("what came out of 1, 2, 3").containsExactly(1, 2, 3);
            assertThat(lead).as("how many values more had been received from one input than from "
                + "the output").isLessThanOrEqualTo(1);
        }
    }

    /** Closed after the first value, with more to come. */
    static final class CloseEarly implements Scenario {
        private final Channel<Integer> input = holding(1, 2, 3);
        private Integer got;
        private Received<Integer> afterwards;
        private int left;

        @Override
        public List<Action> threads() {
            return List.of(() -> {
                FanIn<Integer> merged = FanIn.of(List.of(input));
                got = merged.output().receive().value();
                merged.close();
                left = input.length();
                afterwards = merged.output().receive();
            });
        }

        @Override
        public void check() {
            assertThat(got).as("what came out first").isEqualTo(1);
            assertThat(afterwards).as("what came out after close()").isEqualTo(Received.closed());
            assertThat(left).as("values in the input after close(), 1 of 3 was received")
                .isBetween(1, 2);
            assertThat(input.length()).as("the same at the end").isEqualTo(left);
            assertThat(input.inspect().receivers()).as("who receives from the input").isEmpty();
            assertThat(input.inspect().closed()).as("whether the input was closed").isFalse();
        }
    }

    /** Two threads close at the same time; the input sends nothing. */
    static final class TwoClose implements Scenario {
        private final Channel<Integer> input = holding();
        private final FanIn<Integer> merged = FanIn.of(List.of(input));
        private boolean closedForA;
        private boolean closedForB;

        @Override
        public List<Action> threads() {
            return List.of(() -> {
                merged.close();
                closedForA = merged.output().inspect().closed();
            }, () -> {
                merged.close();
                closedForB = merged.output().inspect().closed();
            });
        }

        @Override
        public void check() {
            assertThat(closedForA).as("whether the output is closed after A's close()").isTrue();
            assertThat(closedForB).as("whether the output is closed after B's close()").isTrue();
            assertThat(input.inspect().receivers()).as("who receives from the input").isEmpty();
        }
    }

    /** The thread that closes was interrupted before. */
    static final class InterruptedClose implements Scenario {
        private final FanIn<Integer> merged = FanIn.of(List.of(holding()));
        private boolean closed;
        private boolean flag;

        @Override
        public List<Action> threads() {
            return List.of(() -> {
                Thread.currentThread().interrupt();
                merged.close();
                flag = Thread.interrupted();
                closed = merged.output().inspect().closed();
            });
        }

        @Override
        public void check() {
            assertThat(closed).as("whether the output is closed after close(), interrupted")
                .isTrue();
            assertThat(flag).as("interrupt flag after close(), interrupted").isTrue();
        }
    }

    /** A thread waits for a value when another one closes. */
    static final class CloseUnderAReceiver implements Scenario {
        private final FanIn<Integer> merged = FanIn.of(List.of(holding()));
        private Received<Integer> got;

        @Override
        public List<Action> threads() {
            return List.of(() -> got = merged.output().receive(), merged::close);
        }

        @Override
        public void check() {
            assertThat(got).as("what came out, closed meanwhile").isEqualTo(Received.closed());
        }
    }

    /** One of the inputs is a nil channel. */
    static final class NilInput implements Scenario {
        private final Channel<Integer> other = closed(7);
        private Integer got;
        private Optional<Received<Integer>> next = Optional.empty();

        @Override
        public List<Action> threads() {
            return List.of(() -> {
                FanIn<Integer> merged = FanIn.of(List.of(Channel.nil(), other));
                got = merged.output().receive().value();
                next = merged.output().tryReceive(Duration.ofDays(1));
                merged.close();
            });
        }

        @Override
        public void check() {
            assertThat(got).as("what came out").isEqualTo(7);
            assertThat(next).as("what came out within a day, of a nil channel and a closed one")
                .isEmpty();
        }
    }

    /** No input. The channel tells B that A has looked. */
    static final class NoInputs implements Scenario {
        private final Channel<Integer> looked = Channel.make(0);
        private boolean closed;

        @Override
        public List<Action> threads() {
            return List.of(() -> {
                FanIn<Integer> merged = FanIn.of(List.of());
                closed = merged.output().inspect().closed();
                looked.close();
                merged.close();
            }, looked::receive);
        }

        @Override
        public void check() {
            assertThat(closed).as("whether the output is closed when of([]) comes back").isTrue();
        }
    }

    /** A null behind an input that has two values, which two threads receive themselves. */
    static final class NullBehind implements Scenario {
        private final Channel<Integer> input = holding(1, 2);
        private String refused = "nothing was thrown";
        private Optional<Received<Integer>> first = Optional.empty();
        private Optional<Received<Integer>> second = Optional.empty();

        @Override
        public List<Action> threads() {
            return List.of(() -> {
                try {
                    FanIn.of(Arrays.asList(input, null));
                } catch (NullPointerException e) {
                    refused = e.getMessage();
                }
                first = input.tryReceive();
            }, () -> second = input.tryReceive());
        }

        @Override
        public void check() {
            assertThat(refused).as("message of the exception, null at 1").contains("1");
            assertThat(first.isPresent() && second.isPresent())
                .as("whether both values were left in the input").isTrue();
        }
    }

    private FanInScenarios() {
    }
}
