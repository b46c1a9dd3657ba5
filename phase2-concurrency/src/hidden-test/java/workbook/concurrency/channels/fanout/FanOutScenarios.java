package workbook.concurrency.channels.fanout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import workbook.concurrency.channels.channel.Channel;
import workbook.concurrency.channels.channel.Received;
import workbook.grader.interleave.AlsoChecked;
import workbook.grader.interleave.Scenario;
import workbook.grader.probe.Work;

/** Small programs with one worker or two, for every schedule of them. */
final class FanOutScenarios {

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

    /** Two items, two workers. */
    abstract static class TwoItems implements Scenario {
        private final Order order;
        private final Channel<Integer> in = closed(1, 2);
        final Channel<Integer> out = Channel.make(2);

        TwoItems(Order order) {
            this.order = order;
        }

        @Override
        public List<Action> threads() {
            return List.of(() -> FanOut.run(in, out, 2, order, item -> item * 10));
        }

        @Override
        public void check() {
            assertThat(out.inspect().closed()).as("whether out is closed").isTrue();
            if (order == Order.KEPT) {
                assertThat(out.inspect().buffer()).as("results of 1, 2 in their order")
                    .containsExactly(10, 20);
            } else {
                assertThat(out.inspect().buffer()).as("results of 1, 2")
                    .containsExactlyInAnyOrder(10, 20);
            }
        }
    }

    static final class TwoItemsKept extends TwoItems {
        TwoItemsKept() {
            super(Order.KEPT);
        }
    }

    static final class TwoItemsAsDone extends TwoItems {
        TwoItemsAsDone() {
            super(Order.AS_DONE);
        }
    }

    /** One worker, and a thread that receives and looks how far the worker is ahead. */
    static final class StaysClose implements Scenario {
        private final Order order = Order.KEPT;
        private final Channel<Integer> in = closed(1, 2, 3, 4);
        private final Channel<Integer> out = Channel.make(0);
        private final List<Integer> got = new ArrayList<>();
        private int lead;

        @Override
        public List<Action> threads() {
            return List.of(() -> FanOut.run(in, out, 1, order, item -> item), () -> {
                Received<Integer> next = look();
                while (next.ok()) {
                    got.add(next.value());
                    next = look();
                }
            });
        }

        private Received<Integer> look() throws InterruptedException {
            int taken = 4 - in.length();
            lead = Math.max(lead, taken - got.size());
            return out.receive();
        }

        @Override
        public void check() {
            assertThat(got).as("what came out of 1, 2, 3, 4").containsExactly(1, 2, 3, 4);
            assertThat(lead).as("how many items more had been received than results, 1 worker")
                .isLessThanOrEqualTo(2);
        }
    }

    /** One worker, two items. A job takes its time, and others may come in between. */
    @AlsoChecked(Work.class)
    static final class OneAtATime implements Scenario {
        private final Order order = Order.AS_DONE;
        private final Channel<Integer> out = Channel.make(2);
        private final Work work = new Work();
        private int now;
        private int most;

        @Override
        public List<Action> threads() {
            return List.of(() -> FanOut.run(closed(1, 2), out, 1, order, item -> {
                now++;
                most = Math.max(most, now);
                work.run();
                now--;
                return item;
            }));
        }

        @Override
        public void check() {
            assertThat(most).as("most jobs at once, 1 worker").isEqualTo(1);
            assertThat(work.result()).as("jobs done, of 2 items").isEqualTo(2);
        }
    }

    /** Of two items the first fails, and the second may wait for its turn. */
    static final class FirstFails implements Scenario {
        private final Order order = Order.KEPT;
        private final Channel<Integer> out = Channel.make(2);
        private final IllegalStateException failure = new IllegalStateException("one");
        private ItemFailedException thrown;

        @Override
        public List<Action> threads() {
            return List.of(() -> {
                try {
                    FanOut.run(closed(1, 2), out, 2, order, item -> {
                        if (item == 1) {
                            throw failure;
                        }
                        return item;
                    });
                } catch (ItemFailedException e) {
                    thrown = e;
                }
            });
        }

        @Override
        public void check() {
            assertThat(thrown).as("what run threw, item 0 fails").hasCause(failure)
                .hasMessageContaining("item 0");
            assertThat(out.inspect().buffer()).as("results that were sent, item 0 fails").isEmpty();
            assertThat(out.inspect().closed()).as("whether out is closed").isTrue();
        }
    }

