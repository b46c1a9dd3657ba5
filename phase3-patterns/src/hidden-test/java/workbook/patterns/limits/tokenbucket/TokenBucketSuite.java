package workbook.patterns.limits.tokenbucket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static workbook.patterns.limits.tokenbucket.BucketPrograms.cancelsTwice;
import static workbook.patterns.limits.tokenbucket.BucketPrograms.named;
import static workbook.patterns.limits.tokenbucket.BucketPrograms.replay;
import static workbook.patterns.limits.tokenbucket.BucketPrograms.using;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import workbook.grader.Gate;
import workbook.grader.Property;
import workbook.grader.Weight;
import workbook.grader.interleave.Interleave;
import workbook.grader.interleave.Scenario;
import workbook.grader.probe.ManualClock;
import workbook.grader.rule.FromScratch;

class TokenBucketSuite {

    private final ManualClock clock = ManualClock.at(Instant.EPOCH);

    @Test
    @Gate
    @Property("the bucket is lock-free: no synchronized, no lock and no semaphore")
    void lockFree() {
        FromScratch.of(TokenBucket.class).neverLocks().verify();
    }

    @Test
    @Property("tokens are granted while there are some, and no token before it has flowed in")
    void grantsWhatIsThere() {
        replay(using("allow").and(named("time going backwards").negate()));
    }

    @Test
    @Property("a time to wait is cut to whole nanoseconds, for tryAcquire as for a delay")
    void waitsAreCutToNanoseconds() {
        TokenBucket bucket = new TokenBucket(3, 1, clock.view());
        bucket.tryAcquire(1);
        clock.advance(Duration.ofNanos(333_333_332));
        assertThat(bucket.tryAcquire(1)).as("tryAcquire(1) after 333333332 ns at 3/s").isFalse();
        clock.advance(Duration.ofNanos(1));
        assertThat(bucket.tryAcquire(1)).as("tryAcquire(1) after 333333333 ns at 3/s").isTrue();
        TokenBucket other = new TokenBucket(3, 2, clock.view());
        other.tryAcquire(2);
        assertThat(other.reserve(2).delay()).as("delay of reserve(2), burst 2, emptied, at 3/s")
            .isEqualTo(Duration.ofNanos(666_666_666));
    }

    @Test
    @Property("a refusal changes nothing: asking often brings as much as asking once")
    void refusalsChangeNothing() {
        TokenBucket bucket = new TokenBucket(1, 1, clock.view());
        bucket.tryAcquire(1);
        int granted = 0;
        for (int tick = 0; tick < 1000; tick++) {
            clock.advance(Duration.ofMillis(10));
            granted += bucket.tryAcquire(1) ? 1 : 0;
        }
        assertThat(granted).as("granted in 10 s at 1/s, asked every 10 ms").isEqualTo(10);
    }

    @Test
    @Property("a new rate holds from now on, and not for what has flowed in before")
    void rateChangesFromNowOn() {
        TokenBucket bucket = new TokenBucket(1, 100, clock.view());
        bucket.tryAcquire(100);
        clock.advance(Duration.ofSeconds(10));
        bucket.setRate(5);
        assertThat(bucket.tokens()).as("tokens after 10 s at 1/s, and setRate(5)").isEqualTo(10.0);
        clock.advance(Duration.ofSeconds(10));
        assertThat(bucket.tokens()).as("tokens after 10 s more").isEqualTo(60.0);
        replay(named("setLimit to infinity and back"));
    }

    @Test
    @Property("a smaller burst cuts what is there, and a larger one fills in time")
    void burstChangesFromNowOn() {
        replay(named("setBurst smaller cuts tokens"));
        replay(named("setBurst bigger needs time to fill"));
    }

    @Test
    @Property("no rate is no refill, no burst is nothing granted, and no limit is all of it")
    void zeroAndInfinity() {
        replay(named("rate zero: only the initial burst"));
        replay(named("burst zero"));
        replay(named("infinite rate ignores burst"));
        TokenBucket bucket = new TokenBucket(Double.POSITIVE_INFINITY, 3, clock.view());
        assertThat(bucket.tokens()).as("tokens at an infinite rate").isEqualTo(3.0);
        bucket.setRate(10);
        assertThat(bucket.tryAcquire(3)).as("tryAcquire(3) after setRate(10)").isTrue();
        assertThat(bucket.tryAcquire(1)).as("tryAcquire(1) at the same instant").isFalse();
    }

    @Test
    @Property("when the clock goes backwards nothing flows in and nothing is lost")
    void timeGoingBackwards() {
        replay(named("time going backwards"));
        TokenBucket bucket = new TokenBucket(10, 5, clock.view());
        bucket.tryAcquire(5);
        clock.advance(Duration.ofSeconds(-60));
        assertThat(bucket.tokens()).as("tokens of an empty bucket a minute earlier").isZero();
        bucket.setRate(1);
        clock.advance(Duration.ofSeconds(2));
        assertThat(bucket.tokens()).as("tokens 2 s after that, at 1/s").isEqualTo(2.0);
        bucket.tryAcquire(2);
        clock.advance(Duration.ofSeconds(-2));
        assertThat(bucket.tryAcquire(1)).as("tryAcquire(1) 2 s earlier").isFalse();
    }

