package workbook.patterns.limits.tokenbucket;

import java.time.Duration;

/** Tokens that were promised, perhaps for later. Thread-safe. */
public interface Reservation {

    /** Whether the tokens were promised at all; if not, the bucket is as it was. */
    boolean granted();

    /**
     * How long to wait from now until the tokens may be used: zero if they may be used already,
     * {@link TokenBucket#FOREVER} if they never will, or were not granted. For ever stays for ever,
     * however much time passes. A cancel changes neither this nor {@link #granted}.
     */
    Duration delay();

    /**
     * Gives the tokens back, less those that later reservations count on: what flows in between
     * the time at which this one acts and the time at which the latest one acts, at the rate that
     * held when this one was made. If that is all of them, nothing is given back. The latest one is
     * the one that was made last; a {@code tryAcquire} that got its tokens counts as one that acts
     * at once. If the latest one acts before this one (the rate was raised), nobody counts on
     * anything.
     *
     * <p>When the latest reservation is cancelled, the latest time to act moves back by the time
     * that its tokens take to flow in at the rate that held when it was made. If it would move into
     * the past, it stays where it is.
     *
     * <p>Nothing happens if the tokens were not granted, if it was cancelled before (also if that
     * gave nothing back), while the rate is infinite, or if it was infinite when this was made:
     * then no token was taken. Nor does anything happen after the time to act; at that very instant
     * tokens are still given back.
     */
    void cancel();
}
