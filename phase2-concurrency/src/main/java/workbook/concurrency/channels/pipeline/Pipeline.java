package workbook.concurrency.channels.pipeline;

import java.util.List;
import workbook.grader.Solve;
import workbook.grader.Unsolved;

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

    /** The types fit because {@link #then} asks for a step that takes what comes out here. */
    @Solve
    @SuppressWarnings("unchecked")
    private Pipeline(Iterable<?> source, List<? extends Step<?, ?>> steps) {
        throw new Unsolved("new Pipeline");
    }

    /**
     * A pipeline without steps. Nothing is asked of the source before {@link #into}.
     *
     * @param source stage 0; may have no end. It gives no {@code null}
     * @throws NullPointerException if {@code source} is null, naming it
     */
    @Solve
    public static <T> Pipeline<T> from(Iterable<? extends T> source) {
        throw new Unsolved("Pipeline.from");
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
        throw new Unsolved("Pipeline.then");
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
        throw new Unsolved("Pipeline.into");
    }
}
