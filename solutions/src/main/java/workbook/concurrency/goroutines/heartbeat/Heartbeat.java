package workbook.concurrency.goroutines.heartbeat;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import workbook.grader.Solve;

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

    /*
     * Implementation notes
     *
     * States: new -> running -> stopped, and new -> stopped.
     *
     * I1: stopped, pulses and ticket are touched with the lock held, and nowhere else.
     * I2: a pulse holds the lock from the look at `stopped` to its end.
     *
     * R1: a pulse has seen that nobody stopped it, and has not begun. Without I2, stop could return
     * in between. With it, stop waits for the lock, so for the pulse.
     * R2: the listener stops its own heartbeat. The lock is reentrant, so its thread does not wait
     * for itself.
     *
     * Code of others is called with this lock held. It guards nothing but this heartbeat, and to
     * wait for the pulse is what stop has promised.
     */

    private final ReentrantLock beating = new ReentrantLock();
    private final Ticker ticker;
    private final Duration period;
    private final LongConsumer listener;
    private final Consumer<? super Throwable> failures;
    private Ticker.Ticket ticket;
    private boolean stopped;
    private long pulses;

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
        this.ticker = requireNonNull(ticker, "ticker");
        this.period = requireNonNull(period, "period");
        this.listener = requireNonNull(listener, "listener");
        this.failures = requireNonNull(failures, "failures");
        if (!period.isPositive()) {
            throw new IllegalArgumentException("period " + period + " is not above zero");
        }
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
        beating.lock();
        try {
            if (ticket != null || stopped) {
                throw new IllegalStateException(stopped ? "was stopped" : "was started before");
            }
            ticket = ticker.every(period, this::pulse);
        } finally {
            beating.unlock();
        }
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
        beating.lock();
        try {
            if (stopped) {
                return false;
            }
            stopped = true;
            if (ticket != null) {
                ticket.cancel();
            }
            return true;
        } finally {
            beating.unlock();
        }
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
        if (hearts < 1) {
            throw new IllegalArgumentException("hearts " + hearts + " is below 1");
        }
        requireNonNull(listener, "listener");
        List<Heartbeat> started = new ArrayList<>(hearts);
        try {
            for (int i = 0; i < hearts; i++) {
                int heart = i;
                Heartbeat each = new Heartbeat(
                    ticker, period, number -> listener.pulse(heart, number), failures);
                each.start();
                started.add(each);
            }
        } catch (Throwable refused) {
            started.forEach(Heartbeat::stop);
            throw refused;
        }
        return started;
    }

    private void pulse() {
        beating.lock();
        try {
            if (!stopped) {
                pulses++;
                tell(pulses);
            }
        } finally {
            beating.unlock();
        }
    }

    private void tell(long number) {
        try {
            listener.accept(number);
        } catch (Throwable thrown) {
            report(thrown);
        }
    }

    private void report(Throwable thrown) {
        try {
            failures.accept(thrown);
        } catch (Throwable ignored) {
            // whoever listens to failures has failed; the heart beats on
        }
    }
}
