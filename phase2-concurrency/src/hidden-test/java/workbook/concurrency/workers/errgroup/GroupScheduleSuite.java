package workbook.concurrency.workers.errgroup;

import org.junit.jupiter.api.Test;
import workbook.grader.Property;
import workbook.grader.Weight;
import workbook.grader.interleave.Interleave;
import workbook.grader.interleave.Scenario;

/** Small programs under every schedule. */
class GroupScheduleSuite {

    /** For four threads and more: one preemption, and then schedules at random. */
    private static void manySchedules(Class<? extends Scenario> scenario) {
        Interleave.of(scenario).preemptions(1).thenRandom(300, 225).races(true).verify();
    }

    @Test
    @Property("of two failures at the same time one is told, and the same one ever after")
    void twoFail() {
        Interleave.everySchedule(GroupScenarios.TwoFail.class, 200, 225);
    }

    @Test
    @Weight(2)
    @Property("the first failure interrupts all other tasks, also one that is being started, and "
        + "what they throw because of that does not count")
    void oneFails() {
        Interleave.everySchedule(GroupScenarios.OneFails.class, 200, 225);
    }

    @Test
    @Property("an InterruptedException that a task throws by itself is a failure like any other")
    void oneGivesUp() {
        Interleave.everySchedule(GroupCloseScenarios.OneGivesUp.class, 200, 225);
    }

    @Test
    @Weight(2)
    @Property("with room for one, one of two is started")
    void twoTry() {
        Interleave.everySchedule(GroupScenarios.TwoTry.class, 200, 225);
    }

    @Test
    @Weight(2)
    @Property("whoever waits for room is started as soon as there is some, and await waits for all")
    void oneAfterTheOther() {
        manySchedules(GroupScenarios.OneAfterTheOther.class);
    }

    @Test
    @Property("with room for two, two that wait are started")
    void twoWaitForRoom() {
        Interleave.of(GroupScenarios.TwoWaitForRoom.class).preemptions(0).thenRandom(500, 225)
            .races(true).verify();
    }

    @Test
    @Property("everybody who waits for room is refused when the group is closed")
    void closeWhileTwoWait() {
        manySchedules(GroupScenarios.CloseWhileTwoWait.class);
    }

    @Test
    @Weight(2)
    @Property("close interrupts the tasks, and comes back when they have ended")
    void closeWaits() {
        Interleave.everySchedule(GroupScenarios.CloseWaits.class, 200, 225);
    }

    @Test
    @Property("of two threads that close, neither comes back before the tasks have ended")
    void twoClose() {
        manySchedules(GroupCloseScenarios.TwoClose.class);
    }

    @Test
    @Property("close interrupts a task also if a failure did so before, and it waits again")
    void closeAfterFailure() {
        Interleave.everySchedule(GroupCloseScenarios.CloseAfterFailure.class, 200, 225);
    }

    @Test
    @Property("close waits also if its thread is interrupted, and keeps the interrupt")
    void interruptedClose() {
        Interleave.everySchedule(GroupScenarios.InterruptedClose.class, 200, 225);
    }

    @Test
    @Weight(2)
    @Property("whoever is interrupted while it waits for room starts nothing, and takes no room")
    void interruptedGo() {
        Interleave.everySchedule(GroupScenarios.InterruptedGo.class, 200, 225);
    }

    @Test
    @Property("all that wait for the tasks come back, and see what the tasks did")
    void twoAwait() {
        manySchedules(GroupScenarios.TwoAwait.class);
    }

    @Test
    @Property("an interrupt ends the wait for the tasks, and they go on until the group is closed")
    void interruptedAwait() {
        Interleave.everySchedule(GroupCloseScenarios.InterruptedAwait.class, 200, 225);
    }

    @Test
    @Property("await also waits for tasks that tasks have started")
    void taskStartsTask() {
        Interleave.everySchedule(GroupScenarios.TaskStartsTask.class, 200, 225);
    }

    @Test
    @Property("a wait that ends without a reason does no harm")
    void spuriousWakeUps() {
        Interleave.of(GroupScenarios.InterruptedGo.class).preemptions(1).spuriousWakeups()
            .races(true).verify();
        Interleave.of(GroupScenarios.TwoAwait.class).preemptions(1).spuriousWakeups()
            .races(true).verify();
        Interleave.of(GroupScenarios.CloseWaits.class).preemptions(1).spuriousWakeups()
            .races(true).verify();
    }
}
