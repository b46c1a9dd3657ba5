package workbook.concurrency.sync.semaphore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
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

class SemaphoreSuite {

    private static WeightedSemaphore of(long permits) {
        return new WeightedSemaphore(permits, new ManualAlarm());
    }

    @Test
    @Gate
    @Property("the semaphore is your own, and not one of the library")
    void fromScratch() {
        FromScratch.of(WeightedSemaphore.class)
            .neverUses(Semaphore.class, AbstractQueuedSynchronizer.class,
                AbstractQueuedLongSynchronizer.class)
            .verify();
    }

    @Test
    @Weight(2)
    @Property("Go's recorded programs: who is served at each step, and who waits")
    void agreesWithTheRecordedPrograms() {
        SemaphorePrograms.replay(name -> !name.contains("random"));
    }

    @Test
    @Weight(2)
    @Property("Go's recorded programs, drawn at random: who is served at each step, and who waits")
    void agreesWithRandomPrograms() {
        SemaphorePrograms.replay(name -> name.contains("random"));
    }

    @Test
    @Property("with one permit threads take turns, and each sees what was done before")
    void oneAtATime() {
        Interleave.everySchedule(SemaphoreScenarios.OneAtATime.class, 300, 212);
    }

    @Test
    @Weight(2)
    @Property("never are more permits in use than there are")
    void neverTooMany() {
        Interleave.everySchedule(SemaphoreScenarios.NeverTooMany.class, 300, 212);
    }

    @Test
    @Weight(2)
    @Property("who comes later does not overtake one that waits, even if there is enough for it")
    void nobodyOvertakes() {
        Interleave.everySchedule(SemaphoreScenarios.ComesAlong.class, 300, 212);
    }

    @Test
    @Property("one release serves as many threads as it is enough for")
    void oneReleaseForTwo() {
        Interleave.everySchedule(SemaphoreScenarios.OneReleaseForTwo.class, 300, 212);
    }

    @Test
    @Property("a wait that ends without a reason gives no permit")
    void spuriousWakeUps() {
        Interleave.of(SemaphoreScenarios.OneWaits.class).spuriousWakeups().races(true).verify();
    }

    @Test
    @Weight(2)
    @Property("a thread that is served and interrupted has its permits, or leaves none behind")
    void servedOrInterrupted() {
        Interleave.everySchedule(SemaphoreScenarios.ServedOrInterrupted.class, 300, 212);
    }

    @Test
    @Weight(2)
    @Property("when the first in the queue is interrupted, those behind it are served if there is "
        + "enough for them")
    void firstIsInterrupted() {
        Interleave.everySchedule(SemaphoreScenarios.FirstIsInterrupted.class, 300, 212);
    }

    @Test
    @Property("a thread that is interrupted beforehand takes nothing with acquire, and is no "
        + "worse than others with tryAcquire")
    void interruptedBeforehand() {
        WeightedSemaphore semaphore = of(2);
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> semaphore.acquire(1), "acquire(1) of an interrupted thread")
            .isInstanceOf(InterruptedException.class);
        assertThat(Thread.interrupted()).as("interrupt flag when acquire has thrown").isFalse();
        assertThat(semaphore.inspect()).as("inspect() afterwards")
            .isEqualTo(new SemaphoreView(2, 2, List.of()));
        Thread.currentThread().interrupt();
        boolean took = semaphore.tryAcquire(1);
        assertThat(Thread.interrupted()).as("interrupt flag after tryAcquire(1)").isTrue();
        assertThat(took).as("tryAcquire(1) of an interrupted thread").isTrue();
    }

    @Test
    @Property("zero permits are taken without waiting where nobody waits, and given back")
    void zeroPermits() throws InterruptedException {
        WeightedSemaphore semaphore = of(1);
        semaphore.acquire(1);
        semaphore.acquire(0);
        assertThat(semaphore.tryAcquire(0)).as("tryAcquire(0), none is available").isTrue();
        semaphore.release(0);
        assertThat(semaphore.inspect()).as("inspect() afterwards")
            .isEqualTo(new SemaphoreView(1, 0, List.of()));
    }

    @Test
    @Property("a release of more than is held is refused with both numbers, and gives nothing back")
    void refusesWhatIsNotHeld() {
        WeightedSemaphore semaphore = of(7);
        assertThat(semaphore.tryAcquire(2)).as("tryAcquire(2)").isTrue();
        for (long returned : List.of(3L, Long.MAX_VALUE)) {
            assertThatThrownBy(() -> semaphore.release(returned), "release(%d), 2 are held",
                returned).isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll(String.valueOf(returned), "2");
        }
        assertThat(semaphore.inspect().available()).as("available afterwards").isEqualTo(5);
        semaphore.release(2);
        assertThat(semaphore.inspect().available()).as("available after release(2)").isEqualTo(7);
    }

    @Test
    @Property("numbers that cannot be are refused by name, and change nothing")
    void refusesBadNumbers() {
        Refusals.of(IllegalArgumentException.class).naming("0")
            .by("new WeightedSemaphore(0, alarm)", () -> of(0)).verify();
        WeightedSemaphore semaphore = of(5);
        Refusals.of(IllegalArgumentException.class).naming("-4")
            .by("new WeightedSemaphore(-4, alarm)", () -> of(-4))
            .by("acquire(-4)", () -> semaphore.acquire(-4))
            .by("tryAcquire(-4)", () -> semaphore.tryAcquire(-4))
            .by("release(-4)", () -> semaphore.release(-4)).verify();
        Refusals.of(IllegalArgumentException.class).naming("6")
            .by("acquire(6) of 5", () -> semaphore.acquire(6))
            .by("tryAcquire(6) of 5", () -> semaphore.tryAcquire(6)).verify();
        Refusals.of(NullPointerException.class)
            .by("new WeightedSemaphore(1, null)", () -> new WeightedSemaphore(1, null)).verify();
        assertThat(semaphore.inspect()).as("inspect() afterwards")
            .isEqualTo(new SemaphoreView(5, 5, List.of()));
    }
}
