package workbook.concurrency.workers.pool;

import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import workbook.grader.Solve;
import workbook.grader.Unsolved;

/**
 * A fixed number of threads that run jobs from a bounded queue, in the order in which they were
 * accepted.
 *
 * <p>A job is accepted when {@link #submit} returns. From then on exactly one of two things
 * happens to it: it is run once, or {@link #shutdownNow} cancels it. Whoever submits to a full
 * queue waits until there is room.
 *
 * {@snippet :
 * try (var pool = new WorkerPool(5, 100)) {
 *     Future<Integer> answer = pool.submit(() -> 6 * 7);
 *     answer.get();
 * }                               // waits for every job, and for the workers to end
 * }
 *
 * <p>Thread-safe.
 */
public final class WorkerPool implements AutoCloseable {

    /**
     * Starts the workers.
     *
     * @param workers how many threads, at least 1
     * @param capacity the most jobs that wait, at least 1; those that run do not count
     * @throws IllegalArgumentException if either is below 1, naming it; then no thread was started
     */
    @Solve
    public WorkerPool(int workers, int capacity) {
        throw new Unsolved("new WorkerPool");
    }

    /**
     * Hands a job over; waits while the queue is full.
     *
     * @return its result, once there is one; what the job threw is the cause of the
     *     {@link java.util.concurrent.ExecutionException} of {@code get}
     * @throws PoolClosedException if the pool is shut down, also while this waits; then the job
     *     was not accepted
     * @throws InterruptedException if the calling thread is interrupted while it waits; then the
     *     job was not accepted
     */
    @Solve
    public <R> Future<R> submit(Callable<R> job) throws InterruptedException {
        throw new Unsolved("WorkerPool.submit");
    }

    /** Takes no more jobs; those that were accepted are run. Does not wait; may be repeated. */
    @Solve
    public void shutdown() {
        throw new Unsolved("WorkerPool.shutdown");
    }

    /**
     * Takes no more jobs, cancels those that wait, and interrupts those that run. Does not wait;
     * may be repeated.
     *
     * @return how many jobs were cancelled that had not begun
     */
    @Solve
    public int shutdownNow() {
        throw new Unsolved("WorkerPool.shutdownNow");
    }

    /**
     * Waits until the pool is shut down and every worker has ended.
     *
     * @throws InterruptedException if the calling thread is interrupted; the pool goes on
     */
    @Solve
    public void awaitTermination() throws InterruptedException {
        throw new Unsolved("WorkerPool.awaitTermination");
    }

    /** Shuts down and waits, also when interrupted; the flag is set again afterwards. */
    @Override
    @Solve
    public void close() {
        throw new Unsolved("WorkerPool.close");
    }
}
