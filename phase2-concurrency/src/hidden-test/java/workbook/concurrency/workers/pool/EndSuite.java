package workbook.concurrency.workers.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static workbook.concurrency.workers.pool.WorkerPoolSuite.manySchedules;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import workbook.grader.Property;

/** Shutting down, and waiting for the end. */
class EndSuite {

    @Test
    @Property("every submitter that waits is refused at shutdown, and waits for no running job")
    void twoRefused() {
        manySchedules(PoolEnds.TwoRefused.class, 300);
    }

    @Test
    @Property("a submitter that waits is refused by shutdownNow")
    void stopNowWhileWaiting() {
        manySchedules(PoolEnds.StopNowWhileWaiting.class, 300);
    }

    @Test
    @Property("shutdownNow interrupts every job that runs, and not the first alone")
    void stopsAll() {
        manySchedules(PoolEnds.StopsAll.class, 300);
    }

    @Test
    @Property("shutdown and shutdownNow wait for no job, and shutdownNow may follow shutdown")
    void doesNotWait() {
        manySchedules(PoolEnds.DoesNotWait.class, 300);
    }

    @Test
    @Property("awaitTermination waits until the pool is shut down, also for several threads")
    void awaitsShutdown() {
        manySchedules(PoolEnds.AwaitsShutdown.class, 300);
    }

    @Test
    @Property("awaitTermination waits until the last job has ended")
    void awaitsTheLastJob() {
        manySchedules(PoolEnds.AwaitsTheLastJob.class, 300);
    }

    @Test
    @Property("an interrupt ends the wait for termination, and the pool goes on")
    void interruptedAwait() {
        manySchedules(PoolEnds.InterruptedAwait.class, 300);
    }

    @Test
    @Property("a pool that is refused has started no thread")
    void refusedStartsNobody() throws InterruptedException {
        ThreadGroup group = new ThreadGroup("of the pool");
        List<String> refused = new ArrayList<>();
        Thread maker = new Thread(group, () -> {
            make(0, 1, refused);
            make(1, -1, refused);
        });
        maker.start();
        maker.join();
        assertThat(refused).as("refused of new WorkerPool(0, 1) and new WorkerPool(1, -1)")
            .containsExactly("(0, 1)", "(1, -1)");
        assertThat(group.activeCount()).as("threads that these two left behind").isZero();
    }

    private static void make(int workers, int capacity, List<String> refused) {
        try {
            new WorkerPool(workers, capacity);
        } catch (IllegalArgumentException expected) {
            refused.add("(%d, %d)".formatted(workers, capacity));
        }
    }
}
