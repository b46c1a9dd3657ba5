package workbook.concurrency.workers.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import workbook.grader.interleave.Scenario;

/** Small programs around a pool, for every schedule of them. */
final class PoolPrograms {

    /** Counts what was accepted, run and refused. */
    abstract static class Counted implements Scenario {
        final List<Future<Integer>> accepted = new ArrayList<>();
        final List<Integer> run = new ArrayList<>();
        int refused;

        final void submitTo(WorkerPool pool, int job) throws InterruptedException {
            try {
                accepted.add(pool.submit(() -> {
                    run.add(job);
                    return job;
                }));
            } catch (PoolClosedException e) {
                refused++;
            }
        }
    }

    /** Two submit, a third shuts down in between. */
    static final class ShutdownMeanwhile extends Counted {
        private final WorkerPool pool = new WorkerPool(1, 1);

        @Override
        public List<Action> threads() {
            return List.of(
                () -> submitTo(pool, 1),
                () -> submitTo(pool, 2),
                () -> {
                    pool.shutdown();
                    pool.awaitTermination();
                });
        }

        @Override
        public void check() {
            assertThat(accepted.size() + refused).as("jobs accepted and refused").isEqualTo(2);
            assertThat(run).as("jobs run, of %d accepted", accepted.size())
                .hasSize(accepted.size()).doesNotHaveDuplicates();
            assertThat(accepted).as("futures of what was accepted")
                .allSatisfy(future -> assertThat(future.isDone()).isTrue());
        }
    }

    /** Three jobs through a queue for one, to a worker that takes them in turn. */
    static final class FullQueue extends Counted {
        private final WorkerPool pool = new WorkerPool(1, 1);

        @Override
        public List<Action> threads() {
            return List.of(() -> {
                submitTo(pool, 1);
                submitTo(pool, 2);
                submitTo(pool, 3);
                pool.close();
            });
        }

        @Override
        public void check() {
            assertThat(run).as("jobs in the order in which they ran").containsExactly(1, 2, 3);
        }
    }

    /** The worker is busy, the queue is full: a third job is not accepted before one has ended. */
    static final class BusyWorker implements Scenario {
        private final WorkerPool pool = new WorkerPool(1, 1);
        private final CountDownLatch gate = new CountDownLatch(1);
        private boolean opened;

        @Override
        public List<Action> threads() {
            return List.of(
                () -> {
                    pool.submit(this::awaitGate);
                    pool.submit(() -> null);
                    pool.submit(() -> null);
                    assertThat(opened).as("a third job was accepted, with one worker that is busy "
                        + "and room for one, only after the worker could go on").isTrue();
                    pool.close();
                },
                () -> {
                    opened = true;
                    gate.countDown();
                });
        }

        private Object awaitGate() throws InterruptedException {
            gate.await();
            return null;
        }
    }

    /** The worker stays busy while the pool is shut down, and a submitter waits. */
    static final class ShutdownWhileWaiting extends Counted {
        private final WorkerPool pool = new WorkerPool(1, 1);
        private final CountDownLatch gate = new CountDownLatch(1);

        @Override
        public List<Action> threads() {
            return List.of(
                () -> {
                    submitAwaiting();
                    submitTo(pool, 2);
                    submitTo(pool, 3);
                    gate.countDown();
                    pool.awaitTermination();
                },
                pool::shutdown);
        }

        private void submitAwaiting() throws InterruptedException {
            try {
                accepted.add(pool.submit(() -> {
                    gate.await();
                    run.add(1);
                    return 1;
                }));
            } catch (PoolClosedException e) {
                refused++;
            }
        }

        @Override
        public void check() {
            assertThat(run.size()).as("jobs run, of %d accepted and %d refused",
                accepted.size(), refused).isEqualTo(accepted.size());
        }
    }

    /** Two workers, two submitters: nobody waits for ever. */
    static final class TwoWorkers extends Counted {
        private final WorkerPool pool = new WorkerPool(2, 1);

        @Override
        public List<Action> threads() {
            return List.of(() -> submitTo(pool, 1), () -> {
                submitTo(pool, 2);
                pool.close();
            });
        }

        @Override
        public void check() {
            assertThat(run.size()).as("jobs run, of %d accepted and %d refused",
                accepted.size(), refused).isEqualTo(accepted.size());
        }
    }

    /** Everything at once is cancelled; what runs is interrupted. */
    static final class StopNow extends Counted {
        private final WorkerPool pool = new WorkerPool(1, 2);
        private int cancelled = -1;

        @Override
        public List<Action> threads() {
            return List.of(
                () -> {
                    submitTo(pool, 1);
                    submitTo(pool, 2);
                },
                () -> {
                    cancelled = pool.shutdownNow();
                    pool.awaitTermination();
                });
        }

        @Override
        public void check() throws Exception {
            int dropped = 0;
            for (Future<Integer> future : accepted) {
                assertThat(future.isDone()).as("every accepted job has run or is cancelled")
                    .isTrue();
                try {
                    future.get();
                } catch (CancellationException e) {
                    dropped++;
                }
            }
            assertThat(cancelled).as("shutdownNow() returned, with %d accepted and %d run",
                accepted.size(), run.size()).isEqualTo(dropped);
            assertThat(run.size() + dropped).as("jobs run and cancelled, of those accepted")
                .isEqualTo(accepted.size());
        }
    }

    /** A waits to submit and is interrupted; the pool is none the worse for it. */
    static final class InterruptedSubmitter extends Counted {
        private final WorkerPool pool = new WorkerPool(1, 1);
        private Thread submitter;
        private int gaveUp;

        @Override
        public List<Action> threads() {
            return List.of(
                () -> {
                    submitter = Thread.currentThread();
                    try {
                        submitTo(pool, 1);
                        submitTo(pool, 2);
                        submitTo(pool, 3);
                    } catch (InterruptedException e) {
                        gaveUp++;
                    }
                    Thread.interrupted();
                    pool.close();
                },
                () -> {
                    if (submitter != null) {
                        submitter.interrupt();
                    }
                });
        }

        @Override
        public void check() {
            assertThat(run.size()).as("jobs run, of %d accepted (interrupted: %d)",
                accepted.size(), gaveUp).isEqualTo(accepted.size());
            assertThat(refused).as("jobs refused by a pool that was open").isZero();
        }
    }

    /** One worker, one job. */
    static final class OneJob extends Counted {
        private final WorkerPool pool = new WorkerPool(1, 1);

        @Override
        public List<Action> threads() {
            return List.of(() -> {
                submitTo(pool, 1);
                pool.close();
            });
        }

        @Override
        public void check() {
            assertThat(run).as("jobs run, of one that was accepted").containsExactly(1);
        }
    }

    /** The thread that closes is interrupted beforehand. */
    static final class InterruptedClose extends Counted {
        private final WorkerPool pool = new WorkerPool(1, 1);

        @Override
        public List<Action> threads() {
            return List.of(() -> {
                submitTo(pool, 1);
                Thread.currentThread().interrupt();
                pool.close();
                assertThat(run).as("jobs run when close came back").containsExactly(1);
                assertThat(Thread.interrupted()).as("interrupted after close").isTrue();
            });
        }
    }

    private PoolPrograms() {
    }
}
