package workbook.patterns.limits.tokenbucket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import workbook.grader.interleave.Scenario;
import workbook.grader.probe.ManualClock;

/** Threads that share a bucket of two tokens, which fills at one a second. */
final class SharedBuckets {

    abstract static class Shared implements Scenario {
        final ManualClock clock = ManualClock.at(Instant.EPOCH);
        final TokenBucket bucket = new TokenBucket(1, 2, clock.view());
        int granted;

        final void acquire() {
            if (bucket.tryAcquire(1)) {
                granted++; // behind the call: others may run inside of it
            }
        }

        /** Takes what is left. */
        final void drain() {
            while (bucket.tryAcquire(1)) {
                granted++;
            }
        }
    }

    /** Three want one each, at the same instant. */
    static final class ThreeAtOnce extends Shared {
        @Override
        public List<Action> threads() {
            return List.of(this::acquire, this::acquire, this::acquire);
        }

        @Override
        public void check() {
            assertThat(granted).as("granted of three tryAcquire(1) at the same time, burst 2")
                .isEqualTo(2);
        }
    }

    /** Time passes while they ask: a second is worth one token, whoever notices it. */
    static final class TimePasses extends Shared {
        TimePasses() {
            bucket.tryAcquire(1);
        }

        @Override
        public List<Action> threads() {
            return List.of(this::acquire, () -> {
                clock.advance(Duration.ofSeconds(1));
                acquire();
            });
        }

        @Override
        public void check() {
            drain();
            assertThat(granted).as("granted of 1 token, and of 1 more that a second brings")
                .isEqualTo(2);
        }
    }

    /** Something is changed while another thread takes a token; two are granted all the same. */
    abstract static class Changed extends Shared {

        abstract void change();

        @Override
        public List<Action> threads() {
            return List.of(this::change, this::acquire);
        }

        @Override
        public final void check() {
            drain();
            assertThat(granted).as("granted of a burst of 2").isEqualTo(2);
        }
    }

    /** A reservation of one is given back. */
    static class CancelMeanwhile extends Changed {
        private final Reservation reservation = bucket.reserve(1);

        @Override
        final void change() {
            reservation.cancel();
        }
    }

    /** Two threads give the same reservation back. */
    static final class CancelTwiceMeanwhile extends CancelMeanwhile {
        @Override
        public List<Action> threads() {
            return List.of(this::change, this::change, this::acquire);
        }
    }

    static final class RateMeanwhile extends Changed {
        @Override
        void change() {
            bucket.setRate(2);
        }
    }

    static final class BurstMeanwhile extends Changed {
        @Override
        void change() {
            bucket.setBurst(2);
        }
    }

    /** A second passes while something is changed: it is worth one token, and only once. */
    abstract static class ChangedInTime extends Shared {

        ChangedInTime() {
            bucket.tryAcquire(2);
        }

        abstract void change();

        @Override
        public List<Action> threads() {
            return List.of(this::change, () -> {
                clock.advance(Duration.ofSeconds(1));
                acquire();
            });
        }

        @Override
        public final void check() {
            drain();
            assertThat(granted).as("granted of an empty bucket and the token of a second")
                .isEqualTo(1);
        }
    }

    static final class RateInTime extends ChangedInTime {
        @Override
        void change() {
            bucket.setRate(1);
        }
    }

    static final class BurstInTime extends ChangedInTime {
        @Override
        void change() {
            bucket.setBurst(2);
        }
    }

    private SharedBuckets() {
    }
}
