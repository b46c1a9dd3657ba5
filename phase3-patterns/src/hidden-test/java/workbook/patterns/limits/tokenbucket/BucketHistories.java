package workbook.patterns.limits.tokenbucket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import workbook.grader.history.Histories;
import workbook.grader.history.Step;
import workbook.grader.probe.ManualClock;

/** A bucket, its clock, and what it has granted. */
final class BucketHistories {

    private record Limit(double rate, int burst) {
    }

    private record Grant(Instant at, int n) {
    }

    private static final List<Limit> LIMITS = List.of(new Limit(1, 1), new Limit(2, 9),
        new Limit(7, 3), new Limit(13, 5), new Limit(33, 1), new Limit(49, 2), new Limit(50, 10));
    /** What a sum of doubles may be off by. */
    private static final double INEXACT = 1e-6;

    private final ManualClock clock = ManualClock.at(Instant.EPOCH);
    private final Limit limit;
    private final TokenBucket bucket;
    private final List<Grant> grants = new ArrayList<>();

    private BucketHistories(Limit limit) {
        this.limit = limit;
        this.bucket = new TokenBucket(limit.rate(), limit.burst(), clock.view());
    }

    static void verify() {
        for (Limit limit : LIMITS) {
            Histories.of(() -> new BucketHistories(limit), (random, at) -> draw(limit, random))
                .madeBy("new TokenBucket(%s, %d, clock)".formatted(limit.rate(), limit.burst()))
                .verify(3, 300);
        }
    }

    /** Time goes on by parts of a token, and by one or two, so that few calls fill a bucket. */
    private static Step<BucketHistories> draw(Limit limit, RandomGenerator random) {
        if (random.nextBoolean()) {
            int millis = random.nextInt(random.nextBoolean() ? 60 : (int) (2000 / limit.rate()));
            return new Step<>("clock.advance(Duration.ofMillis(%d))".formatted(millis),
                it -> it.clock.advance(Duration.ofMillis(millis)));
        }
        int n = random.nextInt(4);
        return new Step<>("tryAcquire(%d)".formatted(n), it -> it.tryAcquire(n));
    }

    private void tryAcquire(int n) {
        boolean granted = bucket.tryAcquire(n);
        if (grants.isEmpty() && n <= limit.burst()) {
            assertThat(granted).as("granted of the last tryAcquire(%d), on a full bucket", n)
                .isTrue();
        }
        if (granted && n > 0) {
            grants.add(new Grant(clock.instant(), n));
            assertNotTooMany();
        }
    }

    /** Over every span that ends now; those that ended before were looked at then. */
    private void assertNotTooMany() {
        long sum = 0;
        for (Grant grant : grants.reversed()) {
            sum += grant.n();
            Duration span = Duration.between(grant.at(), clock.instant());
            double most = limit.burst() + limit.rate() * span.toNanos() / 1e9;
            if (sum > most + INEXACT) {
                assertThat((double) sum).as("granted within %d ms", span.toMillis())
                    .isLessThanOrEqualTo(most);
            }
        }
    }
}
