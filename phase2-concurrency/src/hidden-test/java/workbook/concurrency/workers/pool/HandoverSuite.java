package workbook.concurrency.workers.pool;

import org.junit.jupiter.api.Test;
import workbook.grader.Property;
import workbook.grader.interleave.Interleave;
import workbook.grader.interleave.Scenario;

/** From a submitter to a worker, by way of the queue. */
class HandoverSuite {

    private static void manySchedules(Class<? extends Scenario> scenario) {
        Interleave.of(scenario).preemptions(1).thenRandom(300, 224).races(true).verify();
    }

    @Test
    @Property("jobs that run take no room in the queue")
    void runningDoNotCount() {
        manySchedules(PoolHandovers.RunningDoNotCount.class);
    }

    @Test
    @Property("jobs run in the order in which they were accepted, also if their submitter waited")
    void orderOfWaitingSubmitters() {
        manySchedules(PoolHandovers.TwoPlaces.class);
    }

    @Test
    @Property("a job that waits is taken as soon as a worker is free")
    void twoIdleWorkers() {
        manySchedules(PoolHandovers.TwoIdleWorkers.class);
    }

    @Test
    @Property("with room for two, two submitters go on")
    void twoWaitForRoom() {
        manySchedules(PoolHandovers.TwoWaitForRoom.class);
    }

    @Test
    @Property("an interrupt of a worker, wherever it comes from, ends no worker and loses no job")
    void strangerInterrupts() {
        manySchedules(PoolHandovers.StrangerInterrupts.class);
    }
}
