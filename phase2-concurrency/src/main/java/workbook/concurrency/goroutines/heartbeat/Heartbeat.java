package workbook.concurrency.goroutines.heartbeat;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import workbook.grader.Solve;
import workbook.grader.Unsolved;

/**
 * A pulse at every period, until it is stopped. It begins when it is started, once, and ends for
 * good when it is stopped.
 *
 * <p>Each pulse calls the listener with its number: 1, 2, 3 and so on, pulses that failed included.
 * What the listener throws, errors too, is given to {@code failures}, and the next pulse comes all
 * the same. What {@code failures} throws is ignored. A pulse ends when both calls have ended.
 *
 * <p>Thread-safe. Whoever comes back from {@link #stop} sees what the pulses did.
 */
public final class Heartbeat {

    /**
     * A heartbeat that has not been started.
     *
     * @param period from one pulse to the next, above zero
     * @throws IllegalArgumentException if {@code period} is zero or negative, naming it
     * @throws NullPointerException if an argument is null, naming it
     */
    @Solve
    public Heartbeat(Ticker ticker, Duration period, LongConsumer listener,
            Consumer<? super Throwable> failures) {
        throw new Unsolved("new Heartbeat");
    }

    /**
     * Begins: the first pulse comes when a period has passed. What the ticker throws is thrown to
     * the caller; then it was not started, and may be started again.
     *
     * @throws IllegalStateException if it was started before, or stopped. If another thread stops
     *     it at the same time, either may be the first
     */
    @Solve
    public void start() {
        throw new Unsolved("Heartbeat.start");
    }

    /**
     * Ends it: when this returns, no pulse is under way, and none will begin. It waits for a pulse
     * that is under way, but not if it is called by that pulse, which is the last one then. It does
     * not wait for the next period. An interrupt does not end the wait, and the flag stays set.
     *
     * <p>The ticket is cancelled. If it was never started, it cannot be started afterwards. May be
     * repeated, by any thread.
     *
     * @return whether this call stopped it; true for exactly one call
     */
    @Solve
    public boolean stop() {
        throw new Unsolved("Heartbeat.stop");
    }

    /**
     * Makes and starts several hearts, all with the same period. Each tells the listener which one
     * it is. What the ticker throws, errors too, is thrown to the caller, and those that were
     * started before are stopped.
     *
     * @param hearts how many, at least 1
     * @return the hearts, in the order of their numbers
     * @throws IllegalArgumentException if {@code hearts} is below 1, or {@code period} is zero or
     *     negative, naming it. No heart is started then
     * @throws NullPointerException if an argument is null, naming it. No heart is started then
     */
    @Solve
    public static List<Heartbeat> startAll(int hearts, Ticker ticker, Duration period,
            HeartListener listener, Consumer<? super Throwable> failures) {
        throw new Unsolved("Heartbeat.startAll");
    }
}
