package workbook.concurrency.goroutines.counter;

/**
 * A sum that many threads add to. It begins with 0. Overflow wraps around, as it does for
 * {@code long}.
 *
 * <p>An interrupt changes nothing: an interrupted thread adds like any other, and stays
 * interrupted.
 */
public interface Counter {

    /** Adds {@code delta}, which may be negative. */
    void add(long delta);

    /**
     * The sum of every {@code add} that had returned before this was called. An {@code add} that
     * runs at the same time is in it or not.
     */
    long sum();
}
