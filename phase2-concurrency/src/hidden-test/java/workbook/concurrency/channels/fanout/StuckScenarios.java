package workbook.concurrency.channels.fanout;

import static org.assertj.core.api.Assertions.assertThat;
import static workbook.concurrency.channels.fanout.FanOutScenarios.closed;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import workbook.concurrency.channels.channel.Channel;
import workbook.grader.interleave.Scenario;

/**
 * Small programs in which one waits for another. Who waits for what never comes is seen at once,
 * and not after seconds in which nothing happens.
 */
final class StuckScenarios {

    /** Each of three jobs waits until all three have begun. */
    static final class AllAtOnce implements Scenario {
        private final Channel<Integer> out = Channel.make(3);
        private final Order order = Order.AS_DONE;
        private final CountDownLatch begun = new CountDownLatch(3);

        @Override
        public List<Action> threads() {
            return List.of(() -> FanOut.run(closed(1, 2, 3), out, 3, order, item -> {
                begun.countDown();
                begun.await();
                return item;
            }));
        }

        @Override
        public void check() {
            assertThat(out.inspect().buffer()).as("results of 3 jobs that wait for each other, "
                + "3 workers").containsExactlyInAnyOrder(1, 2, 3);
        }
    }

    /** The job of item 0 waits until the other results have come out. */
    static final class SlowAsDone implements Scenario {
        private final Channel<Integer> out = Channel.make(0);
        private final Order order = Order.AS_DONE;
        private final CountDownLatch gate = new CountDownLatch(1);
        private final List<Integer> got = new ArrayList<>();

        @Override
        public List<Action> threads() {
            return List.of(
                () -> FanOut.run(closed(0, 1, 2), out, 2, order, item -> {
                    if (item == 0) {
                        gate.await();
                    }
                    return item;
                }),
                () -> {
                    got.add(out.receive().value());
                    got.add(out.receive().value());
                    gate.countDown();
                    got.add(out.receive().value());
                });
        }

        @Override
        public void check() {
            assertThat(got).as("results of 0, 1, 2, item 0 is slow, 2 workers, AS_DONE")
                .containsExactly(1, 2, 0);
        }
    }

    /** The job of item 0 waits until the one of item 1 is done. */
    static final class SlowKept implements Scenario {
        private final Channel<Integer> out = Channel.make(2);
        private final Order order = Order.KEPT;
        private final CountDownLatch otherDone = new CountDownLatch(1);

        @Override
        public List<Action> threads() {
            return List.of(() -> FanOut.run(closed(0, 1), out, 2, order, item -> {
                if (item == 0) {
                    otherDone.await();
                }
                otherDone.countDown();
                return item;
            }));
        }

        @Override
        public void check() {
            assertThat(out.inspect().buffer()).as("results of 0, 1, item 0 waits for item 1, KEPT")
                .containsExactly(0, 1);
        }
    }

    /** The only item ends in an error. */
    static final class AnError implements Scenario {
        private final Channel<Integer> out = Channel.make(1);
        private final Order order = Order.KEPT;
        private final StackOverflowError failure = new StackOverflowError("deep");
        private ItemFailedException thrown;

        @Override
        public List<Action> threads() {
            return List.of(() -> {
                try {
                    FanOut.run(closed(1), out, 1, order, _ -> {
                        throw failure;
                    });
                } catch (ItemFailedException e) {
                    thrown = e;
                }
            });
        }

        @Override
        public void check() {
            assertThat(thrown).as("what run threw, the job throws an error").hasCause(failure)
                .hasMessageContaining("item 0");
            assertThat(out.inspect().closed()).as("whether out is closed").isTrue();
        }
    }

    /** Item 0 fails when item 1 has begun, which has no turn then. */
    static final class NoTurn implements Scenario {
        private final Channel<Integer> out = Channel.make(2);
        private final Order order = Order.KEPT;
        private final CountDownLatch begun = new CountDownLatch(1);
        private final IllegalStateException failure = new IllegalStateException("zero");
        private ItemFailedException thrown;

        @Override
        public List<Action> threads() {
            return List.of(() -> {
                try {
                    FanOut.run(closed(0, 1), out, 2, order, item -> {
                        if (item == 0) {
                            begun.await();
                            throw failure;
                        }
                        begun.countDown();
                        return item;
                    });
                } catch (ItemFailedException e) {
                    thrown = e;
                }
            });
        }

        @Override
        public void check() {
            assertThat(thrown).as("what run threw, item 0 fails, and item 1 is done before")
                .hasCause(failure);
            assertThat(out.inspect().buffer()).as("results").isEmpty();
        }
    }

    /** Nobody receives. Item 1 fails when item 0 is done. */
    static final class NoReceiver implements Scenario {
        private final Channel<Integer> out = Channel.make(0);
        private final Order order = Order.KEPT;
        private final CountDownLatch done = new CountDownLatch(1);
        private final IllegalStateException failure = new IllegalStateException("one");
        private ItemFailedException thrown;

        @Override
        public List<Action> threads() {
            return List.of(() -> {
                try {
                    FanOut.run(closed(0, 1), out, 2, order, item -> {
                        if (item == 1) {
                            done.await();
                            throw failure;
                        }
                        done.countDown();
                        return item;
                    });
                } catch (ItemFailedException e) {
                    thrown = e;
                }
            });
        }

        @Override
        public void check() {
            assertThat(thrown).as("what run threw, item 1 fails, and nobody receives the result "
                + "of item 0").hasCause(failure);
        }
    }

    private StuckScenarios() {
    }
}
