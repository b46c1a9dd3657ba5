package workbook.concurrency.workers.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import workbook.grader.interleave.Scenario;

/** Small programs in which jobs wait for workers, and submitters for room. */
final class PoolHandovers {

    private static Object await(CountDownLatch latch) throws InterruptedException {
        latch.await();
        return null;
    }

    /** The worker is busy with one job, and the queue has room for two. */
    static final class RunningDoNotCount implements Scenario {
        private final WorkerPool pool = new WorkerPool(1, 2);
        private final CountDownLatch running = new CountDownLatch(1);
        private final CountDownLatch gate = new CountDownLatch(1);

        @Override
        public List<Action> threads() {
            return List.of(() -> {
                pool.submit(() -> {
                    running.countDown();
                    return await(gate);
                });
                running.await();
                pool.submit(() -> null);
                pool.submit(() -> null);
                gate.countDown();
                pool.close();
            });
        }
    }

    /** Five jobs through a queue for two. */
    static final class TwoPlaces implements Scenario {
        private final WorkerPool pool = new WorkerPool(1, 2);
        private final List<Integer> run = new ArrayList<>();

        @Override
        public List<Action> threads() {
            return List.of(() -> {
                for (int i = 1; i <= 5; i++) {
                    int job = i;
                    pool.submit(() -> run.add(job));
                }
                pool.close();
            });
        }

        @Override
        public void check() {
            assertThat(run).as("jobs in the order in which they ran")
                .containsExactly(1, 2, 3, 4, 5);
        }
    }

    /** The first job waits for the second, so both workers have to wake up. */
    static final class TwoIdleWorkers implements Scenario {
        private final WorkerPool pool = new WorkerPool(2, 2);
        private final CountDownLatch second = new CountDownLatch(1);

        @Override
        public List<Action> threads() {
            return List.of(() -> {
                pool.submit(() -> await(second));
                pool.submit(() -> {
                    second.countDown();
                    return null;
                });
                second.await();
                pool.close();
            });
        }
    }

    /** A and B wait for room at the same time, and the pool stays open until both have got some. */
    static final class TwoWaitForRoom implements Scenario {
        private final WorkerPool pool = new WorkerPool(1, 2);
        private final CountDownLatch accepted = new CountDownLatch(2);

        @Override
        public List<Action> threads() {
            return List.of(
                () -> {
                    pool.submit(() -> null);
                    pool.submit(() -> null);
                    pool.submit(() -> null);
                    accepted.countDown();
                    accepted.await();
                    pool.close();
                },
                () -> {
                    pool.submit(() -> null);
                    accepted.countDown();
                });
        }
    }

    /** Another thread interrupts the worker, whatever it does just then. */
    static final class StrangerInterrupts implements Scenario {
        private final WorkerPool pool = new WorkerPool(1, 2);
        private final List<Integer> run = new ArrayList<>();
        private Thread worker;

        @Override
        public List<Action> threads() {
            return List.of(
                () -> {
                    pool.submit(() -> {
                        worker = Thread.currentThread();
                        return run.add(1);
                    });
                    pool.submit(() -> run.add(2));
                    pool.close();
                },
                () -> {
                    if (worker != null) {
                        worker.interrupt();
                    }
                });
        }

        @Override
        public void check() {
            assertThat(run).as("jobs run, of two accepted").containsExactly(1, 2);
        }
    }

    private PoolHandovers() {
    }
}
