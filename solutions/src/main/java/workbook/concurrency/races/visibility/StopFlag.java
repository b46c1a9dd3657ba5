package workbook.concurrency.races.visibility;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import workbook.grader.Solve;

/**
 * Tells other threads to stop, and why. Once it is stopped it stays so, and the first reason stays.
 *
 * <p>Thread-safe. A thread that sees that it is stopped also sees the reason, and all that the
 * thread which stopped it had done before. {@link #isStopped} and {@link #reason} never wait for
 * another thread, so they may be asked in every turn of a loop.
 */
public final class StopFlag {

    /*
     * Implementation notes
     *
     * One field says both, whether and why: nobody can see the one without the other. It is
     * volatile, so that a loop that asks for it sees it, with all that was done before. The lock is
     * for those that stop: between the look and the write no other one may come.
     */

    private final Object lock = new Object();
    private volatile String reason;

    /** A flag that nobody has stopped. */
    public StopFlag() {
    }

    /**
     * Stops, unless it was stopped before.
     *
     * @return whether this call did it; true for exactly one call
     * @throws NullPointerException if {@code why} is null, naming it; it is not stopped then
     */
    @Solve
    public boolean stop(String why) {
        requireNonNull(why, "why");
        synchronized (lock) {
            if (reason != null) {
                return false;
            }
            reason = why;
            return true;
        }
    }

    /** Whether it is stopped. */
    @Solve
    public boolean isStopped() {
        return reason != null;
    }

    /** Why it was stopped; empty if it is not. */
    @Solve
    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }
}
