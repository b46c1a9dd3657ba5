package workbook.patterns.limits.tokenbucket;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/** The same laws by {@code updateAndGet}; what an operation answers stands in the new level. */
public final class TokenBucket {

    public static final Duration FOREVER = Duration.ofNanos(Long.MAX_VALUE);

    private record Level(double rate, int burst, double tokens, Instant last, Instant lastAct,
            Grant answer) {

        Level at(Instant now) {
            return new Level(rate, burst, filled(now), now, lastAct, null);
        }

        double filled(Instant now) {
            if (now.isBefore(last)) {
                return Math.min(burst, tokens);
            }
            Duration since = Duration.between(last, now);
            long nanos = since.getSeconds() > Long.MAX_VALUE / 1_000_000_000L - 1
                ? Long.MAX_VALUE : since.toNanos();
            return Math.min(burst, tokens + inflow(nanos, rate));
        }

        Level answering(Grant grant) {
            return new Level(rate, burst, tokens, last, lastAct, grant);
        }
    }

    private final InstantSource clock;
    private final AtomicReference<Level> level;

    public TokenBucket(double rate, int burst, InstantSource clock) {
        Instant now = clock.instant();
        this.clock = clock;
        this.level = new AtomicReference<>(
            new Level(valid(rate), valid(burst), burst, now, now, null));
    }

    public boolean tryAcquire(int n) {
        return take(n, 0).granted();
    }

    public Reservation reserve(int n) {
        return take(n, Long.MAX_VALUE);
    }

    public double tokens() {
        Level now = level.get();
        return now.filled(clock.instant());
    }

    public void setRate(double rate) {
        valid(rate);
        update(it -> new Level(rate, it.burst, it.tokens, it.last, it.lastAct, null));
    }

    public void setBurst(int burst) {
        valid(burst);
        update(it -> new Level(it.rate, burst, it.tokens, it.last, it.lastAct, null));
    }

    private void update(UnaryOperator<Level> change) {
        level.updateAndGet(it -> change.apply(it.at(clock.instant())));
    }

    private Grant take(int n, long patience) {
        valid(n);
        return level.updateAndGet(it -> taken(it, clock.instant(), n, patience)).answer();
    }

    private Level taken(Level it, Instant now, int n, long patience) {
        if (Double.isInfinite(it.rate)) {
            return it.answering(new Grant(0, it.rate, now, false));
        }
        double left = it.filled(now) - n;
        long wait = left >= 0 ? 0 : nanos(-left, it.rate);
        if (n > it.burst || wait > patience) {
            return it.answering(new Grant(n, it.rate, null, true));
        }
        Instant act = now.plusNanos(wait);
        return new Level(it.rate, it.burst, left, now, act,
            new Grant(n, it.rate, act, wait == Long.MAX_VALUE));
    }

    private Level returned(Level it, Instant now, Grant grant) {
        if (grant.act.isBefore(now) || Double.isInfinite(it.rate)) {
            return it;
        }
        double back = !it.lastAct.isAfter(grant.act) ? grant.n : grant.n
            - inflow(Duration.between(grant.act, it.lastAct).toNanos(), grant.rate);
        if (back <= 0) {
            return it;
        }
        Instant earlier = grant.act.minusNanos(nanos(grant.n, grant.rate));
        boolean moves = grant.act.equals(it.lastAct) && !earlier.isBefore(now);
        return new Level(it.rate, it.burst, Math.min(it.burst, it.filled(now) + back), now,
            moves ? earlier : it.lastAct, null);
    }

    private static double inflow(long nanos, double rate) {
        long whole = nanos / 1_000_000_000L;
        double seconds = whole + (nanos - whole * 1_000_000_000L) / 1e9;
        return rate <= 0 || nanos == 0 ? 0 : seconds * rate;
    }

    private static long nanos(double tokens, double rate) {
        return rate > 0 ? (long) (tokens / rate * 1e9) : Long.MAX_VALUE;
    }

    private static double valid(double rate) {
        if (!(rate >= 0)) {
            throw new IllegalArgumentException("no rate: " + rate);
        }
        return rate;
    }

    private static int valid(int count) {
        if (count < 0) {
            throw new IllegalArgumentException("below zero: " + count);
        }
        return count;
    }

    private final class Grant implements Reservation {

        private final int n;
        private final double rate;
        private final Instant act;
        private final boolean never;
        private final AtomicInteger cancels = new AtomicInteger();

        Grant(int n, double rate, Instant act, boolean never) {
            this.never = never;
            this.n = n;
            this.rate = rate;
            this.act = act;
        }

        @Override
        public boolean granted() {
            return act != null;
        }

        @Override
        public Duration delay() {
            if (never) {
                return FOREVER;
            }
            Duration left = Duration.between(clock.instant(), act);
            return left.isNegative() ? Duration.ZERO : left;
        }

        @Override
        public void cancel() {
            if (act != null && cancels.incrementAndGet() == 1) {
                level.updateAndGet(it -> returned(it, clock.instant(), this));
            }
        }
    }
}
