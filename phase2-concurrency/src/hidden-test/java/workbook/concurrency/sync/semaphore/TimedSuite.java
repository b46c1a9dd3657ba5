package workbook.concurrency.sync.semaphore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import workbook.grader.Property;
import workbook.grader.Weight;
import workbook.grader.interleave.Interleave;
import workbook.grader.probe.Refusals;
import workbook.grader.probe.Waiting;

/** Waits with a limit; the suite moves the time. */
class TimedSuite {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final ManualAlarm alarm = new ManualAlarm();
    private final WeightedSemaphore semaphore = new WeightedSemaphore(3, alarm);

    /** A thread that has come to wait, and what it came back with. */
    private record Caller(Thread thread, AtomicReference<Object> result) {

        static Caller waitsIn(String name, Callable<?> call) {
            AtomicReference<Object> result = new AtomicReference<>("has not come back");
            Thread thread = Thread.ofPlatform().name("the thread in " + name).start(() -> {
                try {
                    result.set(call.call());
                } catch (Exception e) {
                    result.set(e.getClass().getSimpleName());
                }
            });
            try {
                Waiting.until(thread);
            } finally {
                assertThat(result.get()).as("%s, which has to wait", name)
                    .isEqualTo("has not come back");
            }
            return new Caller(thread, result);
        }

        Object ended() throws InterruptedException {
            thread.join();
            return result.get();
        }
    }

    @Test
    @Weight(2)
    @Property("a thread waits until its limit has passed, and not shorter; then it leaves the "
        + "queue")
    void waitsForTheLimit() throws InterruptedException {
        semaphore.acquire(2);
        Caller caller = Caller.waitsIn("tryAcquire(2, 1 h)", () -> semaphore.tryAcquire(2, HOUR));
        assertThat(alarm.delays()).as("alarms that were set").containsExactly(HOUR);
        alarm.advance(HOUR.minus(MINUTE));
        assertThat(semaphore.inspect().waiting()).as("inspect().waiting() after 59 minutes")
            .containsExactly(2L);
        alarm.advance(MINUTE);
        assertThat(caller.ended()).as("tryAcquire(2, 1 h), 1 is available").isEqualTo(false);
        assertThat(semaphore.inspect()).as("inspect() afterwards")
            .isEqualTo(new SemaphoreView(3, 1, List.of()));
    }

    @Test
    @Property("a limit above zero is waited for, the shortest and the longest too, and the alarm "
        + "is set to it")
    void anyLimitAboveZero() throws InterruptedException {
        semaphore.acquire(2);
        Duration shortest = Duration.ofNanos(1);
        Caller caller = Caller.waitsIn("tryAcquire(2, 1 ns)",
            () -> semaphore.tryAcquire(2, shortest));
        assertThat(alarm.delays()).as("alarms that were set by tryAcquire(2, 1 ns)")
            .containsExactly(shortest);
        alarm.advance(shortest);
        assertThat(caller.ended()).as("tryAcquire(2, 1 ns), 1 is available").isEqualTo(false);
        Duration longest = Duration.ofSeconds(Long.MAX_VALUE);
        Caller patient = Caller.waitsIn("tryAcquire(2, Long.MAX_VALUE s)",
            () -> semaphore.tryAcquire(2, longest));
        alarm.advance(HOUR);
        assertThat(semaphore.inspect().waiting()).as("inspect().waiting() after an hour")
            .containsExactly(2L);
        semaphore.release(1);
        assertThat(patient.ended()).as("tryAcquire(2, Long.MAX_VALUE s), one of 2 that were held "
            + "is released").isEqualTo(true);
    }

    @Test
    @Property("a thread that is served within its limit has its permits, and takes its alarm back")
    void servedWithinTheLimit() throws InterruptedException {
        semaphore.acquire(2);
        Caller caller = Caller.waitsIn("tryAcquire(2, 1 h)", () -> semaphore.tryAcquire(2, HOUR));
        semaphore.release(1);
        assertThat(caller.ended()).as("tryAcquire(2, 1 h), one of 2 that were held is released")
            .isEqualTo(true);
        assertThat(alarm.pending()).as("alarms that nobody has taken back").isZero();
        alarm.advance(HOUR);
        assertThat(semaphore.inspect()).as("inspect() after an hour")
            .isEqualTo(new SemaphoreView(3, 0, List.of()));
    }

    @Test
    @Weight(2)
    @Property("a permit comes and time is up: either it is taken and true is returned, or neither")
    void servedOrOutOfTime() {
        Interleave.everySchedule(TimedScenarios.ServedOrOutOfTime.class, 300, 212);
    }

    @Test
    @Weight(2)
    @Property("when time is up for the first in the queue, those behind it are served if there is "
        + "enough for them")
    void firstOutOfTime() {
        Interleave.everySchedule(TimedScenarios.FirstOutOfTime.class, 300, 212);
    }

