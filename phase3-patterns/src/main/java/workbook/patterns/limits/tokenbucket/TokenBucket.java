package workbook.patterns.limits.tokenbucket;

import java.time.Duration;
import java.time.InstantSource;
import workbook.grader.Solve;
import workbook.grader.Unsolved;

/**
 * A token bucket: it holds at most {@code burst} tokens, starts full, and fills at {@code rate}
 * tokens a second. Over any time {@code t} at most {@code burst + rate * t} tokens are granted.
 *
 * <p>Boundary instants are exact: at 10 tokens a second the next token is there after 100 ms, and
 * not a nanosecond later. The arithmetic that achieves this is that of Go's
 * {@code golang.org/x/time/rate}. Tokens are {@code double}. A time span is whole nanoseconds; its
 * seconds are the whole seconds plus the rest divided by 1e9. Tokens turn into time as
 * {@code (tokens / rate) * 1e9}, cut to whole nanoseconds: at 3 tokens a second the next one may be
 * used after 333,333,333 ns. {@link #tryAcquire} goes by that time, too: it grants if the time is
 * zero, also if a billionth of a token is missing. Nothing is rounded from one call to the next, so
 * nothing drifts.
 *
 * <p>Time comes from the clock alone. When it goes backwards the bucket gains nothing and loses
 * nothing, and goes on from there: time that passes twice fills it twice. A rate of zero never
 * refills. An infinite rate grants everything, whatever the burst, and takes no token; as soon as
 * time passes, and not before, it fills the bucket.
 *
 * <p>Thread-safe and lock-free; never blocks. A refusal does not change the bucket; it does not
 * even note that the clock went back. Exceptions name a value: their message contains it.
 *
 * @see <a href="https://pkg.go.dev/golang.org/x/time/rate">golang.org/x/time/rate</a>
 */
public final class TokenBucket {

    /** A delay that does not end: 292 years. */
    public static final Duration FOREVER = Duration.ofNanos(Long.MAX_VALUE);

    /**
     * A full bucket.
     *
     * @param rate tokens a second, from 0 to {@link Double#POSITIVE_INFINITY}
     * @param burst the most tokens it holds, at least 0
     * @throws IllegalArgumentException if the rate is negative or not a number, or the burst
     *     negative, naming it
     * @throws NullPointerException if the clock is {@code null}, naming it
     */
    @Solve
    public TokenBucket(double rate, int burst, InstantSource clock) {
        throw new Unsolved("new TokenBucket");
    }

    /**
     * Takes {@code n} tokens if they are there now.
     *
     * @param n at least 0
     * @return whether they were
     * @throws IllegalArgumentException if {@code n} is negative, naming it
     */
    @Solve
    public boolean tryAcquire(int n) {
        throw new Unsolved("TokenBucket.tryAcquire");
    }

    /**
     * Takes {@code n} tokens, and goes into debt for those that are not there yet. The reservation
     * <em>acts</em>, that is, its tokens may be used, when its debt is paid. At a rate of zero a
     * debt is granted all the same, with the delay {@link #FOREVER}.
     *
     * @param n at least 0; more than the burst are never granted, but for an infinite rate
     * @throws IllegalArgumentException if {@code n} is negative, naming it
     */
    @Solve
    public Reservation reserve(int n) {
        throw new Unsolved("TokenBucket.reserve");
    }

    /** How many tokens there are now; negative while reservations are waiting for theirs. */
    @Solve
    public double tokens() {
        throw new Unsolved("TokenBucket.tokens");
    }

    /**
     * Changes the rate from now on. What has flowed in until now did so at the old rate. Delays
     * that were promised stay as they are.
     *
     * @throws IllegalArgumentException if the rate is negative or not a number, naming it
     */
    @Solve
    public void setRate(double rate) {
        throw new Unsolved("TokenBucket.setRate");
    }

    /**
     * Changes the burst from now on. At the next call a smaller bucket loses what it cannot hold; a
     * larger one fills in time.
     *
     * @throws IllegalArgumentException if the burst is negative, naming it
     */
    @Solve
    public void setBurst(int burst) {
        throw new Unsolved("TokenBucket.setBurst");
    }
}
