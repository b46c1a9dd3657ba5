package workbook.concurrency.goroutines.counter;

import java.util.List;
import workbook.grader.Solve;
import workbook.grader.Unsolved;

/**
 * A counter of several cells, called stripes, so that threads rarely meet: an addition goes to one
 * of them, and the sum is that of all. Thread-safe and lock-free: no thread ever waits for another
 * one.
 *
 * <p>Which stripe a thread adds to is your choice, as long as threads spread: 64 threads that add
 * once each use more than half of 8 stripes. Two threads may still get the same one.
 *
 * <p>The sum is no snapshot: while others add, it counts some of what they add and not the rest.
 *
 * @see java.util.concurrent.atomic.LongAdder
 */
public final class StripedCounter implements Counter {

    /**
     * A counter of 0.
     *
     * @param stripes how many cells, at least 1
     * @throws IllegalArgumentException if {@code stripes} is below 1, naming it
     */
    @Solve
    public StripedCounter(int stripes) {
        throw new Unsolved("new StripedCounter");
    }

    @Override
    @Solve
    public void add(long delta) {
        throw new Unsolved("StripedCounter.add");
    }

    @Override
    @Solve
    public long sum() {
        throw new Unsolved("StripedCounter.sum");
    }

    /** What each stripe holds, as a copy; they add up to the sum. */
    @Solve
    public List<Long> stripes() {
        throw new Unsolved("StripedCounter.stripes");
    }
}
