package workbook.concurrency.channels.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static workbook.concurrency.channels.pipeline.PipelineSuite.fewSchedules;
import static workbook.concurrency.channels.pipeline.PipelineSuite.manySchedules;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import workbook.grader.Property;
import workbook.grader.Weight;
import workbook.grader.probe.Waiting;

/** A stage that fails, and a caller that is interrupted. */
class StopSuite {

    @Test
    @Weight(2)
    @Property("what a stage throws, errors included, stops all of them, and comes out with the "
        + "number of the stage")
    void failureSurfaces() {
        for (Throwable failure : new Throwable[] {
                new IOException("disk"), new StackOverflowError("deep"),
                new StageFailedException(9, new IOException("inner"))}) {
            for (int stage = 1; stage <= 3; stage++) {
                failsAt(stage, failure);
            }
        }
    }

    private static void failsAt(int stage, Throwable failure) {
        Numbers source = new Numbers();
        Pipeline<Integer> pipeline = Pipeline.from(source)
            .then(value -> stage == 1 ? failing(value, failure) : source.pass(value))
            .then(value -> stage == 2 ? failing(value, failure) : source.pass(value));
        List<Integer> got = new ArrayList<>();
        assertThatThrownBy(() -> pipeline.into(value -> {
            got.add(value);
            return stage != 3 || failing(value, failure) > 0;
        }), "into() with stage %d of 3 failing at its third value", stage)
            .isInstanceOf(StageFailedException.class)
            .hasCause(failure).hasMessageContaining("stage " + stage);
        assertThat(got).as("what the sink got, stage %d fails at 3", stage)
            .isEqualTo(List.of(1, 2, 3).subList(0, stage == 3 ? 3 : Math.min(2, got.size())));
        assertThat(source.allEnd()).as("whether all threads end after stage %d failed", stage)
            .isTrue();
    }

    private static int failing(int value, Throwable failure) throws Exception {
        if (value < 3) {
            return value;
        }
        switch (failure) {
            case Exception exception -> throw exception;
            case Error error -> throw error;
            default -> throw new AssertionError(failure);
        }
    }

    @Test
    @Property("a source that throws is stage 0, also where it gives no iterator")
    void failingSource() {
        IllegalStateException failure = new IllegalStateException("no file");
        Iterable<Integer> none = () -> {
            throw failure;
        };
        assertThatThrownBy(() -> Pipeline.from(none).then(value -> value).into(value -> true),
            "a source whose iterator() throws").isInstanceOf(StageFailedException.class)
            .hasCause(failure).hasMessageContaining("stage 0");
        Iterable<Integer> breaks = () -> List.of(1, 2, 3).stream().peek(value -> {
            if (value == 2) {
                throw failure;
            }
        }).iterator();
        List<Integer> got = new ArrayList<>();
        assertThatThrownBy(() -> Pipeline.from(breaks).then(value -> value).into(got::add),
            "a source that throws at its second value").isInstanceOf(StageFailedException.class)
            .hasCause(failure).hasMessageContaining("stage 0");
        assertThat(got).as("what the sink got of a source that throws at 2")
            .isEqualTo(List.of(1).subList(0, Math.min(1, got.size())));
    }

    @Test
    @Property("a failing step leaves nobody waiting, whatever the schedule")
    void failureUnderManySchedules() {
        manySchedules(PipelineScenarios.StepFails.class);
    }

    @Test
    @Property("of two failures one is the cause, with its stage, and the other is suppressed")
    void twoFailures() {
        manySchedules(PipelineScenarios.TwoFail.class);
    }

    @Test
    @Property("the failure that came first in time is the cause, though its stage comes later")
    void firstInTime() {
        IOException first = new IOException("first");
        IllegalStateException second = new IllegalStateException("second");
        Leaving sink = new Leaving(first);
        assertThatThrownBy(() -> Pipeline.from(List.of(1, 2)).then(value -> {
            if (value == 2) {
                sink.untilLeft();
                throw second;
            }
            return value;
        }).into(sink), "a sink that fails, and a step that fails afterwards")
            .isInstanceOf(StageFailedException.class)
            .hasCause(first).hasMessageContaining("stage 2").hasSuppressedException(second);
    }

    @Test
    @Weight(2)
    @Property("who swallows an interrupt keeps nobody, neither after a failure nor after "
        + "an early exit")
    void swallowedInterrupts() throws Exception {
        manySchedules(StuckScenarios.SwallowsInterrupts.class);
        Numbers source = new Numbers();
        deaf(source, new Leaving(null));
        assertThat(source.allEnd()).as("whether all threads end after an early exit").isTrue();
        assertThatThrownBy(() -> deaf(source, new Leaving(new IOException("full"))),
            "into() with a sink that fails").isInstanceOf(StageFailedException.class);
        assertThat(source.allEnd()).as("whether all threads end after a failure").isTrue();
    }

