package workbook.concurrency.sync.atomics;

import workbook.grader.Solve;
import workbook.grader.Unsolved;

/**
 * A counter that stays between 0 and a limit: an addition that would lead out is refused. It
 * begins with 0. Thread-safe and lock-free: no thread waits for another one. A call takes constant
 * time, and begins anew only when another thread has changed the counter meanwhile.
 */
public final class BoundedCounter {

    /**
     * A counter of 0.
     *
     * @param limit the largest count, at least 0
     * @throws IllegalArgumentException if {@code limit} is negative, naming it
     */
    @Solve
    public BoundedCounter(long limit) {
        throw new Unsolved("new BoundedCounter");
    }

    /**
     * Adds {@code delta} if the sum is between 0 and the limit; otherwise changes nothing.
     *
     * @param delta any number; negative ones subtract
     * @return whether it was added
     */
    @Solve
    public boolean tryAdd(long delta) {
        throw new Unsolved("BoundedCounter.tryAdd");
    }

    /** The count at this instant. */
    @Solve
    public long get() {
        throw new Unsolved("BoundedCounter.get");
    }
}
