package workbook.concurrency.workers.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import workbook.grader.Gate;
import workbook.grader.Property;
import workbook.grader.Weight;
import workbook.grader.interleave.Interleave;
import workbook.grader.interleave.Scenario;
import workbook.grader.rule.FromScratch;

/** Tests with real threads take turns by latches; the rest is tried under every schedule. */
class WorkerPoolSuite {

    /** For four threads and more: one preemption, and then schedules at random. */
    static void manySchedules(Class<? extends Scenario> scenario, int random) {
        Interleave.of(scenario).preemptions(1).thenRandom(random, 224).races(true).verify();
    }

    @Test
    @Gate
    @Property("the pool is your own, and not an executor of the library")
    void fromScratch() {
        FromScratch.of(WorkerPool.class)
            .neverUses(Executors.class, ExecutorService.class, ExecutorCompletionService.class)
            .verify();
    }

    @Test
    @Property("a hundred jobs on five workers: every future has its own job's result")
    void everyJobHasItsResult() throws Exception {
        List<Future<Integer>> results = new ArrayList<>();
        try (WorkerPool pool = new WorkerPool(5, 3)) {
            for (int i = 0; i < 100; i++) {
                int job = i;
                results.add(pool.submit(() -> job * job));
            }
        }
        for (int i = 0; i < 100; i++) {
            assertThat(results.get(i).isDone()).as("job %d done after close", i).isTrue();
            assertThat(results.get(i).get()).as("result of job %d", i).isEqualTo(i * i);
        }
    }

    @Test
    @Property("as many jobs run at once as there are workers, and never more")
    void asManyAtOnceAsWorkers() throws Exception {
        CountDownLatch five = new CountDownLatch(5);
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        try (WorkerPool pool = new WorkerPool(5, 100)) {
            for (int i = 0; i < 50; i++) {
                pool.submit(() -> {
                    most.accumulateAndGet(now.incrementAndGet(), Math::max);
                    five.countDown();
                    five.await();
                    return now.decrementAndGet();
                });
            }
        }
        assertThat(most.get()).as("most jobs at once, 5 workers").isEqualTo(5);
    }

    @Test
    @Weight(2)
    @Property("a job that fails, by an exception or an error, fails its future and no worker")
    void failingJobsKillNobody() throws Exception {
        try (WorkerPool pool = new WorkerPool(1, 10)) {
            Future<Object> exception = pool.submit(() -> {
                throw new IOException("disk full");
            });
            Future<Object> error = pool.submit(() -> {
                throw new StackOverflowError();
            });
            Future<String> next = pool.submit(() -> "fine");
            assertThat(next.get()).as("the job after two that failed").isEqualTo("fine");
            assertThatThrownBy(exception::get, "get() of the job that threw an IOException")
                .isInstanceOf(ExecutionException.class).hasCauseInstanceOf(IOException.class);
            assertThatThrownBy(error::get, "get() of the job that overflowed the stack")
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(StackOverflowError.class);
        }
    }

    @Test
    @Property("the interrupt of one job is not seen by the next")
    void interruptsDoNotLeak() throws Exception {
        try (WorkerPool pool = new WorkerPool(1, 10)) {
            pool.submit(() -> {
                Thread.currentThread().interrupt();
                return null;
            });
            Future<Boolean> seen = pool.submit(() -> Thread.currentThread().isInterrupted());
            assertThat(seen.get()).as("interrupted at the begin of the job after one that "
                + "interrupted itself").isFalse();
        }
    }

    @Test
    @Property("jobs run in the order in which they were accepted")
    void runsInOrder() throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        List<Integer> ran = new ArrayList<>();
        try (WorkerPool pool = new WorkerPool(1, 10)) {
            pool.submit(() -> {
                gate.await();
                return null;
            });
            for (int i = 1; i <= 5; i++) {
                int job = i;
                pool.submit(() -> ran.add(job));
            }
            gate.countDown();
        }
        assertThat(ran).as("jobs in the order in which they ran").containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    @Property("a submitter to a full queue waits")
    void submitterWaits() {
        Interleave.everySchedule(PoolPrograms.BusyWorker.class, 200, 224);
    }

