package workbook.concurrency.goroutines.spawner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import workbook.grader.Property;
import workbook.grader.Weight;
import workbook.grader.probe.Waiting;

/** The calling thread is interrupted, before it waits or while it does. */
class InterruptionSuite {

    @Test
    @Weight(2)
    @Property("an interrupt of the caller reaches every task, and run throws when all have ended")
    void interruptionIsPassedOn() throws Exception {
        int tasks = 100;
        CountDownLatch allStarted = new CountDownLatch(tasks);
        CountDownLatch cleanUp = new CountDownLatch(1);
        AtomicInteger interrupted = new AtomicInteger();
        AtomicInteger ended = new AtomicInteger();
        Caller caller = Caller.of(Collections.nCopies(tasks, () -> {
            allStarted.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                interrupted.incrementAndGet();
                cleanUp.await();
                ended.incrementAndGet();
            }
        }));
        allStarted.await();
        caller.interrupt();
        assertThat(caller.returnsInAWhile()).as("run returned while tasks were cleaning up")
            .isFalse();
        cleanUp.countDown();
        caller.join();
        assertThat(interrupted.get()).as("tasks that were interrupted").isEqualTo(tasks);
        assertThat(ended.get()).as("tasks that had cleaned up").isEqualTo(tasks);
        assertThat(caller.thrown()).as("what run threw").isInstanceOf(InterruptedException.class);
        assertThat(caller.flagAfterwards()).as("interrupt flag afterwards").isFalse();
    }

    @Test
    @Property("run waits for a task that ignores interrupts, wherever it is in the list")
    void waitsForTheStubborn() throws Exception {
        Task sleeps = () -> new CountDownLatch(1).await();
        for (int place = 0; place <= 2; place++) {
            Stubborn stubborn = new Stubborn();
            List<Task> tasks = new ArrayList<>(Collections.nCopies(2, sleeps));
            tasks.add(place, stubborn);
            assertWaitsFor(stubborn, tasks, "a stubborn task at %d of 3".formatted(place));
        }
        Stubborn alone = new Stubborn();
        assertWaitsFor(alone, List.of(alone), "a stubborn task alone");
    }

    private static void assertWaitsFor(Stubborn stubborn, List<Task> tasks, String what)
            throws InterruptedException {
        Caller caller = Caller.of(tasks);
        stubborn.started.await();
        caller.interrupt();
        assertThat(caller.returnsInAWhile()).as("run returned before %s had ended", what).isFalse();
        caller.interrupt();
        assertThat(caller.returnsInAWhile())
            .as("run returned before %s had ended, interrupted twice", what).isFalse();
        stubborn.gate.countDown();
        caller.join();
        assertThat(caller.thrown()).as("what run threw after %s", what)
            .isInstanceOf(InterruptedException.class);
    }

    /** A task that goes on until the gate opens, and takes no notice of interrupts. */
    private static final class Stubborn implements Task {

        private final CountDownLatch started = new CountDownLatch(1);
        private final CountDownLatch gate = new CountDownLatch(1);

        @Override
        public void run() {
            started.countDown();
            Waiting.stubbornly(gate);
        }
    }

    @Test
    @Property("a caller that was interrupted before hands that on too, with failures suppressed")
    void interruptedBeforehand() throws Exception {
        Caller caller = Caller.interrupted(List.of(
            () -> new CountDownLatch(1).await(),
            () -> { throw new IOException("no disk"); }));
        caller.join();
        assertThat(caller.thrown()).as("what run threw").isInstanceOf(InterruptedException.class);
        assertThat(caller.thrown().getSuppressed()).as("what it suppresses")
            .hasAtLeastOneElementOfType(IOException.class);
    }

    @Test
    @Property("a caller that was interrupted before is told so, even if no task waits, or none is "
        + "there")
    void interruptedForNothing() throws Exception {
        for (List<Task> tasks : List.of(List.<Task>of(), List.<Task>of(() -> { }))) {
            Caller caller = Caller.interrupted(tasks);
            caller.join();
            assertThat(caller.thrown()).as("what run of %d tasks threw", tasks.size())
                .isInstanceOf(InterruptedException.class);
            assertThat(caller.flagAfterwards()).as("interrupt flag after %d tasks", tasks.size())
                .isFalse();
        }
    }
}
