package workbook.concurrency.context.tree;

import java.time.Instant;
import java.time.InstantSource;

/** A clock that can also do something at a given time. Thread-safe. */
public interface Alarms extends InstantSource {

    /** Something that will be done at its time. */
    @FunctionalInterface
    interface Alarm {

        /**
         * Sees to it that nothing is done, unless it has begun or was cancelled; then this does
         * nothing.
         */
        void cancel();
    }

    /** A clock for tests, which somebody moves by hand. */
    static ManualAlarms manual() {
        return new ManualAlarms();
    }

    /**
     * Has {@code action} run once, as soon as the clock shows {@code when} or later, on a thread of
     * the clock. It is never run inside of this call, even if the time has come.
     */
    Alarm at(Instant when, Runnable action);
}
