package workbook.concurrency.goroutines.waitgroup;

import workbook.grader.Solve;
import workbook.grader.Unsolved;

/**
 * A counter of tasks that are under way, and threads that wait until it is zero. It begins with
 * zero. Each time it comes to zero, it lets go everybody who waits at that moment, and can be used
 * again.
 *
 * <p>What a thread did before it called {@link #done} or {@link #add} is seen by the threads that
 * this lets go.
 *
 * <p>Thread-safe. In {@link #add} and {@link #done} no thread waits for another one, not even in a
 * loop, and not for those that it lets go.
 *
 * {@snippet :
 * var group = new WaitGroup();
 * for (var part : parts) {
 *     group.go(() -> work(part));
 * }
 * group.await();                  // every part is done
 * }
 *
 * @see <a href="https://pkg.go.dev/sync#WaitGroup">sync.WaitGroup</a>
 */
public final class WaitGroup {

    /** An empty group: its counter is zero. */
    public WaitGroup() {
    }

    /**
     * Adds {@code delta}, which may be negative, to the counter. If it comes to zero by this,
     * every thread that waits is let go, even if the counter is raised again at once, and however
     * often it comes to zero before that thread runs.
     *
     * @throws NegativeCounterException if the counter would be below zero, with counter and
     *     {@code delta} in its message; the counter stays as it is
     * @throws ArithmeticException if the counter would be above {@link Integer#MAX_VALUE}, naming
     *     counter and {@code delta}; the counter stays as it is
     */
    @Solve
    public void add(int delta) {
        throw new Unsolved("WaitGroup.add");
    }

    /**
     * One task less: {@code add(-1)}.
     *
     * @throws NegativeCounterException if the counter is zero
     */
    @Solve
    public void done() {
        throw new Unsolved("WaitGroup.done");
    }

    /**
     * Waits until the counter is zero; returns at once if it is. A thread that waits when the
     * counter comes to zero returns. One that comes at that same moment either returns or waits for
     * the next time. Any number of threads may wait. They sleep meanwhile, and do not go round in a
     * loop.
     *
     * @throws InterruptedException if the thread is interrupted while it waits, or was before, even
     *     if the counter is zero; its interrupt flag is clear then, and for all others nothing has
     *     changed
     */
    @Solve
    public void await() throws InterruptedException {
        throw new Unsolved("WaitGroup.await");
    }

    /**
     * Adds one to the counter, and starts a virtual thread that runs {@code task} and then is done,
     * also if the task throws. What it throws, an exception or an error, is left to the thread's
     * uncaught exception handler. A task may start others in the same way.
     *
     * @return the thread
     * @throws NullPointerException if {@code task} is null, naming it; nothing was added
     * @throws ArithmeticException if the counter is {@link Integer#MAX_VALUE}; nothing was started
     */
    @Solve
    public Thread go(Runnable task) {
        throw new Unsolved("WaitGroup.go");
    }

    /** What the counter is at this moment. */
    @Solve
    public int counter() {
        throw new Unsolved("WaitGroup.counter");
    }
}