    /** Both items fail, if both are begun. */
    static final class BothFail implements Scenario {
        private final Order order = Order.AS_DONE;
        private final Channel<Integer> out = Channel.make(2);
        private final List<Throwable> failures = new ArrayList<>();
        private ItemFailedException thrown;

        @Override
        public List<Action> threads() {
            return List.of(() -> {
                try {
                    FanOut.run(closed(0, 1), out, 2, order, item -> {
                        IllegalStateException failure = new IllegalStateException("of " + item);
                        failures.add(failure);
                        throw failure;
                    });
                } catch (ItemFailedException e) {
                    thrown = e;
                }
            });
        }

        @Override
        public void check() {
            assertThat(thrown).as("what run threw").isNotNull();
            List<Throwable> told = new ArrayList<>(List.of(thrown.getSuppressed()));
            told.add(thrown.getCause());
            assertThat(told).as("cause of what run threw, and what it suppresses")
                .containsExactlyInAnyOrderElementsOf(failures);
            assertThat(thrown.getMessage()).as("message, the cause is %s", thrown.getCause())
                .contains(thrown.getCause().getMessage().equals("of 0") ? "item 0" : "item 1");
        }
    }

    /** The caller is interrupted at any moment; there is one item, and room for its result. */
    static final class Interrupted implements Scenario {
        private final Channel<Integer> in = closed(1);
        private final Channel<Integer> out = Channel.make(1);
        private final Order order = Order.KEPT;
        private Thread caller;
        private boolean interrupted;

        @Override
        public List<Action> threads() {
            return List.of(
                () -> {
                    caller = Thread.currentThread();
                    try {
                        FanOut.run(in, out, 1, order, item -> item);
                    } catch (InterruptedException e) {
                        interrupted = true;
                    }
                    Thread.interrupted();
                },
                () -> {
                    if (caller != null) {
                        caller.interrupt();
                    }
                });
        }

        @Override
        public void check() {
            List<Integer> whole = List.of(1);
            assertThat(out.inspect().buffer()).as("results of 1, interrupted: %s", interrupted)
                .isEqualTo(whole.subList(0, interrupted ? out.length() : 1));
            assertThat(out.inspect().closed()).as("whether out is closed").isTrue();
        }
    }

    /** The caller is interrupted while a job waits; each job waits for an interrupt of its own. */
    static final class SwallowsInterrupts implements Scenario {
        private final Channel<Integer> in = closed(1, 2);
        private final Channel<Integer> out = Channel.make(2);
        private final Order order = Order.KEPT;
        private final CountDownLatch busy = new CountDownLatch(1);
        private Thread caller;
        private boolean interrupted;

        @Override
        public List<Action> threads() {
            return List.of(
                () -> {
                    caller = Thread.currentThread();
                    try {
                        FanOut.run(in, out, 1, order, this::untilInterrupted);
                    } catch (InterruptedException e) {
                        interrupted = true;
                    }
                },
                () -> {
                    busy.await();
                    caller.interrupt();
                });
        }

        private Integer untilInterrupted(Integer item) {
            busy.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                // swallowed, as much code does
            }
            return item;
        }

        @Override
        public void check() {
            assertThat(interrupted).as("whether run threw an InterruptedException").isTrue();
        }
    }

    /** The caller was interrupted before; both items are left for two threads that receive. */
    static final class InterruptedBefore implements Scenario {
        private final Order order = Order.KEPT;
        private final Channel<Integer> in = holding(1, 2);
        private final Channel<Integer> out = Channel.make(2);
        private boolean interrupted;
        private Optional<Received<Integer>> first = Optional.empty();
        private Optional<Received<Integer>> second = Optional.empty();

        @Override
        public List<Action> threads() {
            return List.of(() -> {
                Thread.currentThread().interrupt();
                try {
                    FanOut.run(in, out, 1, order, item -> item);
                } catch (InterruptedException e) {
                    interrupted = true;
                }
                first = in.tryReceive();
            }, () -> second = in.tryReceive());
        }

        @Override
        public void check() {
            assertThat(interrupted).as("whether run threw an InterruptedException").isTrue();
            assertThat(first.isPresent() && second.isPresent())
                .as("whether both items were left in the input").isTrue();
        }
    }

    private FanOutScenarios() {
    }
}
