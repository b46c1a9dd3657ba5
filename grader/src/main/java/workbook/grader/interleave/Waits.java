package workbook.grader.interleave;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Waits with a limit, in virtual time: the wait without a limit, which the run interrupts when its
 * time has come. So the JDK's own cancelling is what happens, and an hour costs nothing.
 */
final class Waits {

    /** A wait without a limit that can be interrupted. */
    @FunctionalInterface
    interface Wait {
        void run() throws InterruptedException;
    }

    /** A wait that can also end by its own exception. */
    @FunctionalInterface
    interface Supplying<T> {
        T get() throws Exception;
    }

    private Waits() {
    }

    /** Whether {@code wait} ended within {@code nanos}; it must not be asked with 0 or less. */
    static boolean within(Run run, long nanos, Wait wait) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        Actor actor = run.running();
        run.clock.set(actor, nanos);
        try {
            wait.run();
            if (actor.timedOut && !actor.interruptedToo) {
                Thread.interrupted(); // the time was up as well, but the wait had already ended
            }
            return true;
        } catch (InterruptedException e) {
            if (!actor.timedOut) {
                throw e;
            }
            if (actor.interruptedToo) {
                Thread.currentThread().interrupt();
            }
            return false;
        } finally {
            run.clock.clear(actor);
        }
    }

    /** The result of {@code wait}, or {@code late} when time is up. */
    @SuppressWarnings("unchecked")
    static <T> T orElse(Run run, long nanos, Supplying<T> wait, T late)
            throws InterruptedException {
        Object[] result = {late};
        within(run, nanos, () -> {
            try {
                result[0] = wait.get();
            } catch (Exception e) {
                throw Waits.<InterruptedException>asIs(e);
            }
        });
        return (T) result[0];
    }

    /** A method of the JDK that waits at most so long. */
    @FunctionalInterface
    interface Limited<T> {
        T call(long time, TimeUnit unit) throws InterruptedException;
    }

    /** The original outside of a run, or if there is no time at all; else {@code wait}. */
    static <T> T limited(long time, TimeUnit unit, Limited<T> original,
            Supplying<T> wait, T late) throws InterruptedException {
        Run run = Run.mine();
        return run == null || time <= 0
            ? original.call(run == null ? time : 0, unit)
            : orElse(run, unit.toNanos(time), wait, late);
    }

    /** The same for those that say whether they were in time. */
    static boolean limited(long time, TimeUnit unit, Limited<Boolean> original,
            Wait wait) throws InterruptedException {
        Run run = Run.mine();
        return run == null || time <= 0
            ? original.call(run == null ? time : 0, unit)
            : within(run, unit.toNanos(time), wait);
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> E asIs(Throwable thrown) throws E {
        throw (E) thrown;
    }

    /** {@code result}, or the exception for a wait that came to none. */
    static <T> T orTimeout(T result) throws TimeoutException {
        if (result == null) {
            throw new TimeoutException();
        }
        return result;
    }
}
