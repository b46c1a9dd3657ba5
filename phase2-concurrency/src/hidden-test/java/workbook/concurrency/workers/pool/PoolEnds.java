package workbook.concurrency.workers.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import workbook.grader.interleave.Scenario;

/** Small programs in which a pool is shut down while threads wait, or are waited for. */
final class PoolEnds {

    /** A job that no interrupt stops. */
    private static Object stubborn(CountDownLatch gate) {
        boolean open = false;
        while (!open) {
            try {
                gate.await();
                open = true;
            } catch (InterruptedException e) {
                // that is what makes it stubborn
            }
        }
        return null;
    }

    /** One worker that is busy, and a full queue. */
    abstract static class Full implements Scenario {
        final WorkerPool pool = new WorkerPool(1, 1);
        final CountDownLatch gate = new CountDownLatch(1);
        final CountDownLatch refused;

        Full(int submitters) throws InterruptedException {
            refused = new CountDownLatch(submitters);
            pool.submit(() -> stubborn(gate));
            pool.submit(() -> null);
        }

        final void submitInVain() throws InterruptedException {
            try {
                pool.submit(() -> null);
                throw new AssertionError("a job was accepted, with a full queue and a worker that "
                    + "is busy until all others are refused");
            } catch (PoolClosedException e) {
                refused.countDown();
            }
        }

        final void endWhenAllAreRefused() throws InterruptedException {
            refused.await();
            gate.countDown();
            pool.awaitTermination();
        }
    }

    /** Two threads wait for room when the pool is shut down. */
    static final class TwoRefused extends Full {
        TwoRefused() throws InterruptedException {
            super(2);
        }

        @Override
        public List<Action> threads() {
            return List.of(this::submitInVain, this::submitInVain, () -> {
                pool.shutdown();
                endWhenAllAreRefused();
            });
        }
    }

    /** A thread waits for room, and the pool is told to stop now. */
    static final class StopNowWhileWaiting extends Full {
        StopNowWhileWaiting() throws InterruptedException {
            super(1);
        }

        @Override
        public List<Action> threads() {
            return List.of(this::submitInVain, () -> {
                pool.shutdownNow();
                endWhenAllAreRefused();
            });
        }
    }

    /** Two workers are busy, or about to be, and only an interrupt ends what they do. */
    static final class StopsAll implements Scenario {
        private final WorkerPool pool = new WorkerPool(2, 2);

        @Override
        public List<Action> threads() {
            return List.of(() -> {
                for (int i = 0; i < 2; i++) {
                    pool.submit(() -> {
                        new CountDownLatch(1).await();
                        return null;
                    });
                }
                pool.shutdownNow();
                pool.awaitTermination();
            });
        }
    }

    /** Both ways to shut down come back while a job runs, and the second cancels what waits. */
    static final class DoesNotWait implements Scenario {
        private final WorkerPool pool = new WorkerPool(1, 2);
        private final CountDownLatch gate = new CountDownLatch(1);
        private final List<Integer> run = new ArrayList<>();
        private int cancelled;

        @Override
        public List<Action> threads() {
            return List.of(() -> {
                pool.submit(() -> stubborn(gate));
                pool.submit(() -> run.add(2));
                pool.shutdown();
                cancelled = pool.shutdownNow();
                gate.countDown();
                pool.awaitTermination();
            });
        }

        @Override
        public void check() {
            assertThat(run).as("jobs behind the busy one that were run after shutdown(), "
                + "shutdownNow()").isEmpty();
            assertThat(cancelled).as("shutdownNow() after shutdown(), with one job that waits "
                + "behind another").isBetween(1, 2);
        }
    }

    /** Two threads await the end of a pool that a third one shuts down. */
    static final class AwaitsShutdown implements Scenario {
        private final WorkerPool pool = new WorkerPool(1, 1);
        private boolean shutDown;

        @Override
        public List<Action> threads() {
            return List.of(this::await, this::await, () -> {
                shutDown = true;
                pool.shutdown();
            });
        }

        private void await() throws InterruptedException {
            pool.awaitTermination();
            assertThat(shutDown).as("awaitTermination() came back after shutdown()").isTrue();
        }
    }

    /** The pool is shut down while its last job runs. */
    static final class AwaitsTheLastJob implements Scenario {
        private final WorkerPool pool = new WorkerPool(1, 1);
        private final CountDownLatch gate = new CountDownLatch(1);
        private boolean ended;

        @Override
        public List<Action> threads() {
            return List.of(
                () -> {
                    pool.submit(() -> {
                        gate.await();
                        ended = true;
                        return null;
                    });
                    pool.shutdown();
                    pool.awaitTermination();
                    assertThat(ended).as("awaitTermination() came back after the last job")
                        .isTrue();
                },
                gate::countDown);
        }
    }

    /** A thread that is interrupted awaits the end of an open pool, which goes on. */
    static final class InterruptedAwait implements Scenario {
        private final WorkerPool pool = new WorkerPool(1, 1);
        private final List<Integer> run = new ArrayList<>();
        private boolean interrupted;

        @Override
        public List<Action> threads() {
            return List.of(() -> {
                Thread.currentThread().interrupt();
                try {
                    pool.awaitTermination();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
                pool.submit(() -> run.add(1));
                pool.close();
            });
        }

        @Override
        public void check() {
            assertThat(interrupted).as("awaitTermination() threw InterruptedException").isTrue();
            assertThat(run).as("jobs run afterwards").containsExactly(1);
        }
    }

    private PoolEnds() {
    }
}
