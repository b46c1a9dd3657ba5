package workbook.concurrency.sync.atomics;

import java.util.concurrent.atomic.AtomicLong;
import workbook.grader.Solve;

/**
 * A counter that stays between 0 and a limit: an addition that would lead out is refused. It
 * begins with 0. Thread-safe and lock-free: no thread waits for another one. A call takes constant
 * time, and begins anew only when another thread has changed the counter meanwhile.
 */
public final class BoundedCounter {

    /*
     * Implementation notes
     *
     * I1: 0 <= count <= limit.
     *
     * R1: whether the addition fits is decided for the value that was read, and the write happens
     * only if that is still there. So the decision holds at the moment of the write.
     *
     * The sum is not computed before it is known to fit: limit - now and -now cannot overflow.
     */

    private final AtomicLong count = new AtomicLong();
    private final long limit;

    /**
     * A counter of 0.
     *
     * @param limit the largest count, at least 0
     * @throws IllegalArgumentException if {@code limit} is negative, naming it
     */
    @Solve
    public BoundedCounter(long limit) {
        if (limit < 0) {
            throw new IllegalArgumentException("limit " + limit + " is negative");
        }
        this.limit = limit;
    }

    /**
     * Adds {@code delta} if the sum is between 0 and the limit; otherwise changes nothing.
     *
     * @param delta any number; negative ones subtract
     * @return whether it was added
     */
    @Solve
    public boolean tryAdd(long delta) {
        long now;
        do {
            now = count.get();
            if (delta > limit - now || delta < -now) {
                return false;
            }
        } while (!count.compareAndSet(now, now + delta));
        return true;
    }

    /** The count at this instant. */
    @Solve
    public long get() {
        return count.get();
    }
}