    @Test
    @Property("the alarm is set and taken back without a lock that ringing needs")
    void noLockAroundTheAlarm() {
        Interleave.of(TimedScenarios.TwoWithinALimit.class).preemptions(1).thenRandom(500, 212)
            .races(true).verify();
    }

    @Test
    @Property("a thread is interrupted and time is up: whichever came first counts, and nothing "
        + "is left behind")
    void interruptedOrOutOfTime() {
        Interleave.everySchedule(TimedScenarios.InterruptedOrOutOfTime.class, 300, 212);
    }

    @Test
    @Property("an interrupted thread leaves the queue and takes its alarm back")
    void interruptedWithinTheLimit() throws InterruptedException {
        semaphore.acquire(2);
        Caller caller = Caller.waitsIn("tryAcquire(2, 1 h)", () -> semaphore.tryAcquire(2, HOUR));
        caller.thread().interrupt();
        assertThat(caller.ended()).as("tryAcquire(2, 1 h) of a thread that was interrupted")
            .isEqualTo("InterruptedException");
        assertThat(alarm.pending()).as("alarms that nobody has taken back").isZero();
        assertThat(semaphore.inspect()).as("inspect() afterwards")
            .isEqualTo(new SemaphoreView(3, 1, List.of()));
    }

    @Test
    @Property("a thread waits behind those that came before it, also within a limit, and also if "
        + "it wants 0")
    void doesNotOvertake() throws InterruptedException {
        semaphore.acquire(2);
        Caller first = Caller.waitsIn("acquire(2)", () -> {
            semaphore.acquire(2);
            return "served";
        });
        assertThat(semaphore.tryAcquire(1, Duration.ZERO)).as("tryAcquire(1, 0 s), 1 is "
            + "available, and a thread waits for 2").isFalse();
        assertThat(semaphore.tryAcquire(0)).as("tryAcquire(0), a thread waits for 2").isFalse();
        Caller second = Caller.waitsIn("tryAcquire(1, 1 h)", () -> semaphore.tryAcquire(1, HOUR));
        assertThat(semaphore.inspect()).as("inspect(), two wait")
            .isEqualTo(new SemaphoreView(3, 1, List.of(2L, 1L)));
        semaphore.release(2);
        assertThat(first.ended()).as("acquire(2) after release(2)").isEqualTo("served");
        assertThat(second.ended()).as("tryAcquire(1, 1 h) after release(2)").isEqualTo(true);
    }

    @Test
    @Property("no alarm is set for what needs no waiting, nor for a limit of zero or less")
    void needsNoAlarm() throws InterruptedException {
        assertThat(semaphore.tryAcquire(2, HOUR)).as("tryAcquire(2, 1 h), 3 are available")
            .isTrue();
        for (Duration limit : List.of(Duration.ZERO, HOUR.negated())) {
            assertThat(semaphore.tryAcquire(2, limit)).as("tryAcquire(2, %s), 1 is available",
                limit).isFalse();
        }
        assertThat(semaphore.tryAcquire(1, Duration.ZERO)).as("tryAcquire(1, 0 s), 1 is available")
            .isTrue();
        assertThat(alarm.delays()).as("alarms that were set").isEmpty();
        assertThat(semaphore.inspect()).as("inspect() afterwards")
            .isEqualTo(new SemaphoreView(3, 0, List.of()));
    }

    @Test
    @Property("a thread that is interrupted beforehand takes nothing within any limit")
    void interruptedBeforehand() {
        for (Duration limit : List.of(HOUR, Duration.ZERO)) {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> semaphore.tryAcquire(1, limit),
                "tryAcquire(1, %s) of an interrupted thread, 3 are available", limit)
                .isInstanceOf(InterruptedException.class);
            assertThat(Thread.interrupted()).as("interrupt flag when it has thrown").isFalse();
        }
        assertThat(semaphore.inspect()).as("inspect() afterwards")
            .isEqualTo(new SemaphoreView(3, 3, List.of()));
    }

    @Test
    @Property("numbers that cannot be, and a limit that is null, are refused and change nothing")
    void refusesBadInput() {
        Refusals.of(IllegalArgumentException.class).naming("-1")
            .by("tryAcquire(-1, 1 h)", () -> semaphore.tryAcquire(-1, HOUR)).verify();
        Refusals.of(IllegalArgumentException.class).naming("4")
            .by("tryAcquire(4, 0 s) of 3", () -> semaphore.tryAcquire(4, Duration.ZERO)).verify();
        Refusals.of(NullPointerException.class)
            .by("tryAcquire(1, null)", () -> semaphore.tryAcquire(1, null)).verify();
        assertThat(semaphore.inspect()).as("inspect() afterwards")
            .isEqualTo(new SemaphoreView(3, 3, List.of()));
    }
}
