package workbook.patterns.limits.tokenbucket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import workbook.grader.probe.ManualClock;

/** What the chapter shows: ten tokens a second, three at once. */
class TokenBucketExamples {

    private final ManualClock clock = ManualClock.at(Instant.EPOCH);
    private final TokenBucket bucket = new TokenBucket(10, 3, clock.view());

    @Test
    void aBurstPassesAndThenTheRateHolds() {
        assertThat(bucket.tryAcquire(3)).as("3 at the start").isTrue();
        assertThat(bucket.tryAcquire(1)).as("1 more at once").isFalse();
        clock.advance(Duration.ofMillis(99));
        assertThat(bucket.tryAcquire(1)).as("1 after 99 ms").isFalse();
        clock.advance(Duration.ofMillis(1));
        assertThat(bucket.tryAcquire(1)).as("1 after 100 ms").isTrue();
    }

    @Test
    void aReservationSaysHowLongToWait() {
        bucket.tryAcquire(3);
        Reservation reservation = bucket.reserve(2);
        assertThat(reservation.granted()).as("granted").isTrue();
        assertThat(reservation.delay()).as("delay").isEqualTo(Duration.ofMillis(200));
        assertThat(bucket.tokens()).as("tokens, in debt").isEqualTo(-2.0);
        reservation.cancel();
        assertThat(bucket.tokens()).as("tokens after cancel").isEqualTo(0.0);
    }

    @Test
    void itNeverHoldsMoreThanTheBurst() {
        clock.advance(Duration.ofDays(1));
        assertThat(bucket.tokens()).as("tokens after a day").isEqualTo(3.0);
    }
}
