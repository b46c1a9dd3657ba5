package workbook.concurrency.goroutines.counter;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.List;
import java.util.stream.IntStream;
import workbook.grader.Solve;

/** Cells a cache line apart, added to through a handle. */
public final class StripedCounter implements Counter {

    /** A cache line of 64 bytes, in longs. */
    private static final int LINE = 8;
    private static final VarHandle CELL = MethodHandles.arrayElementVarHandle(long[].class);

    private final long[] cells;
    private final int stripes;

    @Solve
    public StripedCounter(int stripes) {
        if (stripes < 1) {
            throw new IllegalArgumentException("no " + stripes + " stripes");
        }
        this.stripes = stripes;
        this.cells = new long[Math.multiplyExact(stripes, LINE)];
    }

    @Override
    @Solve
    public void add(long delta) {
        int stripe = Math.floorMod(Long.hashCode(Thread.currentThread().threadId()), stripes);
        CELL.getAndAdd(cells, stripe * LINE, delta);
    }

    @Override
    @Solve
    public long sum() {
        return stripes().stream().mapToLong(Long::longValue).sum();
    }

    @Solve
    public List<Long> stripes() {
        return IntStream.range(0, stripes)
            .mapToObj(stripe -> (Long) (long) CELL.getVolatile(cells, stripe * LINE)).toList();
    }
}
