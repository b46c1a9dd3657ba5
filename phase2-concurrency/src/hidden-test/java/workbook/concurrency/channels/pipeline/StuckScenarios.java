package workbook.concurrency.channels.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntConsumer;
import workbook.grader.interleave.Scenario;

/**
 * Short pipelines in which one waits for another. Who waits for what never comes is seen at once,
 * and not after seconds in which nothing happens.
 */
final class StuckScenarios {

    /** The sink waits for the step to be at 2, and the step there for the source to be at 3. */
    static final class AtTheSameTime implements Scenario {
        private final CountDownLatch sourceIsAtThree = new CountDownLatch(3);
        private final CountDownLatch stepIsAtTwo = new CountDownLatch(2);
        private final List<Integer> got = new ArrayList<>();

        @Override
        public List<Action> threads() {
            return List.of(() -> Pipeline.from(counting(3, _ -> sourceIsAtThree.countDown()))
                .then(value -> {
                    stepIsAtTwo.countDown();
                    if (value == 2) {
                        sourceIsAtThree.await();
                    }
                    return value;
                }).into(value -> {
                    stepIsAtTwo.await();
                    return got.add(value);
                }));
        }

        @Override
        public void check() {
            assertThat(got).as("what the sink got, waiting for the step, which waits for the "
                + "source").containsExactly(1, 2, 3);
        }
    }

    /** The sink wants one value. The source clears its interrupt flag whenever it is asked. */
    static final class SwallowsInterrupts implements Scenario {
        private final List<Integer> got = new ArrayList<>();

        @Override
        public List<Action> threads() {
            Iterable<Integer> source = counting(3, _ -> Thread.interrupted());
            return List.of(() -> Pipeline.from(source).into(value -> {
                got.add(value);
                return false;
            }));
        }

        @Override
        public void check() {
            assertThat(got).as("what a sink got that wanted no more after 1").containsExactly(1);
        }
    }

    /** The caller is interrupted while the step waits for an interrupt of its own. */
    static final class InterruptedStep implements Scenario {
        private final CountDownLatch busy = new CountDownLatch(1);
        private Thread caller;
        private boolean interrupted;

        @Override
        public List<Action> threads() {
            return List.of(
                () -> {
                    caller = Thread.currentThread();
                    try {
                        Pipeline.from(List.of(1)).then(value -> {
                            busy.countDown();
                            new CountDownLatch(1).await();
                            return value;
                        }).into(_ -> true);
                    } catch (InterruptedException e) {
                        interrupted = true;
                    }
                },
                () -> {
                    busy.await();
                    caller.interrupt();
                });
        }

        @Override
        public void check() {
            assertThat(interrupted).as("whether into() threw an InterruptedException").isTrue();
        }
    }

    /** The sink throws an InterruptedException at 1; at 2 the source waits to be interrupted. */
    static final class SinkStopsTheSource implements Scenario {
        private boolean interrupted;

        @Override
        public List<Action> threads() {
            return List.of(() -> {
                try {
                    Pipeline.from(counting(2, this::waitAtTwo)).into(_ -> {
                        throw new InterruptedException("of the sink");
                    });
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            });
        }

        private void waitAtTwo(int value) {
            if (value == 2) {
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        }

        @Override
        public void check() {
            assertThat(interrupted).as("whether into() threw an InterruptedException").isTrue();
        }
    }

    /** The numbers from 1 to {@code most}; {@code then} is told of each that is asked for. */
    static Iterable<Integer> counting(int most, IntConsumer then) {
        return () -> new Iterator<>() {
            private int last;

            @Override
            public boolean hasNext() {
                return last < most;
            }

            @Override
            public Integer next() {
                last++;
                then.accept(last);
                return last;
            }
        };
    }

    private StuckScenarios() {
    }
}
