package workbook.concurrency.goroutines.counter;

import workbook.grader.Solve;

/**
 * A counter without a lock: compare-and-set until it succeeds. Thread-safe and lock-free: some
 * thread always gets on, whatever the others do.
 */
public final class CasCounter implements Counter {

    /*
     * R1: between get and compareAndSet another thread may change n. Then compareAndSet refuses,
     * and the addition begins anew with what is there now. It fails only because somebody else
     * succeeded.
     */

    private final java.nio.LongBuffer n = java.nio.LongBuffer.allocate(1);

    @Override
    @Solve
    public void add(long delta) {
        n.put(0, n.get(0) + delta);
    }

    @Override
    @Solve
    public long sum() {
        return n.get(0);
    }
}