    @Test
    @Weight(2)
    @Property("a submitter that waits goes on as soon as there is room")
    void fullQueueWaits() {
        Interleave.everySchedule(PoolPrograms.FullQueue.class, 200, 224);
    }

    @Test
    @Weight(2)
    @Property("a submitter that waits is refused when the pool is shut down")
    void waitingSubmitterHearsOfShutdown() {
        Interleave.everySchedule(PoolPrograms.ShutdownWhileWaiting.class, 200, 224);
    }

    @Test
    @Weight(3)
    @Property("shutdown loses nothing: what was accepted is run once, what was not is refused, "
        + "and nobody waits for ever")
    void shutdownLosesNothing() {
        manySchedules(PoolPrograms.ShutdownMeanwhile.class, 1000);
    }

    @Test
    @Weight(2)
    @Property("two workers and two submitters: every accepted job is run, and close comes back")
    void twoWorkersTwoSubmitters() {
        manySchedules(PoolPrograms.TwoWorkers.class, 1000);
    }

    @Test
    @Property("a wait that ends without a reason does no harm")
    void spuriousWakeUps() {
        Interleave.of(PoolPrograms.OneJob.class).spuriousWakeups().races(true).verify();
    }

    @Test
    @Weight(2)
    @Property("shutdownNow: every accepted job has run or is cancelled, and it says how many")
    void shutdownNowCancelsWhatWaits() {
        Interleave.everySchedule(PoolPrograms.StopNow.class, 200, 224);
    }

    @Test
    @Property("shutdownNow interrupts the jobs that run, and cancels the futures of the others")
    void shutdownNowInterrupts() throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        WorkerPool pool = new WorkerPool(1, 10);
        Future<Object> stuck = pool.submit(() -> {
            running.countDown();
            new CountDownLatch(1).await();
            return null;
        });
        Future<Integer> waiting = pool.submit(() -> 1);
        running.await();
        assertThat(pool.shutdownNow()).as("shutdownNow() with one job running and one waiting")
            .isEqualTo(1);
        pool.awaitTermination();
        assertThatThrownBy(stuck::get, "get() of the job that ran")
            .isInstanceOf(ExecutionException.class)
            .hasCauseInstanceOf(InterruptedException.class);
        assertThatThrownBy(waiting::get, "get() of the job that waited")
            .isInstanceOf(CancellationException.class);
    }

    @Test
    @Weight(2)
    @Property("an interrupted submitter takes its job with it, and the pool goes on")
    void interruptedSubmitter() {
        Interleave.everySchedule(PoolPrograms.InterruptedSubmitter.class, 200, 224);
    }

    @Test
    @Property("close leaves no worker behind, and what comes after it is refused")
    void closeLeavesNobodyBehind() throws Exception {
        List<Thread> workers = new ArrayList<>();
        WorkerPool pool = new WorkerPool(2, 10);
        for (int i = 0; i < 10; i++) {
            pool.submit(() -> {
                synchronized (workers) {
                    return workers.add(Thread.currentThread());
                }
            });
        }
        pool.close();
        assertThat(workers).as("threads that ran the jobs, after close")
            .hasSize(10).allSatisfy(worker -> assertThat(worker.isAlive()).isFalse());
        assertThatThrownBy(() -> pool.submit(() -> 1), "submit after close")
            .isInstanceOf(PoolClosedException.class);
        pool.shutdown();
        pool.close();
        assertThat(pool.shutdownNow()).as("shutdownNow() after close").isZero();
    }

    @Test
    @Property("close waits for the jobs even when it is interrupted, and keeps the interrupt")
    void closeKeepsTheInterrupt() {
        Interleave.everySchedule(PoolPrograms.InterruptedClose.class, 200, 224);
    }

    @Test
    @Property("numbers below 1 are refused with the number, and a job that is null is refused")
    void refusesBadInput() {
        assertThatThrownBy(() -> new WorkerPool(0, 1), "0 workers")
            .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("0");
        assertThatThrownBy(() -> new WorkerPool(1, -2), "capacity -2")
            .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("-2");
        try (WorkerPool pool = new WorkerPool(1, 1)) {
            assertThatThrownBy(() -> pool.submit(null), "submit(null)")
                .isInstanceOf(NullPointerException.class);
        }
    }
}
