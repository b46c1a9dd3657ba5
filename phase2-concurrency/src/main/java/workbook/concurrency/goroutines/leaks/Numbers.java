package workbook.concurrency.goroutines.leaks;

import java.util.concurrent.ThreadFactory;
import workbook.grader.Solve;
import workbook.grader.Unsolved;

/**
 * The numbers 0, 1, 2 and so on, made by a thread of its own. It is {@link LeakyNumbers} with a
 * done signal: when it is closed, the thread ends, wherever it is waiting.
 *
 * <p>Each number is returned once. The thread makes a few numbers ahead, as many as you like, and
 * then waits until one is taken. Nobody but this class interrupts it. Thread-safe: any number of
 * threads may ask for numbers, and close it.
 */
public final class Numbers implements AutoCloseable {

    /**
     * Starts to make numbers.
     *
     * @param threads makes the one thread that is needed; it is started here
     * @throws NullPointerException if {@code threads} is null, naming it
     */
    @Solve
    public Numbers(ThreadFactory threads) {
        throw new Unsolved("new Numbers");
    }

    /**
     * The next number; waits until there is one.
     *
     * @throws IllegalStateException if it is closed, also while this waits
     * @throws InterruptedException if the thread is interrupted while it waits; no number is lost
     *     by that. A thread that is interrupted before it calls this may get it, too, even if it
     *     would not have to wait
     */
    @Solve
    public long next() throws InterruptedException {
        throw new Unsolved("Numbers.next");
    }

    /**
     * Ends it. When this returns, the thread that made the numbers has ended. Threads that wait in
     * {@link #next} get its {@code IllegalStateException}, unless they have got a number in the
     * meantime. If the caller is interrupted, this waits for the end all the same, and the flag
     * stays set. May be repeated, by several threads at once, too.
     */
    @Override
    @Solve
    public void close() {
        throw new Unsolved("Numbers.close");
    }
}
