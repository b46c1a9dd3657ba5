package workbook.concurrency.workers.pool;

import static workbook.concurrency.workers.pool.WorkerPoolSuite.manySchedules;

import org.junit.jupiter.api.Test;
import workbook.grader.Property;

/** From a submitter to a worker, by way of the queue. */
class HandoverSuite {

    @Test
    @Property("jobs that run take no room in the queue")
    void runningDoNotCount() {
        manySchedules(PoolHandovers.RunningDoNotCount.class, 300);
    }

    @Test
    @Property("jobs run in the order in which they were accepted, also if their submitter waited")
    void orderOfWaitingSubmitters() {
        manySchedules(PoolHandovers.TwoPlaces.class, 300);
    }

    @Test
    @Property("a job that waits is taken as soon as a worker is free")
    void twoIdleWorkers() {
        manySchedules(PoolHandovers.TwoIdleWorkers.class, 300);
    }

    @Test
    @Property("with room for two, two submitters go on")
    void twoWaitForRoom() {
        manySchedules(PoolHandovers.TwoWaitForRoom.class, 300);
    }

    @Test
    @Property("an interrupt of a worker, wherever it comes from, ends no worker and loses no job")
    void strangerInterrupts() {
        manySchedules(PoolHandovers.StrangerInterrupts.class, 300);
    }
}
