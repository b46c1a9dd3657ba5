package workbook.concurrency.goroutines.counter;

/** A sum that many threads add to. Overflow wraps around, as it does for {@code long}. */
public interface Counter {

    /** Adds {@code delta}, which may be negative. */
    void add(long delta);

    /**
     * The sum of every {@code add} that had returned before this was called, and of any of those
     * that run meanwhile.
     */
    long sum();
}
