package workbook.concurrency.races.visibility;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import workbook.grader.Property;
import workbook.grader.Weight;
import workbook.grader.interleave.Interleave;
import workbook.grader.interleave.Scenario;

/** What other threads see, under every schedule; and once on real threads. */
class VisibilitySuite {

    private static void everySchedule(Class<? extends Scenario> scenario) {
        Interleave.everySchedule(scenario, 200, 238);
    }

    @Test
    @Weight(3)
    @Property("a loop that asks whether it is stopped sees it, the reason, and all that was done "
        + "before")
    void loopSeesTheStop() {
        everySchedule(VisibilityPrograms.LoopUntilStopped.class);
    }

    @Test
    @Property("whoever sees a reason also sees that it is stopped")
    void reasonAndFlagBelongTogether() {
        everySchedule(VisibilityPrograms.ReasonAndFlag.class);
    }

    @Test
    @Property("of two that stop one is told that it did, and its reason stays")
    void oneReason() {
        everySchedule(VisibilityPrograms.TwoReasons.class);
    }

    @Test
    @Property("to ask whether it is stopped, and why, is never to wait for another thread")
    void askingDoesNotWait() {
        Interleave.of(VisibilityPrograms.ReasonAndFlag.class).lockFree().verify();
    }

    @Test
    @Weight(3)
    @Property("whoever sees settings on the board sees them complete, and what was done before")
    void boardPublishesSafely() {
        everySchedule(VisibilityPrograms.PublishAndRead.class);
    }

    @Test
    @Weight(2)
    @Property("settings are complete for whoever finds them, even where nothing orders")
    void settingsAreImmutable() {
        Interleave.of(VisibilityPrograms.HandedOverByARace.class).races(true).verify();
    }

    @Test
    @Property("no change of the settings is lost")
    void noChangeIsLost() {
        everySchedule(VisibilityPrograms.ThreeUpdates.class);
    }

    @Test
    @Property("whoever changes the settings gets those that its own change made")
    void updateReturnsItsOwn() {
        everySchedule(VisibilityPrograms.TwoUpdates.class);
    }

    @Test
    @Property("no thread waits for another one at the board")
    void boardIsLockFree() {
        Interleave.of(VisibilityPrograms.ThreeUpdates.class).lockFree().verify();
    }

    @Test
    @Weight(4)
    @Property("the value is made once, and complete for all that ask")
    void madeOnce() {
        everySchedule(VisibilityPrograms.TwoAsk.class);
    }

    @Test
    @Property("a failure is heard by the one whose call failed; whoever waited for it tries again")
    void waitingThreadsTryAgain() {
        everySchedule(VisibilityPrograms.FirstTryFails.class);
    }

    @Test
    @Property("when the value is there, nobody waits for anybody")
    void noLockWhenItIsThere() throws InterruptedException {
        Lazy<String> lazy = new Lazy<>(() -> "made");
        assertThat(lazy.get()).as("get()").isEqualTo("made");
        Crowd crowd = Crowd.of(4, 1_000_000, () -> "made".equals(lazy.get()));
        assertThat(crowd.wrong()).as("calls of get() that did not return the value").isZero();
        assertThat(crowd.waits()).as("how often a thread had to wait in 4 million calls of get(), "
            + "the value was there").isZero();
    }

    @Test
    @Property("a real thread that has gone round a million times still hears of the stop")
    void stopsARealLoop() throws InterruptedException {
        StopFlag flag = new StopFlag();
        assertThat(flag.isStopped()).as("isStopped() of a new flag").isFalse();
        Rounds rounds = new Rounds();
        Thread loop = Thread.ofPlatform().name("a loop until isStopped()").start(() -> {
            long turns = 0;
            while (!flag.isStopped()) {
                turns++;
                if (turns == 1_000_000) {
                    rounds.many = true;
                }
            }
        });
        while (!rounds.many && loop.isAlive()) {
            Thread.onSpinWait();
        }
        assertThat(rounds.many).as("whether the loop went round a million times").isTrue();
        assertThat(flag.stop("enough")).as("stop(…)").isTrue();
        loop.join();
        assertThat(flag.reason()).as("reason()").contains("enough");
    }

    private static final class Rounds {
        private volatile boolean many;
    }
}
