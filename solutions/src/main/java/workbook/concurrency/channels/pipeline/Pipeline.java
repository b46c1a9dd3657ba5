package workbook.concurrency.channels.pipeline;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import workbook.concurrency.channels.channel.Channel;
import workbook.concurrency.channels.channel.Received;
import workbook.concurrency.channels.select.Case;
import workbook.concurrency.channels.select.Select;
import workbook.grader.Solve;

/**
 * A source and some steps, described; {@link #into} runs them. While it runs, the source and every
 * step have a thread of their own, and a channel without a buffer leads from each to the next. So
 * they work at the same time, each on another value.
 *
 * {@snippet :
 * Pipeline.from(lines)
 *     .then(String::strip)
 *     .then(Order::parse)
 *     .into(order -> store.add(order));     // false: it wants no more
 * }
 *
 * <p>Immutable. What is described can be run as often as the source can be gone through.
 *
 * @param <T> what comes out at the end
 */
public final class Pipeline<T> {

    /*
     * Implementation notes
     *
     *     source -- channel --> step 1 -- channel --> step 2 -- channel --> sink
     *        ^                     ^                     ^                    |
     *        +---------------------+-- stop: closed -----+--------------------+
     *
     * The end goes down: a stage that has ended, or failed, closes its outlet, and the next one
     * sees it. Stopping goes up: behind the last channel stop is closed, and every send is a select
     * with it.
     *
     * I1: a stage closes its outlet once, and it is the only one that sends to it.
     * I2: no stage waits for ever. Its receive ends because the stage before ends; its send ends
     * because the next one receives, or stop is closed. And stop is closed as soon as nobody
     * receives from the last channel any more, for whatever reason.
     * I3: what a stage holds is one value: the channels have no buffer.
     *
     * Why no interrupt for stopping: a step may swallow one, and the thread would go on to its
     * send, and wait there. A channel that is closed stays closed.
     */

    private final Iterable<?> source;
    private final List<Step<Object, Object>> steps;

    /** The types fit because {@link #then} asks for a step that takes what comes out here. */
    @Solve
    @SuppressWarnings("unchecked")
    private Pipeline(Iterable<?> source, List<? extends Step<?, ?>> steps) {
        this.source = source;
        this.steps = (List<Step<Object, Object>>) List.copyOf(steps);
    }

    /**
     * A pipeline without steps. Nothing is asked of the source before {@link #into}.
     *
     * @param source stage 0; may have no end. It gives no {@code null}
     * @throws NullPointerException if {@code source} is null, naming it
     */
    @Solve
    public static <T> Pipeline<T> from(Iterable<? extends T> source) {
        return new Pipeline<>(requireNonNull(source, "source"), List.of());
    }

    /**
     * This pipeline with one more step at its end. This one stays as it is.
     *
     * @param step is called by one thread, with one value after the other. If it leaves the
     *     interrupt flag of that thread set, its stage may fail
     * @throws NullPointerException if {@code step} is null, naming it
     */
    @Solve
    public <R> Pipeline<R> then(Step<? super T, ? extends R> step) {
        requireNonNull(step, "step");
        List<Step<?, ?>> longer = new ArrayList<>(steps);
        longer.add(step);
        return new Pipeline<>(source, longer);
    }

