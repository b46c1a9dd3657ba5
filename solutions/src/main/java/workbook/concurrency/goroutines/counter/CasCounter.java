package workbook.concurrency.goroutines.counter;

import java.util.concurrent.atomic.AtomicLong;
import workbook.grader.Solve;

/**
 * A counter without a lock: compare-and-set until it succeeds. Thread-safe and lock-free: no
 * thread ever waits for another one. A thread tries again only when another one has succeeded.
 */
public final class CasCounter implements Counter {

    /*
     * R1: between get and compareAndSet another thread may change n. Then compareAndSet refuses,
     * and the addition begins anew with what is there now. It fails only because another
     * thread has succeeded.
     */

    private final AtomicLong n = new AtomicLong();

    @Override
    @Solve
    public void add(long delta) {
        long seen;
        do {
            seen = n.get();
        } while (!n.compareAndSet(seen, seen + delta));
    }

    @Override
    @Solve
    public long sum() {
        return n.get();
    }
}
