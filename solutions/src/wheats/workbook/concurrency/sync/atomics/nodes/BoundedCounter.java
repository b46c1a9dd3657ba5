package workbook.concurrency.sync.atomics;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import workbook.grader.Solve;

/** A field and its handle. */
public final class BoundedCounter {

    private static final VarHandle COUNT;

    static {
        try {
            COUNT = MethodHandles.lookup().findVarHandle(BoundedCounter.class, "count", long.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private volatile long count;
    private final long limit;

    @Solve
    public BoundedCounter(long limit) {
        if (limit < 0) {
            throw new IllegalArgumentException("limit: " + limit);
        }
        this.limit = limit;
    }

    @Solve
    public boolean tryAdd(long delta) {
        while (true) {
            long now = count;
            long sum = now + delta;
            if (sum < 0 || sum > limit) {
                return false;
            }
            if (COUNT.compareAndSet(this, now, sum)) {
                return true;
            }
        }
    }

    @Solve
    public long get() {
        return count;
    }
}
