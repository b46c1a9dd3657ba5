package workbook.concurrency.sync.atomics;

import java.util.concurrent.atomic.AtomicLongArray;
import workbook.grader.Solve;

/** Two lines apart, the last one in front. */
public final class PaddedCounters {

    static final int LINE = 8;

    private final AtomicLongArray cells;
    private final int counters;

    @Solve
    public PaddedCounters(int counters) {
        if (counters < 1 || counters > 10_000) {
            throw new IllegalArgumentException("counters: " + counters);
        }
        this.counters = counters;
        this.cells = new AtomicLongArray(2 * LINE * (counters + 1));
    }

    @Solve
    public void add(int counter, long delta) {
        long seen;
        do {
            seen = get(counter);
        } while (!cells.compareAndSet(position(counter), seen, seen + delta));
    }

    @Solve
    public long get(int counter) {
        if (counter < 0 || counter >= counters) {
            throw new IndexOutOfBoundsException("no counter " + counter);
        }
        return cells.get(position(counter));
    }

    @Solve
    int position(int counter) {
        return 2 * LINE * (counters - counter);
    }

    @Solve
    AtomicLongArray cells() {
        return cells;
    }
}
