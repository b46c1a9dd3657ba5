package workbook.concurrency.sync.semaphore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import workbook.grader.interleave.AlsoChecked;
import workbook.grader.interleave.Scenario;
import workbook.grader.probe.Work;

/** Small programs without limits of time, for every schedule of them. */
final class SemaphoreScenarios {

    /** Where the semaphore begins, what is held of it, and what the end must look like. */
    abstract static class OnOne implements Scenario {
        final WeightedSemaphore semaphore;
        private final long permits;

        OnOne(long permits, long held) {
            this.permits = permits;
            this.semaphore = new WeightedSemaphore(permits, new ManualAlarm());
            assertThat(semaphore.tryAcquire(held)).as("tryAcquire(%d) at the beginning", held)
                .isTrue();
        }

        /** What is not available at the end. */
        long heldAtTheEnd() {
            return 0;
        }

        @Override
        public void check() {
            assertThat(semaphore.inspect()).as("inspect() at the end")
                .isEqualTo(new SemaphoreView(permits, permits - heldAtTheEnd(), List.of()));
        }
    }

    /** One permit: two threads work one after the other, and see what was done before. */
    @AlsoChecked(Work.class)
    static final class OneAtATime extends OnOne {
        private final Work work = new Work();

        OneAtATime() {
            super(1, 0);
        }

        @Override
        public List<Action> threads() {
            return List.of(this::work, this::work);
        }

        private void work() throws InterruptedException {
            semaphore.acquire(1);
            work.run();
            assertThat(work.begun()).as("works begun when one has ended, with one permit")
                .isEqualTo(work.ended());
            semaphore.release(1);
        }

        @Override
        public void check() {
            super.check();
            assertThat(work.result()).as("how often it was done").isEqualTo(2);
        }
    }

    /** Two permits; together the three threads want four. */
    static final class NeverTooMany extends OnOne {
        private long inUse;

        NeverTooMany() {
            super(2, 0);
        }

        @Override
        public List<Action> threads() {
            return List.of(() -> use(2), () -> use(1), () -> use(1));
        }

        private void use(long wanted) throws InterruptedException {
            semaphore.acquire(wanted);
            inUse += wanted;
            assertThat(inUse).as("permits in use at the same time, of 2").isBetween(1L, 2L);
            semaphore.inspect();
            inUse -= wanted;
            semaphore.release(wanted);
        }
    }

    /** One of two is held; a thread wants both, and another one comes along. */
    static final class ComesAlong extends OnOne {

        ComesAlong() {
            super(2, 1);
        }

        @Override
        public List<Action> threads() {
            return List.of(() -> {
                semaphore.acquire(2);
                semaphore.release(2);
            }, () -> {
                boolean waits = !semaphore.inspect().waiting().isEmpty();
                boolean took = semaphore.tryAcquire(1);
                if (waits) {
                    assertThat(took).as("tryAcquire(1), while a thread waits for 2").isFalse();
                }
                semaphore.release(took ? 2 : 1);
            });
        }
    }

    /** Two wait, for 1 each; one release brings both permits. */
    static final class OneReleaseForTwo extends OnOne {

        OneReleaseForTwo() {
            super(2, 2);
        }

        @Override
        public List<Action> threads() {
            return List.of(() -> semaphore.acquire(1), () -> semaphore.acquire(1),
                () -> semaphore.release(2));
        }

        @Override
        long heldAtTheEnd() {
            return 2;
        }
    }

    /** One waits, and is woken by nothing but a release. */
    static final class OneWaits extends OnOne {
        private boolean released;

        OneWaits() {
            super(1, 1);
        }

        @Override
        public List<Action> threads() {
            return List.of(() -> {
                semaphore.acquire(1);
                assertThat(released).as("whether the permit had been released when acquire(1) "
                    + "came back").isTrue();
            }, () -> {
                released = true;
                semaphore.release(1);
            });
        }

        @Override
        long heldAtTheEnd() {
            return 1;
        }
    }

    /** A thread waits, and is served and interrupted at the same time. */
    static final class ServedOrInterrupted extends OnOne {
        private Thread waiter;
        private boolean interrupted;
        private boolean served;

        ServedOrInterrupted() {
            super(1, 1);
        }

        @Override
        public List<Action> threads() {
            return List.of(this::acquire, () -> semaphore.release(1), () -> {
                if (waiter != null) {
                    waiter.interrupt();
                    interrupted = true;
                }
            });
        }

        private void acquire() {
            waiter = Thread.currentThread();
            try {
                semaphore.acquire(1);
                served = true;
                if (interrupted) {
                    assertThat(Thread.interrupted()).as("interrupt flag of a thread that was "
                        + "interrupted, and got its permit").isTrue();
                }
            } catch (InterruptedException e) {
                assertThat(Thread.currentThread().isInterrupted())
                    .as("interrupt flag of a thread whose acquire threw").isFalse();
            }
        }

        @Override
        long heldAtTheEnd() {
            return served ? 1 : 0;
        }
    }

    /** One waits for 2 and another one behind it for 1; the first is interrupted meanwhile. */
    static final class FirstIsInterrupted extends OnOne {
        private Thread first;
        private boolean interrupted;

        FirstIsInterrupted() {
            super(2, 1);
        }

        @Override
        public List<Action> threads() {
            return List.of(() -> {
                first = Thread.currentThread();
                try {
                    semaphore.acquire(2);
                    semaphore.release(2);
                } catch (InterruptedException e) {
                    assertThat(interrupted).as("whether a thread was interrupted whose acquire(2) "
                        + "threw").isTrue();
                }
            }, () -> {
                semaphore.acquire(1);
                semaphore.release(1);
            }, () -> {
                if (first == null) {
                    semaphore.release(1); // so that it need not wait for ever
                } else {
                    interrupted = true;
                    first.interrupt();
                }
            });
        }

        @Override
        long heldAtTheEnd() {
            return interrupted ? 1 : 0;
        }
    }

    private SemaphoreScenarios() {
    }
}
