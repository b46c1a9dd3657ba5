package workbook.concurrency.goroutines.counter;

import java.util.concurrent.atomic.AtomicLong;
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
