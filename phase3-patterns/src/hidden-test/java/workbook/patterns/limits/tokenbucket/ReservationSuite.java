package workbook.patterns.limits.tokenbucket;

import static org.assertj.core.api.Assertions.assertThat;
import static workbook.patterns.limits.tokenbucket.BucketPrograms.named;
import static workbook.patterns.limits.tokenbucket.BucketPrograms.replay;
import static workbook.patterns.limits.tokenbucket.BucketPrograms.using;
import static workbook.patterns.limits.tokenbucket.TokenBucketSuite.everySchedule;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import workbook.grader.Property;
import workbook.grader.probe.ManualClock;

/** Tokens that are promised for later, and given back. A bucket fills at ten tokens a second. */
class ReservationSuite {

    private final ManualClock clock = ManualClock.at(Instant.EPOCH);

    /** A bucket of ten a second that has just been emptied. */
    private TokenBucket empty(int burst) {
        TokenBucket bucket = new TokenBucket(10, burst, clock.view());
        bucket.tryAcquire(burst);
        return bucket;
    }

    @Test
    @Property("a reservation is a debt, and its delay is the time until it is paid")
    void reservationsQueueUp() {
        replay(named("reserve queues up"));
        replay(named("allow after reservations sees debt"));
        TokenBucket bucket = empty(3);
        assertThat(bucket.reserve(1).delay()).as("delay of the first, reserve(1)")
            .isEqualTo(Duration.ofMillis(100));
        assertThat(bucket.reserve(2).delay()).as("delay of the second, reserve(2)")
            .isEqualTo(Duration.ofMillis(300));
        assertThat(bucket.tokens()).as("tokens, in debt").isEqualTo(-3.0);
    }

    @Test
    @Property("more than the burst is never promised")
    void neverMoreThanTheBurst() {
        TokenBucket bucket = empty(3);
        Reservation refused = bucket.reserve(4);
        assertThat(refused.granted()).as("granted of reserve(4), burst 3").isFalse();
        assertThat(refused.delay()).as("its delay").isEqualTo(TokenBucket.FOREVER);
        assertThat(bucket.tokens()).as("tokens afterwards").isZero();
    }

    @Test
    @Property("the delay of a reservation shrinks with time, down to zero")
    void delaysShrink() {
        Reservation reservation = empty(1).reserve(1);
        clock.advance(Duration.ofMillis(60));
        assertThat(reservation.delay()).as("delay of 100 ms after 60 ms")
            .isEqualTo(Duration.ofMillis(40));
        clock.advance(Duration.ofMillis(60));
        assertThat(reservation.delay()).as("delay of 100 ms after 120 ms")
            .isEqualTo(Duration.ZERO);
    }

    @Test
    @Property("a delay that was promised stays when the rate changes")
    void promisedDelaysStay() {
        TokenBucket bucket = empty(1);
        Reservation reservation = bucket.reserve(1);
        bucket.setRate(1000);
        assertThat(reservation.delay()).as("delay of 100 ms after setRate(1000)")
            .isEqualTo(Duration.ofMillis(100));
    }

    @Test
    @Property("the latest reservation gives back all of its tokens")
    void latestGivesAllBack() {
        TokenBucket bucket = empty(3);
        bucket.reserve(1);
        bucket.reserve(2).cancel();
        assertThat(bucket.tokens()).as("tokens after reserve(1), reserve(2) and its cancel()")
            .isEqualTo(-1.0);
        replay(named("cancel of an immediate reservation at the same instant"));
    }

    @Test
    @Property("an earlier reservation gives back what the later ones do not count on")
    void earlierOneGivesBackLess() {
        TokenBucket bucket = empty(3);
        Reservation first = bucket.reserve(3);
        bucket.reserve(1);
        first.cancel();
        assertThat(bucket.tokens())
            .as("tokens after first = reserve(3), reserve(1), first.cancel()").isEqualTo(-2.0);
        TokenBucket other = empty(3);
        Reservation one = other.reserve(1);
        other.reserve(3);
        one.cancel();
        assertThat(other.tokens())
            .as("tokens after first = reserve(1), reserve(3), first.cancel()").isEqualTo(-4.0);
        replay(using("cancel", "reserve"));
    }

    @Test
    @Property("once its time to act has passed, a reservation gives nothing back")
    void tooLateGivesNothing() {
        TokenBucket bucket = empty(2);
        Reservation reservation = bucket.reserve(2);
        clock.advance(Duration.ofMillis(201));
        reservation.cancel();
        assertThat(bucket.tokens()).as("tokens when reserve(2) is cancelled after 201 ms")
            .isLessThan(0.5);
    }

    @Test
    @Property("a second cancel changes nothing")
    void cancelsOnce() {
        TokenBucket bucket = empty(3);
        Reservation reservation = bucket.reserve(2);
        reservation.cancel();
        reservation.cancel();
        assertThat(bucket.tokens()).as("tokens after reserve(2), cancel(), cancel()").isZero();
        assertThat(reservation.granted()).as("granted after cancel()").isTrue();
        assertThat(reservation.delay()).as("delay after cancel()")
            .isEqualTo(Duration.ofMillis(200));
    }

    @Test
    @Property("a reservation that was refused has nothing to give back")
    void refusedOneGivesNothing() {
        TokenBucket bucket = empty(3);
        bucket.reserve(4).cancel();
        assertThat(bucket.tokens()).as("tokens after reserve(4), refused, and its cancel()")
            .isZero();
    }

