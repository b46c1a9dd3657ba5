package workbook.patterns.limits.tokenbucket;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The same laws under a monitor, with mutable fields: right, if not what the chapter asks for. */
public final class TokenBucket {

    public static final Duration FOREVER = Duration.ofNanos(Long.MAX_VALUE);

    private final InstantSource clock;
    private double rate;
    private int burst;
    private double tokens;
    private Instant last;
    private Instant lastAct;

    public TokenBucket(double rate, int burst, InstantSource clock) {
        this.last = clock.instant();
        this.lastAct = last;
        this.clock = clock;
        this.rate = valid(rate);
        this.burst = valid(burst);
        this.tokens = burst;
    }

    public boolean tryAcquire(int n) {
        return take(n, 0).granted();
    }

    public Reservation reserve(int n) {
        return take(n, Long.MAX_VALUE);
    }

    public synchronized double tokens() {
        return filled(clock.instant());
    }

    public synchronized void setRate(double rate) {
        valid(rate);
        advance(clock.instant());
        this.rate = rate;
    }

    public synchronized void setBurst(int burst) {
        valid(burst);
        advance(clock.instant());
        this.burst = burst;
    }

    private synchronized Grant take(int n, long patience) {
        valid(n);
        Instant now = clock.instant();
        if (Double.isInfinite(rate)) {
            return new Grant(n, 0, now);
        }
        double left = filled(now) - n;
        long wait = left >= 0 ? 0 : nanos(-left, rate);
        if (n > burst || wait > patience) {
            return new Grant(n, rate, null);
        }
        last = now;
        tokens = left;
        lastAct = now.plusNanos(wait);
        return new Grant(n, rate, lastAct);
    }

    private synchronized void giveBack(Grant grant) {
        Instant now = clock.instant();
        boolean again = grant.cancelled;
        grant.cancelled = true;
        if (again || grant.act == null || grant.act.isBefore(now) || Double.isInfinite(rate)) {
            return;
        }
        double back = grant.n
            - inflow(Duration.between(grant.act, lastAct).toNanos(), grant.rate);
        if (back <= 0) {
            return;
        }
        advance(now);
        tokens = Math.min(burst, tokens + back);
        Instant earlier = grant.act.minusNanos(nanos(grant.n, grant.rate));
        if (grant.act.equals(lastAct) && !earlier.isBefore(now)) {
            lastAct = earlier;
        }
    }

    private void advance(Instant now) {
        tokens = filled(now);
        last = now;
    }

    private double filled(Instant now) {
        if (now.isBefore(last)) {
            return Math.min(burst, tokens);
        }
        Duration since = Duration.between(last, now);
        long nanos = since.getSeconds() > Long.MAX_VALUE / 1_000_000_000L - 1
            ? Long.MAX_VALUE : since.toNanos();
        return Math.min(burst, tokens + inflow(nanos, rate));
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
        private boolean cancelled;

        Grant(int n, double rate, Instant act) {
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
            if (act == null) {
                return FOREVER;
            }
            Duration left = Duration.between(clock.instant(), act);
            return left.isNegative() ? Duration.ZERO : left;
        }

        @Override
        public void cancel() {
            giveBack(this);
        }
    }
}
