package workbook.grader.probe;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A clock that stands still until the test moves it, in either direction. The suite keeps this, and
 * hands out the {@link #view}: who reads the time cannot move it. Thread-safe.
 */
public final class ManualClock {

    private final AtomicReference<Instant> now;

    private ManualClock(Instant start) {
        this.now = new AtomicReference<>(Objects.requireNonNull(start, "start"));
    }

    /** A clock that shows {@code start}. */
    public static ManualClock at(Instant start) {
        return new ManualClock(start);
    }

    /** The clock for whoever only reads it. */
    public InstantSource view() {
        return now::get;
    }

    /** What it shows. */
    public Instant instant() {
        return now.get();
    }

    /** Moves the clock to {@code instant}, which may lie before the present one. */
    public void set(Instant instant) {
        now.set(Objects.requireNonNull(instant, "instant"));
    }

    /** Moves the clock by {@code step}, which may be negative. */
    public void advance(Duration step) {
        now.updateAndGet(instant -> instant.plus(step));
    }
}
