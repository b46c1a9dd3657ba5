package workbook.concurrency.sync.startgate;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Exchanger;
import java.util.concurrent.Future;
import java.util.concurrent.Phaser;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.AbstractQueuedLongSynchronizer;
import java.util.concurrent.locks.AbstractQueuedSynchronizer;
import org.junit.jupiter.api.Test;
import workbook.grader.Gate;
import workbook.grader.Property;
import workbook.grader.Weight;
import workbook.grader.interleave.Interleave;
import workbook.grader.probe.Refusals;
import workbook.grader.rule.FromScratch;

class StartGateSuite {

    @Test
    @Gate
    @Property("the gate is your own, and not a latch, a barrier, a queue or a future of the "
        + "library")
    void fromScratch() {
        FromScratch.of(StartGate.class)
            .neverUses(CountDownLatch.class, CyclicBarrier.class, Phaser.class, Semaphore.class,
                Exchanger.class, BlockingQueue.class, Future.class, CompletionStage.class,
                AbstractQueuedSynchronizer.class, AbstractQueuedLongSynchronizer.class)
            .verify();
    }

    @Test
    @Weight(2)
    @Property("no runner misses the start, and each sees what was done before it")
    void nobodyMissesTheStart() {
        Interleave.everySchedule(StartScenarios.OneRunner.class, 300, 215);
    }

    @Test
    @Property("one start lets all runners go that wait")
    void oneStartForAll() {
        Interleave.everySchedule(StartScenarios.TwoRunners.class, 300, 215);
    }

    @Test
    @Weight(2)
    @Property("awaitRunners comes back when so many runners wait, and the start counts them")
    void awaitsRunners() {
        Interleave.everySchedule(StartScenarios.Assembled.class, 300, 215);
    }

    @Test
    @Property("several threads may wait for runners, and all of them hear of one that comes")
    void allStartersHearOfARunner() {
        Interleave.everySchedule(StartScenarios.TwoStarters.class, 300, 215);
    }

    @Test
    @Property("who waits for runners goes on when the gate is opened")
    void startersHearOfTheStart() {
        Interleave.everySchedule(StartScenarios.StartedMeanwhile.class, 300, 215);
    }

    @Test
    @Property("a wait that ends without a reason lets no runner go")
    void spuriousWakeUps() {
        Interleave.of(StartScenarios.OneRunner.class).spuriousWakeups().races(true).verify();
        Interleave.of(StartScenarios.Assembled.class).preemptions(1).spuriousWakeups().races(true)
            .verify();
    }

    @Test
    @Property("any thread may ask how many wait, also while a runner comes")
    void countsWhileARunnerComes() {
        Interleave.everySchedule(StartScenarios.OneCounts.class, 300, 215);
    }

    @Test
    @Property("a runner is counted by one start only")
    void countedOnce() {
        Interleave.everySchedule(StartScenarios.TwoStart.class, 300, 215);
    }

    @Test
    @Weight(2)
    @Property("a runner that is interrupted gives up or passes: what the start counted passes, "
        + "and stays interrupted")
    void interruptedMeanwhile() {
        Interleave.everySchedule(StartScenarios.Interrupted.class, 300, 215);
    }

    @Test
    @Property("a negative number of runners is refused and named; to wait for none needs no "
        + "waiting")
    void refusesNegativeNumbers() throws InterruptedException {
        StartGate closed = new StartGate();
        StartGate open = new StartGate();
        open.start();
        Refusals.of(IllegalArgumentException.class).naming("-3")
            .by("awaitRunners(-3) at a closed gate", () -> closed.awaitRunners(-3))
            .by("awaitRunners(-3) at an open gate", () -> open.awaitRunners(-3)).verify();
        closed.awaitRunners(0);
    }
}
