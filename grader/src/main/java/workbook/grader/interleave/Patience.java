package workbook.grader.interleave;

import java.lang.management.ManagementFactory;
import java.time.Duration;

/**
 * Tells when the checker has lost control of the thread that carries a check: nothing has happened,
 * and the thread has either stood still for three seconds, or worked for three. A thread that the
 * machine does not let run, because others are busy, is waited for.
 */
final class Patience {

    /** How often to ask. */
    static final Duration TICK = Duration.ofMillis(100);

    private static final int MOST_TICKS = 30;
    private static final long MOST_NANOS = TICK.toNanos() * MOST_TICKS;

    private final Thread carrier;
    private long seen = -1;
    private int standing;
    private long workedBefore = -1;

    Patience(Thread carrier) {
        this.carrier = carrier;
    }

    /**
     * Whether it is over.
     *
     * @param progress a number that changes whenever something happens
     */
    boolean isOver(long progress) {
        if (progress != seen) {
            seen = progress;
            standing = 0;
            workedBefore = -1;
            return false;
        }
        if (carrier.getState() != Thread.State.RUNNABLE) {
            return ++standing > MOST_TICKS;
        }
        return hasWorkedInVain();
    }

    private boolean hasWorkedInVain() {
        long worked = ManagementFactory.getThreadMXBean().getThreadCpuTime(carrier.threadId());
        if (workedBefore < 0) {
            workedBefore = worked;
        }
        return worked - workedBefore > MOST_NANOS;
    }
}
