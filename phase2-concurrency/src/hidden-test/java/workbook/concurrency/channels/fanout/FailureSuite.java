package workbook.concurrency.channels.fanout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static workbook.concurrency.channels.fanout.FanOutSuite.fewSchedules;
import static workbook.concurrency.channels.fanout.FanOutSuite.manySchedules;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import workbook.concurrency.channels.channel.Channel;
import workbook.grader.Property;
import workbook.grader.Weight;
import workbook.grader.probe.Waiting;

/** An item that fails, and a caller that is interrupted. */
class FailureSuite {

    @Test
    @Weight(2)
    @Property("what a job throws, errors included, comes out with the position of its item; the "
        + "rest stays in the input, and the output is closed")
    void failureSurfaces() {
        fewSchedules(StuckScenarios.AnError.class);
        for (Throwable failure : new Throwable[] {
                new IOException("disk"), new StackOverflowError("deep")}) {
            for (Order order : Order.values()) {
                Channel<Integer> in = FanOutScenarios.closed(10, 11, 12, 13, 14);
                Channel<Integer> out = Channel.make(5);
                assertThatThrownBy(() -> FanOut.run(in, out, 1, order, item -> {
                    if (item == 12) {
                        throwIt(failure);
                    }
                    return item;
                }), "run of 10 to 14 with a job that fails at 12, 1 worker, %s", order)
                    .isInstanceOf(ItemFailedException.class)
                    .hasMessageContaining("item 2").hasCause(failure);
                assertThat(in.length()).as("items left in the input").isBetween(1, 2);
                assertThat(out.inspect().closed()).as("whether out is closed").isTrue();
                assertThat(out.inspect().buffer()).as("results that were sent")
                    .isEqualTo(List.of(10, 11).subList(0, Math.min(2, out.length())));
            }
        }
    }

    private static void throwIt(Throwable failure) throws Exception {
        switch (failure) {
            case Exception exception -> throw exception;
            case Error error -> throw error;
            default -> throw new AssertionError(failure);
        }
    }

    @Test
    @Property("a job that gives null has failed")
    void nullIsNoResult() {
        Channel<Integer> out = Channel.make(5);
        assertThatThrownBy(() -> FanOut.run(FanOutScenarios.closed(10, 11), out, 1, Order.KEPT,
            item -> item == 11 ? null : item), "run of 10, 11 with a job that gives null for 11")
            .isInstanceOf(ItemFailedException.class).hasMessageContaining("item 1")
            .hasCauseInstanceOf(NullPointerException.class);
    }

    @Test
    @Property("a failure under any schedule: nothing overtakes the item that failed")
    void firstFailsUnderManySchedules() {
        manySchedules(FanOutScenarios.FirstFails.class);
    }

    @Test
    @Property("of two failures one is the cause, with its position, and the other is suppressed")
    void bothFail() {
        manySchedules(FanOutScenarios.BothFail.class);
    }

    @Test
    @Property("the failure that came first in time is the cause, though its item came later")
    void firstInTime() throws Exception {
        failOneAfterTheOther(new IllegalStateException("second"));
        failOneAfterTheOther(new InterruptedException("second"));
    }

    private static void failOneAfterTheOther(Exception second) throws Exception {
        IOException first = new IOException("first");
        CountDownLatch begun = new CountDownLatch(1);
        AtomicReference<Thread> other = new AtomicReference<>();
        Line line = new Line(2, Order.AS_DONE, item -> {
            if (item == 0) {
                begun.countDown();
                until(() -> other.get() != null && isOver(other.get()));
                throw second;
            }
            begun.await();
            other.set(Thread.currentThread());
            throw first;
        });
        line.feed(2);
        assertThat(line.thrown()).as("what run threw, item 1 fails and then item 0, with an %s",
            second.getClass().getSimpleName())
            .isInstanceOf(ItemFailedException.class).hasCause(first)
            .hasMessageContaining("item 1").hasSuppressedException(second);
    }

    /**
     * Waits until it is so, whatever interrupts come. A thread of the system looks: a worker may be
     * a virtual thread, and one that looks again and again leaves a single processor to nobody.
     */
    private static void until(BooleanSupplier so) {
        CountDownLatch seen = new CountDownLatch(1);
        Thread.ofPlatform().daemon().name("looks").start(() -> {
            while (!so.getAsBoolean()) {
                Thread.onSpinWait();
            }
            seen.countDown();
        });
        Waiting.stubbornly(seen);
    }

    /** Whether a worker has ended, or waits for something. */
    private static boolean isOver(Thread worker) {
        return worker.getState() == Thread.State.TERMINATED
            || worker.getState() == Thread.State.WAITING;
    }

