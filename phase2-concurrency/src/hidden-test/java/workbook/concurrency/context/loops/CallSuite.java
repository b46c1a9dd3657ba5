package workbook.concurrency.context.loops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import workbook.concurrency.context.tree.Cancellation;
import workbook.concurrency.context.tree.Context;
import workbook.concurrency.context.tree.ContextDoneException;
import workbook.concurrency.context.tree.ContextTree;
import workbook.concurrency.context.tree.ManualAlarms;
import workbook.concurrency.context.tree.Reason;
import workbook.grader.Property;
import workbook.grader.Weight;
import workbook.grader.interleave.Interleave;
import workbook.grader.interleave.Scenario;
import workbook.grader.probe.Waiting;

/** A call that blocks: real threads and the test's clock first, then every schedule. */
class CallSuite {

    private final ManualAlarms alarms = new ManualAlarms();
    private final Context root = ContextTree.background(alarms, Runnable::run);

    @Test
    @Property("what the call returns or throws comes back, and the context keeps nothing of it")
    void comesBack() throws Exception {
        Context request = root.withTimeout(Duration.ofSeconds(2)).context();
        AtomicReference<Thread> thread = new AtomicReference<>();
        assertThat(BoundedCall.run(request, () -> {
            thread.set(Thread.currentThread());
            return "answer";
        })).as("what run() returned").isEqualTo("answer");
        assertThat(thread.get().isVirtual()).as("whether the call ran on a virtual thread")
            .isTrue();
        assertThat(thread.get()).as("the thread of the call").isNotSameAs(Thread.currentThread());
        IOException failed = new IOException("no answer");
        assertThatThrownBy(() -> BoundedCall.run(request, () -> { throw failed; }),
            "run(), the call throws an IOException").isInstanceOf(ExecutionException.class)
            .hasCause(failed);
        Error deep = new StackOverflowError("deep");
        assertThatThrownBy(() -> BoundedCall.run(request, () -> { throw deep; }),
            "run(), the call throws an error").isInstanceOf(ExecutionException.class)
            .hasCause(deep);
        Exception own = new CancellationException("within the call");
        assertThatThrownBy(() -> BoundedCall.run(request, () -> { throw own; }),
            "run(), the call throws a CancellationException of its own")
            .isInstanceOf(ExecutionException.class).hasCause(own);
        assertThat(request.inspect().actions()).as("actions left in the context").isZero();
    }

    @Test
    @Weight(2)
    @Property("at the deadline of the clock, and not before, the call is over for the caller, who "
        + "is told reason and cause")
    void returnsAtTheDeadline() throws Exception {
        Exception slow = new IllegalStateException("too slow");
        Context request = root.withDeadline(Instant.EPOCH.plusSeconds(2), slow).context();
        AtomicReference<Object> came = new AtomicReference<>("nothing");
        Thread caller = Thread.ofPlatform().name("the thread of run()").start(() ->
            came.set(reasonOf(request)));
        Waiting.until(caller);
        alarms.advance(Duration.ofMillis(1_999));
        Waiting.until(caller);
        alarms.advance(Duration.ofMillis(1));
        caller.join();
        assertThat(came.get()).as("what came of a call that takes 5 s, with a deadline at 2 s "
            + "and a cause for it").isEqualTo(Reason.DEADLINE_EXCEEDED + ", caused by " + slow);
    }

    private static Object reasonOf(Context request) {
        try {
            return BoundedCall.run(request, () -> {
                new CountDownLatch(1).await();
                return "answer";
            });
        } catch (ContextDoneException e) {
            return e.reason() + ", caused by " + e.getCause();
        } catch (ExecutionException | InterruptedException e) {
            return e;
        }
    }

    @Test
    @Property("a thread that is interrupted while it waits for the call hears of it, and so does "
        + "the call")
    void interruptedWhileItWaits() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        AtomicReference<Object> came = new AtomicReference<>("nothing");
        Thread caller = Thread.ofPlatform().name("the thread of run()").start(() -> {
            try {
                came.set(BoundedCall.run(root, () -> {
                    started.countDown();
                    return CallScenarios.Bounded.waitFor(interrupted);
                }));
            } catch (ContextDoneException | ExecutionException | InterruptedException e) {
                came.set(e.getClass());
            }
        });
        Waiting.until(caller);
        started.await();
        caller.interrupt();
        caller.join();
        interrupted.await();
        assertThat(came.get()).as("what run() threw").isEqualTo(InterruptedException.class);
    }

    @Test
    @Property("in a context that has ended no call is started")
    void startsNothing() {
        Cancellation request = root.withCancel();
        request.cancel(new IOException("the user has gone"));
        assertThatThrownBy(() -> BoundedCall.run(request.context(), () -> 1),
            "run() in a context that has ended").isInstanceOf(ContextDoneException.class)
            .hasRootCauseMessage("the user has gone");
        Queue<Runnable> handedOver = new ArrayDeque<>();
        Cancellation slow = ContextTree.background(alarms, handedOver::add).withCancel();
        slow.cancel();
        AtomicReference<String> started = new AtomicReference<>("nothing");
        assertThatThrownBy(() -> BoundedCall.run(slow.context(), () -> {
            started.set("the call");
            return 1;
        }), "run() in a context that has ended, and whose executor runs what it gets later")
            .isInstanceOf(ContextDoneException.class);
        assertThat(started.get()).as("what was started").isEqualTo("nothing");
        everySchedule(CallScenarios.EndedBefore.class);
    }

    @Test
    @Property("null is refused")
    void refusesNull() {
        assertThatThrownBy(() -> BoundedCall.run(root, null), "run(context, null)")
            .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> BoundedCall.run(null, () -> 1), "run(null, call)")
            .isInstanceOf(NullPointerException.class);
    }

    private static void everySchedule(Class<? extends Scenario> scenario) {
        Interleave.everySchedule(scenario, 200, 222);
    }

    @Test
    @Property("a context that ends while the call does: one of both is the outcome, and nothing "
        + "is left")
    void endMeanwhile() {
        everySchedule(CallScenarios.EndMeanwhile.class);
    }

    @Test
    @Property("the end of the context interrupts the call, and its cause is told")
    void endsByInterrupt() {
        everySchedule(CallScenarios.EndsByInterrupt.class);
    }

    @Test
    @Weight(2)
    @Property("the caller comes back at once, also if the call takes no notice of interrupts")
    void doesNotWaitForTheStubborn() {
        everySchedule(CallScenarios.Stubborn.class);
    }

    @Test
    @Property("an interrupt of the caller is one of the call, too")
    void callerInterrupted() {
        everySchedule(CallScenarios.CallerInterrupted.class);
    }

    @Test
    @Property("a loop stops within one row, and hands over what it has fetched")
    void loopMeanwhile() {
        everySchedule(CallScenarios.LoopMeanwhile.class);
    }
}
