package workbook.concurrency.goroutines.counter;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLongArray;
import workbook.grader.Solve;

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

    /*
     * Implementation notes
     *
     *      thread A   thread B   thread C
     *         |           |          |
     *         |           +----+-----+          two threads may share a stripe,
     *         v                v                so an addition is atomic all the same
     *     [  cell 0  |  cell 1  |  cell 2  ]    sum() = cell 0 + cell 1 + cell 2
     *
     * I1: the cells add up to everything that was added, at every moment.
     *
     * Why the id is scrambled: ids of threads that belong together often differ by a multiple of
     * something, and would meet in a few stripes.
     *
     * Differs from LongAdder: the number of cells is fixed, they are not kept in cache lines of
     * their own, and a thread that meets another does not look for a better cell.
     */

    /** 2^64 divided by the golden ratio: spreads neighbours far apart. */
    private static final long SCRAMBLE = 0x9E3779B97F4A7C15L;

    private final AtomicLongArray cells;

    /**
     * A counter of 0.
     *
     * @param stripes how many cells, at least 1
     * @throws IllegalArgumentException if {@code stripes} is below 1, naming it
     */
    @Solve
    public StripedCounter(int stripes) {
        if (stripes < 1) {
            throw new IllegalArgumentException("stripes " + stripes + " is below 1");
        }
        cells = new AtomicLongArray(stripes);
    }

    @Override
    @Solve
    public void add(long delta) {
        cells.getAndAdd(stripe(), delta);
    }

    @Override
    @Solve
    public long sum() {
        long sum = 0;
        for (int stripe = 0; stripe < cells.length(); stripe++) {
            sum += cells.get(stripe);
        }
        return sum;
    }

    /** What each stripe holds, as a copy; they add up to the sum. */
    @Solve
    public List<Long> stripes() {
        List<Long> copy = new ArrayList<>(cells.length());
        for (int stripe = 0; stripe < cells.length(); stripe++) {
            copy.add(cells.get(stripe));
        }
        return copy;
    }

    /** The stripe of the calling thread, always the same. */
    private int stripe() {
        long scrambled = Thread.currentThread().threadId() * SCRAMBLE;
        return (int) ((scrambled >>> 32) % cells.length());
    }
}
