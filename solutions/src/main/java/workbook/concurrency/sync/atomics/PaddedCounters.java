package workbook.concurrency.sync.atomics;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicLongArray;
import workbook.grader.Solve;

/**
 * Counters that do not slow each other down: each lies in a cache line of its own. They begin with
 * 0, and wrap around as {@code long} does. Thread-safe and lock-free: no thread waits for another
 * one. Every call takes constant time.
 */
public final class PaddedCounters {

    /*
     * Implementation notes
     *
     *     header |  pad  | counter 0 |  pad  | counter 1 |  pad  | counter 2 |  pad  |
     *              LINE                LINE - 1            LINE - 1            LINE
     *
     * Elements that are a line's length apart are in different lines, wherever the array begins.
     * The pad in front keeps the header away: its length is read at every access. The pad behind
     * keeps away whatever object comes next.
     */

    /** How many longs there are in a cache line of 64 bytes. */
    static final int LINE = 8;

    private static final int MOST = 10_000;

    private final AtomicLongArray cells;
    private final int counters;

    /**
     * Counters of 0.
     *
     * @param counters how many, 1 to 10,000
     * @throws IllegalArgumentException if {@code counters} is outside of that, naming it
     */
    @Solve
    public PaddedCounters(int counters) {
        if (counters < 1 || counters > MOST) {
            throw new IllegalArgumentException("counters " + counters + ", not 1 to " + MOST);
        }
        this.counters = counters;
        this.cells = new AtomicLongArray(position(counters - 1) + 1 + LINE);
    }

    /**
     * Adds {@code delta} to a counter.
     *
     * @param counter 0 to one less than there are
     * @throws IndexOutOfBoundsException if there is no such counter, naming it
     */
    @Solve
    public void add(int counter, long delta) {
        cells.getAndAdd(position(Objects.checkIndex(counter, counters)), delta);
    }

    /**
     * The value of a counter.
     *
     * @param counter 0 to one less than there are
     * @throws IndexOutOfBoundsException if there is no such counter, naming it
     */
    @Solve
    public long get(int counter) {
        return cells.get(position(Objects.checkIndex(counter, counters)));
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
        return (counter + 1) * LINE;
    }

    /**
     * The array of all counters, itself and no copy, for whoever looks at how they lie. It has at
     * most {@code 2 * LINE} elements for each counter, and {@code 2 * LINE} more.
     */
    @Solve
    AtomicLongArray cells() {
        return cells;
    }
}
