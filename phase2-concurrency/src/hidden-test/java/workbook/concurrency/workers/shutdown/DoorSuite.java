package workbook.concurrency.workers.shutdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import workbook.grader.Property;
import workbook.grader.Weight;
import workbook.grader.interleave.Interleave;
import workbook.grader.probe.Waiting;

class DoorSuite {

    @Test
    @Property("an open door lets threads in and out, a closed one lets nobody in")
    void opensAndCloses() throws InterruptedException {
        Door door = new Door();
        assertThat(door.isOpen()).as("isOpen() of a new door").isTrue();
        for (int i = 0; i < 3; i++) {
            assertThat(door.enter()).as("enter(), the door is open").isTrue();
            door.leave();
        }
        door.close();
        door.close();
        assertThat(door.isOpen()).as("isOpen() after close").isFalse();
        assertThat(door.enter()).as("enter() after close").isFalse();
        assertThat(door.awaitEmpty()).as("awaitEmpty(), nobody was ever put out").isZero();
    }

    @Test
    @Weight(3)
    @Property("when awaitEmpty comes back, the work of all who were let in has ended, and is seen; "
        + "nobody is let in behind it")
    void nobodyInsideAfterwards() {
        Interleave.everySchedule(DoorScenarios.OneWorksOneCloses.class, 300, 228);
        Interleave.everySchedule(DoorScenarios.TwoWorkOneCloses.class, 300, 228);
    }

    @Test
    @Property("all who wait go on when the door is closed and empty")
    void allWaitersGoOn() {
        Interleave.everySchedule(DoorScenarios.TwoWait.class, 300, 228);
    }

    @Test
    @Property("an empty door that is open is waited for until it is closed")
    void waitsForClose() throws InterruptedException {
        Door door = new Door();
        List<Boolean> open = new ArrayList<>();
        Thread waits = Thread.ofPlatform().name("the thread of awaitEmpty").start(() -> {
            try {
                door.awaitEmpty();
                open.add(door.isOpen());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        Waiting.until(waits);
        assertThat(door.enter()).as("enter() while another thread waits").isTrue();
        door.leave();
        Waiting.until(waits);
        door.close();
        waits.join();
        assertThat(open).as("isOpen() when awaitEmpty came back").containsExactly(false);
    }

    @Test
    @Property("a wait that ends without a reason does no harm")
    void spuriousWakeUps() {
        Interleave.of(DoorScenarios.OneWorksOneCloses.class).spuriousWakeups().races(true)
            .verify();
    }

    @Test
    @Weight(2)
    @Property("clear interrupts all who are inside, once, and nobody who has left; it counts them")
    void putsOut() {
        Interleave.everySchedule(DoorScenarios.OneIsPutOut.class, 300, 228);
        Interleave.everySchedule(DoorScenarios.TwoArePutOut.class, 300, 228);
    }

    @Test
    @Property("who waits goes on when those inside are put out, whether they leave or not")
    void nobodyNeedsToLeave() {
        Interleave.everySchedule(DoorScenarios.NobodyLeaves.class, 300, 228);
    }

    @Test
    @Property("who was put out may still leave, once, and that changes nothing")
    void leavesLate() throws Exception {
        Door door = new Door();
        CountDownLatch in = new CountDownLatch(1);
        CountDownLatch cleared = new CountDownLatch(1);
        List<String> seen = new ArrayList<>();
        Thread inside = Thread.ofPlatform().name("the thread inside").start(() -> {
            door.enter();
            in.countDown();
            boolean interrupted = passes(cleared);
            door.leave();
            seen.add(interrupted ? "interrupted" : "not interrupted");
            try {
                door.leave();
                seen.add("left twice");
            } catch (IllegalStateException e) {
                seen.add("refused to leave twice");
            }
        });
        in.await();
        door.clear();
        assertThat(door.awaitEmpty()).as("awaitEmpty() before the thread leaves that was put out")
            .isEqualTo(1);
        cleared.countDown();
        inside.join();
        assertThat(seen).as("what the thread noted that was put out")
            .containsExactly("interrupted", "refused to leave twice");
        assertThat(door.awaitEmpty()).as("awaitEmpty() after it left").isEqualTo(1);
        door.clear();
        assertThat(door.awaitEmpty()).as("awaitEmpty() after clear() again").isEqualTo(1);
    }

    /** Whether it was interrupted meanwhile. */
    private static boolean passes(CountDownLatch gate) {
        boolean interrupted = false;
        while (true) {
            try {
                gate.await();
                return interrupted;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
    }

    @Test
    @Property("an interrupt ends the wait, and changes nothing of the door")
    void interruptedWait() {
        Interleave.everySchedule(DoorScenarios.OneIsInterrupted.class, 300, 228);
        Door door = new Door();
        Thread.currentThread().interrupt();
        assertThatThrownBy(door::awaitEmpty, "awaitEmpty() of an open door, interrupted before")
            .isInstanceOf(InterruptedException.class);
        assertThat(Thread.interrupted()).as("interrupt flag afterwards").isFalse();
        assertThat(door.enter()).as("enter() afterwards").isTrue();
    }

    @Test
    @Weight(2)
    @Property("who is inside cannot go in again, close, clear, or wait for itself, and nothing "
        + "happens then")
    void refusesFromInside() throws InterruptedException {
        Door door = new Door();
        assertThat(door.enter()).as("enter()").isTrue();
        assertThatThrownBy(door::enter, "enter(), inside")
            .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(door::close, "close(), inside")
            .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(door::clear, "clear(), inside")
            .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(door::awaitEmpty, "awaitEmpty(), inside")
            .isInstanceOf(IllegalStateException.class);
        assertThat(door.isOpen()).as("isOpen() after all that").isTrue();
        assertThat(Thread.interrupted()).as("whether the thread was interrupted").isFalse();
        door.leave();
        door.close();
        assertThat(door.awaitEmpty()).as("awaitEmpty() after leave and close").isZero();
    }

    @Test
    @Property("who is not inside cannot leave")
    void refusesToLeave() {
        Door door = new Door();
        assertThatThrownBy(door::leave, "leave(), never inside")
            .isInstanceOf(IllegalStateException.class);
        assertThat(door.enter()).as("enter()").isTrue();
        door.leave();
        assertThatThrownBy(door::leave, "leave() a second time")
            .isInstanceOf(IllegalStateException.class);
        door.close();
        door.enter();
        assertThatThrownBy(door::leave, "leave() after enter() answered false")
            .isInstanceOf(IllegalStateException.class);
    }
}
