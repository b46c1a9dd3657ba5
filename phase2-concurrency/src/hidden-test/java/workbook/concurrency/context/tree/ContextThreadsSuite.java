package workbook.concurrency.context.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import workbook.grader.Property;
import workbook.grader.Weight;
import workbook.grader.interleave.Interleave;
import workbook.grader.interleave.Scenario;
import workbook.grader.probe.Waiting;

/** Threads that share a tree. */
class ContextThreadsSuite {

    private static void everySchedule(Class<? extends Scenario> scenario) {
        Interleave.everySchedule(scenario, 200, 221);
    }

    @Test
    @Weight(2)
    @Property("a child that is made while its parent ends has ended, and is in no list")
    void childMeanwhile() {
        everySchedule(ContextScenarios.ChildMeanwhile.class);
    }

    @Test
    @Property("of two causes at the same time one stays, and both callers see that one")
    void twoCauses() {
        everySchedule(ContextScenarios.TwoCauses.class);
    }

    @Test
    @Weight(2)
    @Property("a parent and its child may be cancelled at the same time, and nobody waits for ever")
    void parentAndChild() {
        everySchedule(ContextScenarios.ParentAndChild.class);
    }

    @Test
    @Property("when a cancel comes back, everything below has ended, also if another thread "
        + "cancelled first")
    void everythingHasEnded() {
        everySchedule(ContextScenarios.BothReturn.class);
        everySchedule(ContextScenarios.ChildReturns.class);
    }

    @Test
    @Property("all threads that wait for the end come back, and see what was written before it")
    void allThatWaitComeBack() {
        Interleave.of(ContextScenarios.TwoAwait.class).preemptions(1).thenRandom(200, 221)
            .races(true).verify();
    }

    @Test
    @Property("a wait that ends without a reason is not the end of the context")
    void spuriousWakeUps() {
        Interleave.of(ContextScenarios.TwoAwait.class).preemptions(1).spuriousWakeups()
            .races(true).verify();
    }

    @Test
    @Property("whoever sees that a context has ended sees what was written before")
    void seesWhatCameBefore() {
        everySchedule(ContextScenarios.SeesWhatCameBefore.class);
    }

    @Test
    @Property("an action is handed over or taken back, never both and never neither")
    void stopMeanwhile() {
        everySchedule(ContextScenarios.StopMeanwhile.class);
    }

    @Test
    @Property("an action that is registered while the context ends is handed over once")
    void registerMeanwhile() {
        everySchedule(ContextScenarios.RegisterMeanwhile.class);
    }

    @Test
    @Property("a deadline and a cancel at the same time: one of them ends it, with its own cause, "
        + "and no alarm stays")
    void deadlineMeanwhile() {
        everySchedule(ContextScenarios.DeadlineMeanwhile.class);
    }

    @Test
    @Property("a child with a deadline leaves no alarm behind if its parent ends meanwhile")
    void timeoutMeanwhile() {
        everySchedule(ContextScenarios.TimeoutMeanwhile.class);
    }

    @Test
    @Property("while an action runs, other threads can use the tree")
    void actionsWaitForNobody() {
        everySchedule(ClockScenarios.ActionWaits.class);
    }

    @Test
    @Property("while the clock is called, other threads can use the tree")
    void clockWaitsForNobody() {
        everySchedule(ClockScenarios.ClockWaitsInInstant.class);
        everySchedule(ClockScenarios.ClockWaitsInAt.class);
        everySchedule(ClockScenarios.ClockWaitsInCancel.class);
    }

    @Test
    @Property("whoever waits for the end waits neither for actions nor for the clock behind it")
    void awaitWaitsForNoCall() {
        everySchedule(ClockScenarios.ActionWaitsForAwait.class);
        everySchedule(ClockScenarios.ClockWaitsForAwait.class);
    }

    @Test
    @Property("an interrupt ends a thread's wait, and nothing else")
    void interruptedWait() throws Exception {
        Context root = ContextTree.background(new ManualAlarms(), Runnable::run);
        List<Context> contexts = new ArrayList<>(List.of(root, root.withoutCancel()));
        contexts.add(root.withCancel().context());
        for (Context context : contexts) {
            AtomicReference<Object> came = new AtomicReference<>("nothing");
            Thread waiter = Thread.ofPlatform().name("the thread of awaitDone()").start(() ->
                came.set(awaited(context)));
            Waiting.until(waiter);
            waiter.interrupt();
            waiter.join();
            assertThat(came.get()).as("what awaitDone() came to, when its thread was interrupted")
                .isEqualTo("InterruptedException");
            assertThat(context.reason()).as("reason afterwards").isEmpty();
        }
    }

    @Test
    @Property("a thread that waits goes on when a context above ends")
    void waitsForTheEnd() throws Exception {
        Cancellation parent = ContextTree.background(new ManualAlarms(), Runnable::run)
            .withCancel();
        Context child = parent.context().withValue(Key.named("k"), 1).withCancel().context();
        AtomicReference<Object> came = new AtomicReference<>("nothing");
        Thread waiter = Thread.ofPlatform().name("the thread of awaitDone()").start(() ->
            came.set(awaited(child)));
        Waiting.until(waiter);
        parent.cancel();
        waiter.join();
        assertThat(came.get()).as("what awaitDone() came to").isEqualTo("the end");
    }

    private static String awaited(Context context) {
        try {
            context.awaitDone();
            return "the end";
        } catch (InterruptedException e) {
            return e.getClass().getSimpleName();
        }
    }
}