    @Test
    @Property("when the latest reservation is cancelled, the one before it is the latest again")
    void latestTimeMovesBack() {
        TokenBucket bucket = empty(3);
        Reservation first = bucket.reserve(2);
        Reservation second = bucket.reserve(2);
        second.cancel();
        first.cancel();
        assertThat(bucket.tokens())
            .as("tokens after two reserve(2) at 0 ms and both cancel(), the second one first")
            .isZero();
    }

    @Test
    @Property("the latest time to act does not move into the past")
    void latestTimeStaysOutOfThePast() {
        TokenBucket bucket = new TokenBucket(10, 5, clock.view());
        bucket.tryAcquire(3);
        Reservation first = bucket.reserve(1);
        Reservation second = bucket.reserve(1);
        second.cancel();
        first.cancel();
        assertThat(bucket.tokens())
            .as("tokens, with 2 there, after two reserve(1) and both cancel()").isEqualTo(2.0);
        TokenBucket other = new TokenBucket(10, 3, clock.view());
        other.tryAcquire(1);
        Reservation one = other.reserve(1);
        Reservation two = other.reserve(2);
        two.cancel();
        one.cancel();
        assertThat(other.tokens()).as("tokens, with 2 there, after one = reserve(1), "
            + "two = reserve(2), two.cancel(), one.cancel()").isEqualTo(1.0);
    }

    @Test
    @Property("the latest reservation is the one that was made last, also if it acts first; "
        + "tryAcquire makes one, too")
    void latestIsMadeLast() {
        TokenBucket bucket = empty(3);
        Reservation first = bucket.reserve(1);
        bucket.reserve(2);
        bucket.setRate(1000);
        bucket.reserve(1);
        first.cancel();
        assertThat(bucket.tokens()).as("tokens after first = reserve(1), reserve(2), "
            + "setRate(1000), reserve(1), first.cancel()").isEqualTo(-3.0);
        TokenBucket other = empty(3);
        Reservation one = other.reserve(1);
        other.reserve(2);
        other.setRate(1000);
        clock.advance(Duration.ofMillis(5));
        other.tryAcquire(1);
        one.cancel();
        assertThat(other.tokens()).as("tokens after one = reserve(1), reserve(2), setRate(1000), "
            + "5 ms, tryAcquire(1), one.cancel()").isEqualTo(2.0);
    }

    @Test
    @Property("what later reservations count on flows in at the rate that held at the promise")
    void countsAtTheRateOfThePromise() {
        TokenBucket bucket = empty(3);
        Reservation first = bucket.reserve(3);
        bucket.reserve(1);
        bucket.setRate(20);
        first.cancel();
        assertThat(bucket.tokens())
            .as("tokens after first = reserve(3), reserve(1), setRate(20), first.cancel()")
            .isEqualTo(-2.0);
        TokenBucket other = empty(3);
        Reservation one = other.reserve(2);
        Reservation two = other.reserve(2);
        other.setRate(20);
        two.cancel();
        one.cancel();
        assertThat(other.tokens()).as("tokens after one = reserve(2), two = reserve(2), "
            + "setRate(20), two.cancel(), one.cancel()").isZero();
    }

    @Test
    @Property("at rate zero what cannot be paid is promised for ever, and can be given back")
    void cancelAtRateZero() {
        TokenBucket bucket = new TokenBucket(0, 2, clock.view());
        Reservation first = bucket.reserve(1);
        Reservation second = bucket.reserve(2);
        assertThat(second.granted()).as("granted of reserve(2) with one token, rate 0").isTrue();
        assertThat(second.delay()).as("its delay").isEqualTo(TokenBucket.FOREVER);
        clock.advance(Duration.ofDays(365));
        assertThat(second.delay()).as("its delay a year later").isEqualTo(TokenBucket.FOREVER);
        clock.advance(Duration.ofDays(-365));
        second.cancel();
        first.cancel();
        assertThat(bucket.tokens()).as("tokens after both were cancelled").isEqualTo(2.0);
    }

    @Test
    @Property("while the rate is infinite no token is taken, and none is given back")
    void infiniteRateGivesNothing() {
        TokenBucket bucket = empty(3);
        Reservation debt = bucket.reserve(2);
        bucket.setRate(Double.POSITIVE_INFINITY);
        debt.cancel();
        Reservation free = bucket.reserve(2);
        assertThat(free.granted()).as("granted of reserve(2) at an infinite rate").isTrue();
        bucket.setRate(10);
        free.cancel();
        assertThat(bucket.tokens())
            .as("tokens of a bucket in debt by 2, after both cancel()").isEqualTo(-2.0);
        debt.cancel();
        assertThat(bucket.tokens())
            .as("tokens after a second cancel() of the debt, at 10/s again").isEqualTo(-2.0);
        TokenBucket other = empty(3);
        other.setRate(Double.POSITIVE_INFINITY);
        Reservation latest = other.reserve(2);
        other.setRate(10);
        latest.cancel();
        assertThat(other.tokens()).as("tokens of an empty bucket after setRate(Infinity), "
            + "latest = reserve(2), setRate(10), latest.cancel()").isZero();
    }

    @Test
    @Property("a cancel gives back once, and loses no token that another thread takes meanwhile")
    void cancelUnderAnySchedule() {
        everySchedule(SharedBuckets.CancelMeanwhile.class);
        everySchedule(SharedBuckets.CancelTwiceMeanwhile.class);
    }
}
