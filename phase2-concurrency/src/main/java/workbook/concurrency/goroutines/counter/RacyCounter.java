package workbook.concurrency.goroutines.counter;

/** A counter that loses updates: {@code n += delta} reads, adds and writes. */
public final class RacyCounter implements Counter {

    private long n;

    @Override
    public void add(long delta) {
        n += delta;
    }

    @Override
    public long sum() {
        return n;
    }
}
