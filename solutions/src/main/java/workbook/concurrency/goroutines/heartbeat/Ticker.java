package workbook.concurrency.goroutines.heartbeat;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Runs tasks again and again, on threads of its own. */
public interface Ticker {

    /**
     * Runs {@code task} every {@code period}, for the first time when one period has passed, until
     * its ticket is cancelled. It never runs at the same time as itself. A task that throws is not
     * run again, and nobody hears of it.
     *
     * <p>It comes back at once, and runs nothing on the thread that calls it, so that it may be
     * called with a lock held. If it throws, it has not taken the task.
     */
    Ticket every(Duration period, Runnable task);

    /** What ends it. */
    interface Ticket {

        /**
         * The task does not begin again, but for a run that is on its way. Waits for nothing, and
         * throws nothing.
         */
        void cancel();
    }

    /** A ticker on an executor of the library, which behaves in just that way. */
    static Ticker on(ScheduledExecutorService executor) {
        return (period, task) -> {
            Future<?> runs = executor.scheduleAtFixedRate(
                task, period.toNanos(), period.toNanos(), TimeUnit.NANOSECONDS);
            return () -> runs.cancel(false);
        };
    }
}
