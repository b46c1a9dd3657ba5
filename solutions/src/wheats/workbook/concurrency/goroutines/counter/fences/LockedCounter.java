package workbook.concurrency.goroutines.counter;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import workbook.grader.Solve;

/** A lock whose order of memory comes from fences alone. */
public final class LockedCounter implements Counter {

    private static final VarHandle TAKEN;

    static {
        try {
            TAKEN = MethodHandles.lookup()
                .findVarHandle(LockedCounter.class, "taken", boolean.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private boolean taken;
    private long n;

    @Override
    @Solve
    public void add(long delta) {
        lock();
        n += delta;
        unlock();
    }

    @Override
    @Solve
    public long sum() {
        lock();
        long sum = n;
        unlock();
        return sum;
    }

    private void lock() {
        while (!TAKEN.weakCompareAndSetPlain(this, false, true)) {
            Thread.onSpinWait();
        }
        VarHandle.acquireFence();
    }

    private void unlock() {
        VarHandle.releaseFence();
        TAKEN.setOpaque(this, false);
    }
}
