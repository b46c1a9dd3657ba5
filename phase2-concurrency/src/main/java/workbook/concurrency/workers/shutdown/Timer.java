package workbook.concurrency.workers.shutdown;

import java.time.Duration;

/** Does something when some time has passed. Thread-safe. */
@FunctionalInterface
public interface Timer {

    /** Something that will be done. */
    @FunctionalInterface
    interface Pending {

        /** Sees to it that it is not done, unless it has begun; then this does nothing. */
        void cancel();
    }

    /**
     * Has {@code action} run once, when {@code delay} has passed, on a thread of the timer. It is
     * never run inside of this call.
     *
     * @param delay more than zero
     */
    Pending after(Duration delay, Runnable action);
}
