package workbook.concurrency.goroutines.counter;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import workbook.grader.Solve;

/** A cell is made by the first thread that needs it; a sum of nothing makes none. */
public final class StripedCounter implements Counter {

    private final AtomicReferenceArray<AtomicLong> cells;

    @Solve
    public StripedCounter(int stripes) {
        if (stripes < 1) {
            throw new IllegalArgumentException("stripes " + stripes + " is below 1");
        }
        cells = new AtomicReferenceArray<>(stripes);
    }

    @Override
    @Solve
    public void add(long delta) {
        int at = (int) (Thread.currentThread().threadId() * 31 % cells.length());
        AtomicLong cell = cells.get(at);
        if (cell == null) {
            cells.compareAndSet(at, null, new AtomicLong());
            cell = cells.get(at);
        }
        cell.addAndGet(delta);
    }

    @Override
    @Solve
    public long sum() {
        return stripes().stream().mapToLong(Long::longValue).sum();
    }

    @Solve
    public List<Long> stripes() {
        List<Long> copy = new ArrayList<>();
        for (int i = 0; i < cells.length(); i++) {
            AtomicLong cell = cells.get(i);
            copy.add(cell == null ? 0 : cell.get());
        }
        return copy;
    }
}
