package workbook.concurrency.context.tree;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * Tells the threads that work for one request when to stop, how long they may take, and what the
 * request brought along. Contexts are a tree: what ends, ends all below it, and nothing else.
 *
 * <p>A context cannot be changed. A new one is derived from it, its child, and that is what is
 * handed on. A context ends at most once, and reason and cause then stay. What a thread did before
 * it ended a context is seen by every thread that sees that it has ended.
 *
 * <p>While an action runs, or the executor or the clock is called, on any thread, all others can
 * use the tree. Thread-safe.
 */
public interface Context {

    /** The root of a tree, the same as {@link ContextTree#background}. */
    static Context background(Alarms alarms, Executor executor) {
        return ContextTree.background(alarms, executor);
    }

    // ---- asking ----------------------------------------------------------------------------

    /** Whether it has ended. */
    default boolean isDone() {
        return reason().isPresent();
    }

    /** How it ended; empty until then. */
    Optional<Reason> reason();

    /** What was told as the cause of its end; empty until then, and if nothing was told. */
    Optional<Throwable> cause();

    /**
     * When it ends at the latest: the earliest deadline of this context and all those above it;
     * empty if none of them has one.
     */
    Optional<Instant> deadline();

    /**
     * The value that is stored under {@code key}, here or in the nearest context above. Costs one
     * look for each context in between, at most.
     *
     * @throws NullPointerException if {@code key} is null
     */
    <T> Optional<T> value(Key<T> key);

    /**
     * Does nothing until the context has ended: for work to call between its steps.
     *
     * @throws ContextDoneException if it has, with its reason, and its cause as the cause
     */
    default void throwIfDone() throws ContextDoneException {
        Optional<Reason> reason = reason();
        if (reason.isPresent()) {
            throw new ContextDoneException(reason.get(), cause().orElse(null));
        }
    }

    /**
     * Waits until it ends; not for actions, the executor or the clock, which may still be called
     * then. In a context that never ends only an interrupt ends the wait.
     *
     * @throws InterruptedException if the calling thread is interrupted while it waits, or was
     *     before; in a context that has ended, the latter may be overlooked
     */
    void awaitDone() throws InterruptedException;

    /**
     * What it keeps. For a context with a value this is what the context keeps that it was derived
     * from.
     */
    ContextView inspect();

    // ---- deriving --------------------------------------------------------------------------

    /** A child that can be cancelled. If this context has ended, so has the child. */
    Cancellation withCancel();

    /**
     * A child that ends at {@code deadline} with {@link Reason#DEADLINE_EXCEEDED}, unless it has
     * ended before. If the deadline has come already, the child has ended when this returns. If
     * this context has ended, so has the child, in the same way.
     *
     * <p>If this context has an earlier deadline, the child sets no alarm; with the same one it may
     * do without, too. When a child has ended, its alarm is cancelled.
     *
     * @throws NullPointerException if {@code deadline} is null
     */
    Cancellation withDeadline(Instant deadline);

    /**
     * The same, and tells a cause.
     *
     * @param cause of the end, if it is this deadline that ends it
     * @throws NullPointerException if {@code deadline} or {@code cause} is null
     */
    Cancellation withDeadline(Instant deadline, Throwable cause);

    /**
     * The same as {@link #withDeadline(Instant)}, so long after now.
     *
     * @param timeout zero or less means now or in the past. What would lead beyond {@link
     *     Instant#MAX} or before {@link Instant#MIN} counts as that
     * @throws NullPointerException if {@code timeout} is null
     */
    Cancellation withTimeout(Duration timeout);

    /**
     * A child that also has a value, and hides one with the same key above it.
     *
     * @throws NullPointerException if {@code key} or {@code value} is null
     */
    <T> Context withValue(Key<T> key, T value);

    /**
     * A child that has the values of this one, and never ends: it has no deadline, and no end of a
     * context above ends it.
     */
    Context withoutCancel();

    // ---- listening -------------------------------------------------------------------------

    /**
     * Has {@code action} run when the context has ended: it is handed to the executor, once; at
     * once if the context has ended already. The thread that ends the context hands it over, before
     * its call returns.
     *
     * @throws NullPointerException if {@code action} is null
     */
    Registration afterDone(Runnable action);
}
