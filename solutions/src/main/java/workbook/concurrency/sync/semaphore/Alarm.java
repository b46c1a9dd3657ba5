package workbook.concurrency.sync.semaphore;

import java.time.Duration;

/**
 * Rings when a time has passed. Tests have one whose time they move by hand; a program may use a
 * {@link java.util.concurrent.ScheduledExecutorService}:
 *
 * {@snippet :
 * Alarm alarm = (delay, ring) -> {
 *     long nanos = TimeUnit.NANOSECONDS.convert(delay);       // 292 years, if it is longer
 *     var task = timer.schedule(ring, nanos, TimeUnit.NANOSECONDS);
 *     return () -> task.cancel(false);
 * };
 * }
 */
@FunctionalInterface
public interface Alarm {

    /**
     * Sets the alarm. It rings once, on another thread, when {@code delay} has passed. That may be
     * before this method has returned.
     *
     * <p>An alarm may hold a lock of its own while it rings, and takes the same lock here and when
     * it is taken back. So whoever sets one, or takes it back, must hold no lock that {@code ring}
     * needs. Setting one and taking it back throw nothing.
     *
     * @param delay more than zero
     * @return an action that takes the alarm back, so that it does not ring any more. It does
     *     nothing when the alarm has rung. If it is ringing just now, {@code ring} may still run
     *     afterwards
     */
    Runnable set(Duration delay, Runnable ring);
}