    /**
     * Runs the pipeline: every value of the source goes through all steps and into the sink, in the
     * order of the source. The sink is called by the calling thread.
     *
     * <p>A stage holds at most one value: the one it works on, or waits to hand over. So when the
     * sink is called with value number <i>k</i>, counted from 1, the source has been asked for
     * <i>k + steps + 1</i> values, that is calls of {@code next()}, at most.
     *
     * <p>It ends when the sink has had all values, when the sink wants no more, when a stage fails,
     * or by an interrupt. Then a stage that waits ends; one that works is waited for, and may be
     * interrupted. When this method comes back, in whatever way, all its threads have ended,
     * whatever source and steps do with interrupts. After a failure the sink may still get values
     * that had left the stage that failed.
     *
     * @param sink the last stage
     * @throws StageFailedException if a stage threw something, errors included and also after an
     *     early exit, or gave {@code null}. Its cause is what the first one threw, first in time,
     *     or a {@code NullPointerException} for the {@code null}. The message names that stage: 0
     *     for the source, then the steps, then the sink. What other stages threw until all had
     *     ended is suppressed as it was thrown
     * @throws InterruptedException if the calling thread is interrupted before all has ended, also
     *     where the sink throws it; then all stages are interrupted, and what they threw need not
     *     be told, also if one of them failed before. If it was interrupted before the call,
     *     nothing is started. Its interrupt flag is clear then, also if the sink has set it
     * @throws NullPointerException if {@code sink} is null, naming it; then nothing is started
     */
    @Solve
    public void into(Sink<? super T> sink) throws StageFailedException, InterruptedException {
        requireNonNull(sink, "sink");
        if (Thread.interrupted()) {
            throw new InterruptedException("interrupted before the pipeline began");
        }
        boolean interrupted = false;
        AtomicReference<StageFailedException> failure = new AtomicReference<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Run run = new Run(threads, failure);
            try {
                drain(start(run), sink, run);
            } catch (InterruptedException e) {
                interrupted = true;
                threads.shutdownNow();
            } finally {
                run.stop.close();
            }
        }
        if (Thread.interrupted() || interrupted) {
            throw new InterruptedException("interrupted while the pipeline ran");
        }
        if (failure.get() != null) {
            throw failure.get();
        }
    }

    /** Starts the source and the steps, and gives the channel that the last of them sends to. */
    private Channel<Object> start(Run run) {
        Channel<Object> last = run.stage(0, outlet -> {
            for (Object value : source) {
                if (!outlet.send(value)) {
                    return;
                }
            }
        });
        for (int i = 0; i < steps.size(); i++) {
            last = through(steps.get(i), i + 1, last, run);
        }
        return last;
    }

    private static Channel<Object> through(Step<Object, Object> step, int stage,
            Channel<Object> inlet, Run run) {
        return run.stage(stage, outlet -> {
            Received<Object> next = inlet.receive();
            while (next.ok() && outlet.send(step.apply(next.value()))) {
                next = inlet.receive();
            }
        });
    }

    private void drain(Channel<Object> last, Sink<? super T> sink, Run run)
            throws InterruptedException {
        Received<Object> next = last.receive();
        while (next.ok() && accepts(sink, next.value(), run)) {
            next = last.receive();
        }
    }

    @SuppressWarnings("unchecked")
    private boolean accepts(Sink<? super T> sink, Object value, Run run)
            throws InterruptedException {
        try {
            return sink.accept((T) value);
        } catch (InterruptedException e) {
            throw e;
        } catch (Throwable thrown) {
            run.failed(steps.size() + 1, thrown);
            return false;
        }
    }

    /** What the stages of one run share. */
    private static final class Run {
        private final ExecutorService threads;
        private final AtomicReference<StageFailedException> failure;
        private final Channel<Boolean> stop = Channel.make(0);

        Run(ExecutorService threads, AtomicReference<StageFailedException> failure) {
            this.threads = threads;
            this.failure = failure;
        }

        /** Starts a stage. Keeps I1. */
        Channel<Object> stage(int number, Body body) {
            Channel<Object> out = Channel.make(0);
            threads.execute(() -> {
                try {
                    body.run(value -> sends(out, value));
                } catch (Throwable thrown) {
                    failed(number, thrown);
                } finally {
                    out.close();
                }
            });
            return out;
        }

        /** Whether the value was sent; if not, the pipeline is stopped. */
        private boolean sends(Channel<Object> out, Object value) throws InterruptedException {
            // Both may be ready, and then it does not matter which is done: nothing is drawn.
            Select select = new Select(() -> 0L,
                List.of(Case.receive(stop), Case.send(out, value)));
            return select.await().index() == 1;
        }

        void failed(int number, Throwable thrown) {
            StageFailedException failed = new StageFailedException(number, thrown);
            if (!failure.compareAndSet(null, failed)) {
                failure.get().addSuppressed(thrown);
            }
        }
    }

    /** What a stage does until it ends. */
    private interface Body {
        void run(Outlet outlet) throws Exception;
    }

    private interface Outlet {
        boolean send(Object value) throws InterruptedException;
    }
}
