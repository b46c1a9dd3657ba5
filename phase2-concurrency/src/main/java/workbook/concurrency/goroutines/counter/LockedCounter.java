package workbook.concurrency.goroutines.counter;

import workbook.grader.Solve;
import workbook.grader.Unsolved;

/** A counter behind a lock. Thread-safe: whatever reads or writes the sum holds the lock. */
public final class LockedCounter implements Counter {

    /*
     * I1: n is read and written with the lock held, and nowhere else. The lock does two things:
     * it keeps the three steps of an addition together, and it hands what one thread wrote to the
     * next one that takes it.
     *
     * Why a private object: callers could lock `this`, and would stop every addition.
     */

    @Override
    @Solve
    public void add(long delta) {
        throw new Unsolved("LockedCounter.add");
    }

    @Override
    @Solve
    public long sum() {
        throw new Unsolved("LockedCounter.sum");
    }
}