    /** The second step clears its interrupt flag at value 2, when the sink has been left. */
    private static void deaf(Numbers source, Leaving sink) throws Exception {
        Pipeline.from(source).then(source::pass).then(value -> {
            if (value == 2) {
                sink.untilLeft();
                Thread.interrupted();
            }
            return source.pass(value);
        }).into(sink);
    }

    /** A sink that fails or wants no more when a step works on the next value. */
    private static final class Leaving implements Sink<Integer> {
        private final IOException failure;
        private final Thread caller = Thread.currentThread();
        private final CountDownLatch entered = new CountDownLatch(1);
        private final CountDownLatch exit = new CountDownLatch(1);

        Leaving(IOException failure) {
            this.failure = failure;
        }

        @Override
        public boolean accept(Integer value) throws Exception {
            entered.countDown();
            exit.await();
            if (failure != null) {
                throw failure;
            }
            return false;
        }

        /** Lets the sink go on, and comes back when its thread has left it, and waits. */
        void untilLeft() throws InterruptedException {
            entered.await();
            exit.countDown();
            while (List.of(caller.getStackTrace()).stream()
                    .anyMatch(frame -> frame.getClassName().equals(Leaving.class.getName()))) {
                Thread.onSpinWait();
            }
            Waiting.until(caller);
        }
    }

    @Test
    @Property("an interrupt of the caller reaches every stage, and into waits for them")
    void interrupted() throws Exception {
        fewSchedules(StuckScenarios.InterruptedStep.class);
        Numbers source = new Numbers();
        CountDownLatch busy = new CountDownLatch(1);
        CountDownLatch noticed = new CountDownLatch(1);
        CountDownLatch cleanUp = new CountDownLatch(1);
        Caller caller = new Caller(Pipeline.from(source).then(source::pass).then(value -> {
            busy.countDown();
            try {
                waitForAnInterrupt();
            } catch (InterruptedException e) {
                noticed.countDown();
                Waiting.stubbornly(cleanUp);
            }
            return source.pass(value);
        }));
        busy.await();
        caller.thread.interrupt();
        noticed.await();
        Waiting.until(caller.thread);
        cleanUp.countDown();
        caller.assertInterrupted();
        assertThat(source.allEnd()).as("whether all threads end after an interrupt").isTrue();
    }

    private static Void waitForAnInterrupt() throws InterruptedException {
        new CountDownLatch(1).await();
        return null;
    }

    @Test
    @Property("an interrupt that the sink meets is the caller's")
    void interruptedInTheSink() throws Exception {
        Numbers source = new Numbers();
        CountDownLatch busy = new CountDownLatch(1);
        Caller caller = new Caller(Pipeline.from(source).then(source::pass), () -> {
            busy.countDown();
            return waitForAnInterrupt();
        });
        busy.await();
        caller.thread.interrupt();
        caller.assertInterrupted();
        assertThat(source.allEnd()).as("whether all threads end after an interrupt").isTrue();
    }

    @Test
    @Property("where the sink throws an InterruptedException, into does, whatever failed before, "
        + "and the flag is clear")
    void sinkGivesUp() {
        manySchedules(PipelineScenarios.SinkGivesUp.class);
    }

    @Test
    @Property("an InterruptedException of the sink interrupts every stage")
    void sinkStopsTheSource() {
        manySchedules(StuckScenarios.SinkStopsTheSource.class);
    }

    @Test
    @Property("interrupted at any moment, into throws or the sink has had every value, and nobody "
        + "is left waiting")
    void interruptedUnderManySchedules() {
        manySchedules(PipelineScenarios.Interrupted.class);
    }

    @Test
    @Property("a caller that was interrupted before starts nothing")
    void interruptedBeforehand() {
        Numbers source = new Numbers();
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> Pipeline.from(source).into(value -> false), "into(), interrupted")
            .isInstanceOf(InterruptedException.class);
        assertThat(Thread.interrupted()).as("interrupt flag afterwards").isFalse();
        assertThat(source.iterators.get()).as("iterators").isZero();
    }

    /** A thread that calls into, and what that threw. */
    private static final class Caller {
        private final Thread thread;
        private volatile Throwable thrown;
        private volatile boolean flagAfterwards;

        Caller(Pipeline<Integer> pipeline) {
            this(pipeline, () -> null);
        }

        Caller(Pipeline<Integer> pipeline, Callable<Void> inSink) {
            thread = Thread.ofPlatform().name("the thread of into()").start(() -> {
                try {
                    pipeline.into(value -> {
                        inSink.call();
                        return true;
                    });
                } catch (Throwable failure) {
                    thrown = failure;
                }
                flagAfterwards = Thread.currentThread().isInterrupted();
            });
        }

        void assertInterrupted() throws InterruptedException {
            thread.join();
            assertThat(thrown).as("what into() threw, interrupted")
                .isInstanceOf(InterruptedException.class);
            assertThat(flagAfterwards).as("interrupt flag afterwards").isFalse();
        }
    }
}