    @Test
    @Property("when an item has failed, no worker takes another one")
    void nothingMoreIsTaken() {
        IOException failure = new IOException("disk");
        for (Order order : List.of(Order.AS_DONE, Order.KEPT)) {
            Channel<Integer> in = FanOutScenarios.closed(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
            CountDownLatch begun = new CountDownLatch(1);
            AtomicReference<Thread> failing = new AtomicReference<>();
            assertThatThrownBy(() -> FanOut.run(in, Channel.make(10), 2, order, item -> {
                if (item == 0) {
                    begun.await();
                    failing.set(Thread.currentThread());
                    throw failure;
                }
                begun.countDown();
                until(() -> failing.get() != null && isOver(failing.get()));
                return item;
            }), "run of 0 to 9, 2 workers, %s: item 0 fails, and then item 1 is done", order)
                .isInstanceOf(ItemFailedException.class).hasCause(failure);
            assertThat(in.length()).as("items left in the input, 0 failed while 1 was done, %s",
                order).isBetween(7, 8);
        }
    }

    @Test
    @Weight(2)
    @Property("after a failure run comes back, though nobody receives what others would send")
    void nobodyReceives() throws Exception {
        fewSchedules(StuckScenarios.NoReceiver.class);
        for (Order order : Order.values()) {
            IOException failure = new IOException("disk");
            AtomicReference<Line> line = new AtomicReference<>();
            CountDownLatch made = new CountDownLatch(1);
            line.set(new Line(2, order, item -> {
                made.await();
                if (item == 1) {
                    until(() -> !line.get().out.inspect().senders().isEmpty());
                    throw failure;
                }
                return item;
            }));
            made.countDown();
            line.get().feed(2);
            assertThat(line.get().thrown()).as("what run threw, item 0 is being sent, %s", order)
                .isInstanceOf(ItemFailedException.class).hasCause(failure);
            line.get().assertWorkersEnd();
        }
    }

    @Test
    @Property("an item that waits for its turn does not wait for one that failed")
    void turnThatNeverComes() throws Exception {
        fewSchedules(StuckScenarios.NoTurn.class);
        IOException failure = new IOException("disk");
        AtomicReference<Thread> later = new AtomicReference<>();
        CountDownLatch begun = new CountDownLatch(1);
        Line line = new Line(2, Order.KEPT, item -> {
            if (item == 0) {
                begun.await();
                until(() -> later.get().getState() == Thread.State.WAITING);
                throw failure;
            }
            later.set(Thread.currentThread());
            begun.countDown();
            return item;
        });
        line.feed(2);
        assertThat(line.thrown()).as("what run threw, item 0 fails, and item 1 is done before")
            .isInstanceOf(ItemFailedException.class).hasCause(failure);
        assertThat(line.results()).as("results").isEmpty();
        line.assertWorkersEnd();
    }

    @Test
    @Property("an interrupt of the caller reaches the jobs, and run waits for them")
    void interrupted() throws Exception {
        CountDownLatch busy = new CountDownLatch(2);
        CountDownLatch noticed = new CountDownLatch(2);
        CountDownLatch cleanUp = new CountDownLatch(1);
        Line line = new Line(2, Order.KEPT, item -> {
            busy.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                noticed.countDown();
                Waiting.stubbornly(cleanUp);
            }
            return item;
        });
        line.feed(2);
        busy.await();
        line.caller.interrupt();
        noticed.await();
        Waiting.until(line.caller);
        cleanUp.countDown();
        line.assertInterrupted();
    }

    @Test
    @Property("an interrupt ends run also while the workers wait: for items, and for a receiver")
    void interruptedWhileWorkersWait() throws Exception {
        for (int items = 0; items <= 1; items++) {
            for (Order order : Order.values()) {
                Line line = new Line(2, order, item -> item);
                if (items == 1) {
                    line.in.send(7);
                }
                String what = "%d items, %s".formatted(items, order);
                while (line.in.inspect().receivers().isEmpty()
                        || line.out.inspect().senders().size() < items) {
                    Thread.onSpinWait();
                }
                line.caller.interrupt();
                line.assertInterrupted();
                assertThat(line.in.inspect().closed()).as("whether in is closed, %s", what)
                    .isFalse();
                assertThat(line.in.inspect().receivers()).as("who receives, %s", what).isEmpty();
                assertThat(line.out.inspect().senders()).as("who sends, %s", what).isEmpty();
            }
        }
    }

    @Test
    @Weight(2)
    @Property("a job that swallows the interrupt of its caller keeps nobody")
    void swallowedInterrupt() throws Exception {
        fewSchedules(FanOutScenarios.SwallowsInterrupts.class);
        for (Order order : Order.values()) {
            CountDownLatch busy = new CountDownLatch(1);
            Line line = new Line(1, order, item -> {
                busy.countDown();
                while (!Thread.interrupted()) {
                    Thread.onSpinWait();
                }
                return item;
            });
            line.feed(1);
            busy.await();
            line.caller.interrupt();
            line.assertInterrupted();
        }
    }

    @Test
    @Property("when the caller is interrupted, no job begins that nobody interrupts")
    void noJobIsOverlooked() {
        manySchedules(FanOutScenarios.SwallowsInterrupts.class);
    }

    @Test
    @Property("interrupted at any moment, run throws or has sent every result, and the output is "
        + "closed")
    void interruptedUnderManySchedules() {
        manySchedules(FanOutScenarios.Interrupted.class);
    }

    @Test
    @Property("a caller that was interrupted before does nothing but close the output")
    void interruptedBeforehand() {
        Channel<Integer> in = FanOutScenarios.closed(1, 2);
        Channel<Integer> out = Channel.make(2);
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> FanOut.run(in, out, 2, Order.KEPT, item -> item),
            "run, interrupted").isInstanceOf(InterruptedException.class);
        assertThat(Thread.interrupted()).as("interrupt flag afterwards").isFalse();
        assertThat(in.length()).as("items left in the input").isEqualTo(2);
        assertThat(out.inspect().closed()).as("whether out is closed").isTrue();
        manySchedules(FanOutScenarios.InterruptedBefore.class);
    }
}
