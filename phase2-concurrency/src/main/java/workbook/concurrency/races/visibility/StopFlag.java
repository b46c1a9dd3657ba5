package workbook.concurrency.races.visibility;

import java.util.Optional;
import workbook.grader.Solve;
import workbook.grader.Unsolved;

/**
 * Tells other threads to stop, and why. Once it is stopped it stays so, and the first reason stays.
 *
 * <p>Thread-safe. A thread that sees that it is stopped also sees the reason, and all that the
 * thread which stopped it had done before. {@link #isStopped} and {@link #reason} never wait for
 * another thread, so they may be asked in every turn of a loop.
 */
public final class StopFlag {

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
        throw new Unsolved("StopFlag.stop");
    }

    /** Whether it is stopped. */
    @Solve
    public boolean isStopped() {
        throw new Unsolved("StopFlag.isStopped");
    }

    /** Why it was stopped; empty if it is not. */
    @Solve
    public Optional<String> reason() {
        throw new Unsolved("StopFlag.reason");
    }
}
