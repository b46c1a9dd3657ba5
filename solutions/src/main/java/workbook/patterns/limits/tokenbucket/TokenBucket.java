package workbook.patterns.limits.tokenbucket;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import workbook.grader.Solve;

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

    /*
     * Implementation notes
     *
     * Idea: nobody fills the bucket. Each call works out what has flowed in since the last one.
     *
     *     tokens ^
     *      burst +-----.          .------.            tokens may go below zero: a reservation is
     *            |      \        /        \           a debt, and its delay is the time until the
     *          0 +-------\------/----------\---->     inflow has paid it
     *            |        \____/            time
     *
     * State: one immutable record behind one reference. Every operation is
     *
     *     do { before = state; now = clock; after = step(before, now); }
     *     while (!compareAndSet(before, after))
     *
     * I1: tokens <= burst, unless the burst was lowered since the last advance.
     * I2: as long as the clock does not go back, last <= now, so no inflow is counted twice.
     * I3: lastAct is the time at which the one of the reservations that still stand acts that was
     * made last.
     *
     * R1: the clock is read after the state, in every round. Read before, it could be older than
     * `last`, which another thread has just written: time would seem to go back, and the same
     * inflow would be counted again.
     */

    private record State(double rate, int burst, double tokens, Instant last, Instant lastAct) {

        /** This state at {@code now}, with what has flowed in. Keeps I1 and I2. */
        State advancedTo(Instant now) {
            Instant from = now.isBefore(last) ? now : last;
            double inflow = tokensIn(nanosBetween(from, now), rate);
            return new State(rate, burst, Math.min(burst, tokens + inflow), now, lastAct);
        }

        State withTokens(double tokens) {
            return new State(rate, burst, Math.min(burst, tokens), last, lastAct);
        }

        State withRate(double rate) {
            return new State(rate, burst, tokens, last, lastAct);
        }

        State withBurst(int burst) {
            return new State(rate, burst, tokens, last, lastAct);
        }

        State withLastAct(Instant act) {
            return new State(rate, burst, tokens, last, act);
        }
    }

    private final InstantSource clock;
    private final AtomicReference<State> state;

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
        this.clock = requireNonNull(clock, "clock");
        checkRate(rate);
        checkBurst(burst);
        Instant now = clock.instant();
        this.state = new AtomicReference<>(new State(rate, burst, burst, now, now));
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
        return take(n, 0).granted();
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
        return take(n, Long.MAX_VALUE);
    }

    /** How many tokens there are now; negative while reservations are waiting for theirs. */
    @Solve
    public double tokens() {
        return state.get().advancedTo(clock.instant()).tokens();
    }

    /**
     * Changes the rate from now on. What has flowed in until now did so at the old rate. Delays
     * that were promised stay as they are.
     *
     * @throws IllegalArgumentException if the rate is negative or not a number, naming it
     */
    @Solve
    public void setRate(double rate) {
        checkRate(rate);
        change((before, now) -> new Step<>(before.advancedTo(now).withRate(rate), null));
    }

    /**
     * Changes the burst from now on. At the next call a smaller bucket loses what it cannot hold; a
     * larger one fills in time.
     *
     * @throws IllegalArgumentException if the burst is negative, naming it
     */
    @Solve
    public void setBurst(int burst) {
        checkBurst(burst);
        change((before, now) -> new Step<>(before.advancedTo(now).withBurst(burst), null));
    }

    private Promise take(int n, long patienceNanos) {
        if (n < 0) {
            throw new IllegalArgumentException("n " + n + " is negative");
        }
        return change((before, now) -> taken(before, now, n, patienceNanos));
    }

    private Step<Promise> taken(State before, Instant now, int n, long patienceNanos) {
        if (before.rate() == Double.POSITIVE_INFINITY) {
            return new Step<>(before, new Promise(true, 0, 0, before.rate(), now));
        }
        State at = before.advancedTo(now);
        double left = at.tokens() - n;
        long wait = left < 0 ? nanosFor(-left, at.rate()) : 0;
        if (n > at.burst() || wait > patienceNanos) {
            return new Step<>(before, new Promise(false, wait, n, at.rate(), now));
        }
        Instant act = now.plusNanos(wait);
        return new Step<>(at.withTokens(left).withLastAct(act),
            new Promise(true, wait, n, at.rate(), act));
    }

    /** What an operation makes of a state, and what it answers. */
    private record Step<R>(State after, R answer) {
    }

    /** The one loop, see R1. A step that changes nothing writes nothing. */
    private <R> R change(BiFunction<State, Instant, Step<R>> operation) {
        while (true) {
            State before = state.get();
            Step<R> step = operation.apply(before, clock.instant());
            if (step.after() == before || state.compareAndSet(before, step.after())) {
                return step.answer();
            }
        }
    }

    private final class Promise implements Reservation {

        private final boolean granted;
        private final boolean ends;
        private final int n;
        private final double rate;
        private final Instant act;
        private final AtomicBoolean cancelled = new AtomicBoolean();

        /**
         * @param wait in nanoseconds, from when this was promised
         * @param rate at which the bucket filled when this was promised
         */
        Promise(boolean granted, long wait, int n, double rate, Instant act) {
            this.granted = granted;
            this.ends = granted && wait < Long.MAX_VALUE;
            this.n = n;
            this.rate = rate;
            this.act = act;
        }

        @Override
        public boolean granted() {
            return granted;
        }

        @Override
        public Duration delay() {
            return ends
                ? Duration.ofNanos(Math.max(0, nanosBetween(clock.instant(), act)))
                : FOREVER;
        }

        @Override
        public void cancel() {
            if (granted && !cancelled.getAndSet(true)) {
                change((before, now) -> new Step<>(restored(before, now), null));
            }
        }

        /** The state without this promise; the same one if there is nothing to give back. */
        private State restored(State before, Instant now) {
            // the latest one acts first if the rate was raised
            long later = Math.max(0, nanosBetween(act, before.lastAct()));
            double countedOn = tokensIn(later, rate);
            boolean limited = before.rate() != Double.POSITIVE_INFINITY;
            if (!limited || act.isBefore(now) || n - countedOn <= 0) {
                return before;
            }
            State at = before.advancedTo(now);
            State after = at.withTokens(at.tokens() + (n - countedOn));
            return act.equals(before.lastAct()) ? withoutLatest(after, now) : after;
        }

        /** Keeps I3: the promise before this one acted earlier by the time that n tokens take. */
        private State withoutLatest(State state, Instant now) {
            Instant previous = act.minusNanos(nanosFor(n, rate));
            return previous.isBefore(now) ? state : state.withLastAct(previous);
        }
    }

    /** What flows in during a time span. */
    private static double tokensIn(long nanos, double rate) {
        if (rate <= 0 || nanos == 0) {
            return 0;
        }
        double seconds = nanos / 1_000_000_000L + (nanos % 1_000_000_000L) / 1e9;
        return seconds * rate;
    }

    /** How long tokens take to flow in, {@code Long.MAX_VALUE} if for ever. */
    private static long nanosFor(double tokens, double rate) {
        return rate <= 0 ? Long.MAX_VALUE : (long) (tokens / rate * 1e9); // the cast saturates
    }

    /** The distance in time, cut off at what a {@code long} can say. */
    private static long nanosBetween(Instant from, Instant to) {
        try {
            return Duration.between(from, to).toNanos();
        } catch (ArithmeticException e) {
            return from.isBefore(to) ? Long.MAX_VALUE : Long.MIN_VALUE;
        }
    }

    private static void checkRate(double rate) {
        if (Double.isNaN(rate) || rate < 0) {
            throw new IllegalArgumentException("rate " + rate + " is not in 0..Infinity");
        }
    }

    private static void checkBurst(int burst) {
        if (burst < 0) {
            throw new IllegalArgumentException("burst " + burst + " is negative");
        }
    }
}
