package workbook.concurrency.goroutines.heartbeat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.function.LongConsumer;
import workbook.grader.interleave.AlsoChecked;
import workbook.grader.interleave.Scenario;
import workbook.grader.probe.Work;

/** Small programs in which a heartbeat is stopped meanwhile, for every schedule of them. */
final class StopPrograms {

    /** Keeps what it is to run; the threads of the program run it. */
    private static final class OneTask implements Ticker {
        private Runnable task;
        private boolean cancelled;

        @Override
        public Ticket every(Duration period, Runnable asked) {
            task = asked;
            return () -> cancelled = true;
        }
    }

    /** A heartbeat whose listener calls pulse.run(): some work, with a beginning and an end. */
    abstract static class Beating implements Scenario {
        final Work pulse = new Work();
        private final OneTask ticker = new OneTask();
        private int begunAtStop = -1;
        private int first;
        private Throwable failure;

        final Heartbeat heartbeat(LongConsumer listener) {
            return new Heartbeat(ticker, Duration.ofSeconds(1), listener, thrown -> {
                failure = thrown;
            });
        }

        /** One whose pulses all fail, and whose work is to hear of that. */
        final Heartbeat failingHeartbeat(Runnable told) {
            return new Heartbeat(ticker, Duration.ofSeconds(1), _ -> {
                throw new IllegalStateException("no disk");
            }, _ -> told.run());
        }

        /** The ticker runs its task, unless there is none. */
        final void tick() {
            if (ticker.task != null) {
                ticker.task.run();
            }
        }

        /** Stops from outside: after it nothing is under way. */
        final void stop(Heartbeat heartbeat) {
            stopInside(heartbeat);
            begunAtStop = pulse.begun();
            assertThat(pulse.result()).as("pulses that had ended when stop() returned")
                .isEqualTo(begunAtStop);
        }

        final void stopInside(Heartbeat heartbeat) {
            if (heartbeat.stop()) {
                first++;
            }
        }

        final boolean tickerHasATask() {
            return ticker.task != null && !ticker.cancelled;
        }

        @Override
        public void check() {
            assertThat(failure).as("what a pulse threw").isNull();
            assertThat(first).as("calls of stop() that returned true").isEqualTo(1);
            assertThat(pulse.begun()).as("pulses at the end, as many as when stop() returned")
                .isEqualTo(begunAtStop);
        }
    }

    /** A pulse, and a stop at the same time. */
    @AlsoChecked(Work.class)
    static final class PulseAndStop extends Beating {
        private final Heartbeat heartbeat = heartbeat(_ -> pulse.run());

        PulseAndStop() {
            heartbeat.start();
        }

        @Override
        public List<Action> threads() {
            return List.of(this::tick, () -> stop(heartbeat));
        }
    }

    /** A pulse that fails, and a stop at the same time. */
    @AlsoChecked(Work.class)
    static final class FailureAndStop extends Beating {
        private final Heartbeat heartbeat = failingHeartbeat(pulse::run);

        FailureAndStop() {
            heartbeat.start();
        }

        @Override
        public List<Action> threads() {
            return List.of(this::tick, () -> stop(heartbeat));
        }
    }

    /** The thread that stops is interrupted, and waits for the pulse all the same. */
    @AlsoChecked(Work.class)
    static final class InterruptedStop extends Beating {
        private final Heartbeat heartbeat = heartbeat(_ -> pulse.run());

        InterruptedStop() {
            heartbeat.start();
        }

        @Override
        public List<Action> threads() {
            return List.of(this::tick, () -> {
                Thread.currentThread().interrupt();
                stop(heartbeat);
                assertThat(Thread.interrupted()).as("the interrupt flag after stop()").isTrue();
            });
        }
    }

    /** Two threads stop it while a third one beats. */
    @AlsoChecked(Work.class)
    static final class TwoStop extends Beating {
        private final Heartbeat heartbeat = heartbeat(_ -> pulse.run());

        TwoStop() {
            heartbeat.start();
        }

        @Override
        public List<Action> threads() {
            return List.of(this::tick, () -> stop(heartbeat), () -> stop(heartbeat));
        }
    }

    /** The pulse stops its own heartbeat while another thread stops it, too. */
    @AlsoChecked(Work.class)
    static final class StopsItself extends Beating {
        private final Heartbeat heartbeat = heartbeat(_ -> beatAndStop());

        StopsItself() {
            heartbeat.start();
        }

        private void beatAndStop() {
            pulse.run();
            stopInside(heartbeat);
        }

        @Override
        public List<Action> threads() {
            return List.of(this::tick, () -> stop(heartbeat));
        }
    }

    /** Whoever hears that a pulse failed stops the heartbeat, while another thread does, too. */
    @AlsoChecked(Work.class)
    static final class FailureStopsIt extends Beating {
        private final Heartbeat heartbeat = failingHeartbeat(this::hearAndStop);

        FailureStopsIt() {
            heartbeat.start();
        }

        private void hearAndStop() {
            pulse.run();
            stopInside(heartbeat);
        }

        @Override
        public List<Action> threads() {
            return List.of(this::tick, () -> stop(heartbeat));
        }
    }

    /** It is started and stopped at the same time: the ticker keeps nothing. */
    @AlsoChecked(Work.class)
    static final class StartAndStop extends Beating {
        private final Heartbeat heartbeat = heartbeat(_ -> pulse.run());

        @Override
        public List<Action> threads() {
            return List.of(
                () -> {
                    try {
                        heartbeat.start();
                    } catch (IllegalStateException e) {
                        // stop came first
                    }
                },
                () -> stop(heartbeat));
        }

        @Override
        public void check() {
            tick();
            super.check();
            assertThat(tickerHasATask()).as("whether the ticker has a task left").isFalse();
        }
    }

    private StopPrograms() {
    }
}
