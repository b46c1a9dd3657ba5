package workbook.concurrency.goroutines.counter;

import workbook.grader.Solve;

/** A counter behind a lock. Thread-safe: whatever reads or writes the sum holds the lock. */
public final class LockedCounter implements Counter {

    /*
     * I1: n is read and written with the lock held, and nowhere else. The lock does two things:
     * it keeps the three steps of an addition together, and it hands what one thread wrote to the
     * next one that takes it.
     *
     * Why a private object: callers could lock `this`, and would stop every addition.
     */

    private final Object lock = new Object();
    private long n;

    @Override
    @Solve
    public void add(long delta) {
        synchronized (lock) {
            n += delta;
        }
    }

    @Override
    @Solve
    public long sum() {
        synchronized (lock) {
            return n;
        }
    }
}
