package workbook.concurrency.sync.semaphore;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import workbook.grader.interleave.Scenario;

/** Small programs in which time passes, for every schedule of them. */
final class TimedScenarios {

    private static final Duration SECOND = Duration.ofSeconds(1);

    /** What is held at the end must be what was taken. */
    abstract static class Timed implements Scenario {
        final ManualAlarm alarm = new ManualAlarm();
        final WeightedSemaphore semaphore;
        private final long permits;
        long held;

        Timed(long permits, long held) {
            this.permits = permits;
            this.held = held;
            this.semaphore = new WeightedSemaphore(permits, alarm);
            assertThat(semaphore.tryAcquire(held)).as("tryAcquire(%d) at the beginning", held)
                .isTrue();
        }

        void take(long wanted) throws InterruptedException {
            if (semaphore.tryAcquire(wanted, SECOND)) {
                held += wanted;
            }
        }

        void release(long returned) {
            held -= returned;
            semaphore.release(returned);
        }

        @Override
        public void check() {
            assertThat(semaphore.inspect())
                .as("inspect() at the end, %d were taken and not released", held)
                .isEqualTo(new SemaphoreView(permits, permits - held, List.of()));
            assertThat(alarm.pending()).as("alarms that nobody has taken back").isZero();
        }
    }

    /** A permit comes, and time is up. */
    static final class ServedOrOutOfTime extends Timed {

        ServedOrOutOfTime() {
            super(1, 1);
        }

        @Override
        public List<Action> threads() {
            return List.of(() -> take(1), () -> release(1), () -> alarm.advance(SECOND));
        }
    }

    /** One waits for 2 until time is up; another one waits for 1, which is there. */
    static final class FirstOutOfTime extends Timed {

        FirstOutOfTime() {
            super(2, 1);
        }

        @Override
        public List<Action> threads() {
            return List.of(() -> take(2), () -> {
                semaphore.acquire(1);
                held++;
            }, () -> {
                alarm.awaitSet();
                alarm.advance(SECOND);
            });
        }
    }

    /** Two wait within a limit; time passes for one of them or for both, and a permit comes. */
    static final class TwoWithinALimit extends Timed {

        TwoWithinALimit() {
            super(1, 1);
        }

        @Override
        public List<Action> threads() {
            return List.of(() -> take(1), () -> take(1), () -> {
                alarm.awaitSet();
                alarm.advance(SECOND);
                release(1);
            });
        }
    }

    /** The thread that waits is interrupted, and time is up. */
    static final class InterruptedOrOutOfTime extends Timed {
        private Thread waiter;
        private boolean late;
        private boolean lateBefore;
        private boolean interrupted;

        InterruptedOrOutOfTime() {
            super(1, 1);
        }

        @Override
        public List<Action> threads() {
            return List.of(this::takeOrBeInterrupted, () -> {
                alarm.awaitSet();
                alarm.advance(SECOND);
                late = true;
            }, () -> {
                alarm.awaitSet();
                lateBefore = late;
                waiter.interrupt();
                interrupted = true;
            });
        }

        private void takeOrBeInterrupted() {
            waiter = Thread.currentThread();
            try {
                take(1);
                if (interrupted) {
                    assertThat(Thread.interrupted()).as("interrupt flag of a thread that was "
                        + "interrupted, and out of time before").isTrue();
                }
            } catch (InterruptedException e) {
                assertThat(lateBefore).as("whether time was up for a thread before it was "
                    + "interrupted, whose tryAcquire(1, 1 s) threw").isFalse();
                assertThat(Thread.currentThread().isInterrupted())
                    .as("interrupt flag of a thread whose tryAcquire(1, 1 s) threw").isFalse();
            }
        }
    }

    private TimedScenarios() {
    }
}
