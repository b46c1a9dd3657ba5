package workbook.concurrency.sync.atomics;

import java.util.concurrent.atomic.AtomicLongArray;
import workbook.grader.Solve;
import workbook.grader.Unsolved;

/**
 * Counters that do not slow each other down: each lies in a cache line of its own. They begin with
 * 0, and wrap around as {@code long} does. Thread-safe and lock-free: no thread waits for another
 * one. Every call takes constant time.
 */
public final class PaddedCounters {

    /** How many longs there are in a cache line of 64 bytes. */
    static final int LINE = 8;

    /**
     * Counters of 0.
     *
     * @param counters how many, 1 to 10,000
     * @throws IllegalArgumentException if {@code counters} is outside of that, naming it
     */
    @Solve
    public PaddedCounters(int counters) {
        throw new Unsolved("new PaddedCounters");
    }

    /**
     * Adds {@code delta} to a counter.
     *
     * @param counter 0 to one less than there are
     * @throws IndexOutOfBoundsException if there is no such counter, naming it
     */
    @Solve
    public void add(int counter, long delta) {
        throw new Unsolved("PaddedCounters.add");
    }

    /**
     * The value of a counter.
     *
     * @param counter 0 to one less than there are
     * @throws IndexOutOfBoundsException if there is no such counter, naming it
     */
    @Solve
    public long get(int counter) {
        throw new Unsolved("PaddedCounters.get");
    }

    /**
     * The element of {@link #cells} that is the counter. Two counters are at least {@link #LINE}
     * elements apart; in front of the first one and behind the last one are at least so many
     * elements that are no counter.
     *
     * @param counter 0 to one less than there are; need not be checked
     */
    @Solve
    int position(int counter) {
        throw new Unsolved("PaddedCounters.position");
    }

    /**
     * The array of all counters, itself and no copy, for whoever looks at how they lie. It has at
     * most {@code 2 * LINE} elements for each counter, and {@code 2 * LINE} more.
     */
    @Solve
    AtomicLongArray cells() {
        throw new Unsolved("PaddedCounters.cells");
    }
}
