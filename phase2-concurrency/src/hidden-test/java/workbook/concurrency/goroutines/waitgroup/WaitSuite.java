package workbook.concurrency.goroutines.waitgroup;

import org.junit.jupiter.api.Test;
import workbook.grader.Property;
import workbook.grader.Weight;
import workbook.grader.interleave.Interleave;
import workbook.grader.interleave.Scenario;

/** Counting and waiting at the same time, under every schedule of small programs. */
class WaitSuite {

    private static void everySchedule(Class<? extends Scenario> scenario) {
        Interleave.everySchedule(scenario, 300, 22);
    }

    @Test
    @Weight(2)
    @Property("all that wait are let go at zero, and see what was done before")
    void letsAllGo() {
        everySchedule(WaitPrograms.TwoWait.class);
    }

    @Test
    @Property("a wait that ends without a reason is no wait that is over")
    void spuriousWakeUps() {
        Interleave.of(WaitPrograms.TwoWait.class).preemptions(1).races(true).spuriousWakeups()
            .verify();
    }

    @Test
    @Property("await does not return before the last task is done")
    void waitsForTheLast() {
        everySchedule(WaitPrograms.TwoDone.class);
    }

    @Test
    @Property("add(0) lets nobody go, and one add of several may bring the counter to zero")
    void addsOtherNumbers() {
        everySchedule(WaitPrograms.OtherNumbers.class);
    }

    @Test
    @Property("no change of the counter is lost")
    void countsEverything() {
        everySchedule(WaitPrograms.ThreeCount.class);
    }

    @Test
    @Property("no thread waits for another one in add and done")
    void countsWithoutALock() {
        Interleave.of(WaitPrograms.ThreeCount.class).lockFree().verify();
    }

    @Test
    @Property("the counter is never below zero, also when two threads are done at once")
    void neverBelowZero() {
        everySchedule(WaitPrograms.OneTooMany.class);
    }

    @Test
    @Weight(2)
    @Property("a thread that waits when the counter comes to zero is let go, even if the counter "
        + "is raised again at once")
    void nextRoundAtOnce() {
        everySchedule(RoundPrograms.NextRoundAtOnce.class);
    }

    @Test
    @Property("a thread that waits when the counter comes to zero is let go, even if the counter "
        + "is raised and comes to zero once more before that thread runs")
    void twoRoundsAtOnce() {
        everySchedule(RoundPrograms.TwoRoundsAtOnce.class);
    }

    @Test
    @Property("done does not wait until those that it lets go have gone on")
    void doneComesBack() {
        Interleave.of(RoundPrograms.DoneComesBack.class).preemptions(0).verify();
    }

    @Test
    @Property("a thread that is interrupted while it waits says so, and changes nothing")
    void interruptEndsTheWait() {
        everySchedule(WaitPrograms.OnlyAnInterrupt.class);
    }

    @Test
    @Property("a thread that gives up takes nobody else's turn")
    void oneGivesUp() {
        Interleave.of(WaitPrograms.OneGivesUp.class).preemptions(1).thenRandom(300, 22)
            .races(true).verify();
    }

    @Test
    @Weight(2)
    @Property("await waits for every task that go started before")
    void waitsForTasks() {
        everySchedule(WaitPrograms.TwoTasks.class);
    }

    @Test
    @Property("await waits for a task that another task started")
    void waitsForTasksOfTasks() {
        everySchedule(WaitPrograms.TaskOfATask.class);
    }
}
