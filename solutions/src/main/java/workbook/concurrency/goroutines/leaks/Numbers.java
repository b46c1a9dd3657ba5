package workbook.concurrency.goroutines.leaks;

import static java.util.Objects.requireNonNull;

import java.util.concurrent.ThreadFactory;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import workbook.grader.Solve;

/**
 * The numbers 0, 1, 2 and so on, made by a thread of its own. It is {@link LeakyNumbers} with a
 * done signal: when it is closed, the thread ends, wherever it is waiting.
 *
 * <p>Each number is returned once. The thread makes a few numbers ahead, as many as you like, and
 * then waits until one is taken. Nobody but this class interrupts it. Thread-safe: any number of
 * threads may ask for numbers, and close it.
 */
public final class Numbers implements AutoCloseable {

    /*
     * Implementation notes
     *
     *     producer --> [ number ] --> next()        one place, which is empty or full
     *
     * I1: number, full and closed are touched with the lock held, and nowhere else.
     * I2: the producer waits only if the place is full and nobody has closed; whoever asks waits
     * only if it is empty and nobody has closed.
     *
     * The done signal is the flag with a signal to everybody who waits. An interrupt would reach
     * the producer as well, but none of those that wait for a number.
     */

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition becameEmpty = lock.newCondition();
    private final Condition becameFull = lock.newCondition();
    private final Thread producer;
    private long number;
    private boolean full;
    private boolean closed;

    /**
     * Starts to make numbers.
     *
     * @param threads makes the one thread that is needed; it is started here
     * @throws NullPointerException if {@code threads} is null, naming it
     */
    @Solve
    public Numbers(ThreadFactory threads) {
        producer = requireNonNull(threads, "threads").newThread(this::produce);
        producer.start();
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
        lock.lockInterruptibly();
        try {
            while (!full && !closed) {
                becameFull.await();
            }
            if (closed) {
                throw new IllegalStateException("the numbers are closed");
            }
            full = false;
            becameEmpty.signal();
            return number;
        } finally {
            lock.unlock();
        }
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
        lock.lock();
        try {
            closed = true;
            becameEmpty.signalAll();
            becameFull.signalAll();
        } finally {
            lock.unlock();
        }
        joinProducer();
    }

    private void joinProducer() {
        boolean interrupted = false;
        boolean ended = false;
        while (!ended) {
            try {
                producer.join();
                ended = true;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void produce() {
        long next = 0;
        while (put(next)) {
            next++;
        }
    }

    /** Puts a number into the place; false if there is nobody left to put it there for. */
    private boolean put(long next) {
        lock.lock();
        try {
            while (full && !closed) {
                becameEmpty.awaitUninterruptibly();
            }
            if (closed) {
                return false;
            }
            number = next;
            full = true;
            becameFull.signal();
            return true;
        } finally {
            lock.unlock();
        }
    }
}