    @Test
    @Weight(3)
    @Property("any program that cancels nothing twice does, step by step, what it did on "
        + "golang.org/x/time/rate")
    void agreesWithTheRecordedPrograms() {
        replay(cancelsTwice().negate());
    }

    @Test
    @Property("one request of n and n requests of one leave the same bucket")
    void manySmallAreOneLarge() {
        TokenBucket large = new TokenBucket(10, 20, clock.view());
        TokenBucket small = new TokenBucket(10, 20, clock.view());
        for (int n = 0; n <= 6; n++) {
            clock.advance(Duration.ofMillis(150));
            assertThat(large.tryAcquire(n)).as("tryAcquire(%d)", n).isTrue();
            for (int i = 0; i < n; i++) {
                assertThat(small.tryAcquire(1)).as("tryAcquire(1), %d of %d", i + 1, n).isTrue();
            }
            assertThat(small.tokens()).as("tokens after %d times 1, and after %d", n, n)
                .isEqualTo(large.tokens());
        }
    }

    @Test
    @Weight(2)
    @Property("over any span of time at most burst + rate * t tokens are granted")
    void neverMoreThanBurstAndRate() {
        BucketHistories.verify();
    }

    @Test
    @Weight(2)
    @Property("threads that share a bucket never get more than there is, under any schedule")
    void neverOverAdmitsUnderAnySchedule() {
        everySchedule(SharedBuckets.ThreeAtOnce.class);
        everySchedule(SharedBuckets.TimePasses.class);
    }

    @Test
    @Property("a new rate or burst loses no token that another thread takes at the same time, and "
        + "counts no time twice")
    void settingsUnderAnySchedule() {
        everySchedule(SharedBuckets.RateMeanwhile.class);
        everySchedule(SharedBuckets.BurstMeanwhile.class);
        everySchedule(SharedBuckets.RateInTime.class);
        everySchedule(SharedBuckets.BurstInTime.class);
    }

    static void everySchedule(Class<? extends Scenario> scenario) {
        Interleave.everySchedule(scenario, 500, 37);
    }

    @Test
    @Property("after three years of one request each 100 ms, not one is refused and none is left")
    void doesNotDrift() {
        TokenBucket bucket = new TokenBucket(10, 1, clock.view());
        bucket.tryAcquire(1);
        Duration year = Duration.ofDays(365);
        for (int i = 1; i <= 3; i++) {
            clock.advance(year);
            assertThat(bucket.tokens()).as("tokens after year %d", i).isEqualTo(1.0);
            for (int request = 0; request < 10_000; request++) {
                assertThat(bucket.tryAcquire(1)).as("request %d after year %d", request, i)
                    .isTrue();
                clock.advance(Duration.ofMillis(100));
            }
        }
        assertThat(bucket.tokens()).as("tokens at the end").isEqualTo(1.0);
    }

    @Test
    @Property("rates and spans of any size overflow nothing: a delay that is too long is forever")
    void nothingOverflows() {
        TokenBucket slow = new TokenBucket(1e-10, 5, clock.view());
        slow.tryAcquire(5);
        assertThat(slow.tryAcquire(1)).as("1 of 0 tokens at 1e-10/s").isFalse();
        Reservation far = slow.reserve(5);
        assertThat(far.granted()).as("reserve(5) at 1e-10/s").isTrue();
        assertThat(far.delay()).as("its delay").isEqualTo(TokenBucket.FOREVER);
        TokenBucket full = new TokenBucket(1e300, Integer.MAX_VALUE, clock.view());
        assertThat(full.tryAcquire(Integer.MAX_VALUE)).as("2147483647 of as many").isTrue();
        clock.set(Instant.MAX);
        assertThat(full.tokens()).as("tokens at the end of time")
            .isEqualTo((double) Integer.MAX_VALUE);
    }

    @Test
    @Property("what is not a rate, a burst or a number of tokens is refused by name, and changes "
        + "nothing")
    void refusesBadInput() {
        assertThatThrownBy(() -> new TokenBucket(-1, 1, clock.view()), "rate -1")
            .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("-1");
        assertThatThrownBy(() -> new TokenBucket(Double.NaN, 1, clock.view()), "rate NaN")
            .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("NaN");
        assertThatThrownBy(() -> new TokenBucket(1, -2, clock.view()), "burst -2")
            .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("-2");
        assertThatThrownBy(() -> new TokenBucket(1, 1, null), "no clock")
            .isInstanceOf(NullPointerException.class).hasMessageContaining("clock");
        TokenBucket bucket = new TokenBucket(1, 5, clock.view());
        assertThatThrownBy(() -> bucket.tryAcquire(-3), "tryAcquire(-3)")
            .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("-3");
        assertThatThrownBy(() -> bucket.reserve(-4), "reserve(-4)")
            .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("-4");
        assertThatThrownBy(() -> bucket.setRate(-5), "setRate(-5)")
            .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("-5");
        assertThatThrownBy(() -> bucket.setRate(Double.NaN), "setRate(NaN)")
            .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("NaN");
        assertThatThrownBy(() -> bucket.setBurst(-6), "setBurst(-6)")
            .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("-6");
        assertThat(bucket.tokens()).as("tokens after all that").isEqualTo(5.0);
    }
}
