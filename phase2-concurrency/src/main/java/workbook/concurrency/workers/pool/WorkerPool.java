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
 * happens to it: it is run once, or {@link #shutdownNow} cancels it. A thread that submits to a
 * full queue waits until there is room. A job that waits is taken as soon as a worker is free.
 *
 * <p>A worker ends only when the pool is shut down and the queue is empty. No failure of a job and
 * no interrupt of its thread, wherever it comes from, ends it before. The interrupt flag is clear
 * when a job begins, unless the interrupt is meant for that job.
 *
 * {@snippet :
 * try (var pool = new WorkerPool(5, 100)) {
 *     Future<Integer> answer = pool.submit(() -> 6 * 7);
 *     answer.get();
 * }                               // waits for every job, and for the workers to end
 * }
 *
 * <p>Workers are platform threads or virtual ones, as you like. What {@code cancel} of a returned
 * future does to a job that waits is up to you, too. Thread-safe.
 */
public final class WorkerPool implements AutoCloseable {

    /**
     * An open pool. Its workers start here, or when there are jobs for them.
     *
     * @param workers how many threads, at least 1
     * @param capacity the most jobs that wait, at least 1; those that run do not count
     * @throws IllegalArgumentException if either is below 1, with the value in its message; then
     *     no thread was started
     */
    @Solve
    public WorkerPool(int workers, int capacity) {
        throw new Unsolved("new WorkerPool");
    }

    /**
     * Hands a job over; waits while the queue is full.
     *
     * @param job is run by one of the workers
     * @return its result, once there is one; what the job threw is the cause of the
     *     {@link java.util.concurrent.ExecutionException} of {@code get}
     * @throws PoolClosedException if the pool is shut down, also while this waits; then the job
     *     was not accepted. It does not wait for running jobs to end
     * @throws InterruptedException if the calling thread is interrupted while it waits; then the
     *     job was not accepted
     * @throws NullPointerException if {@code job} is null
     */
    @Solve
    public <R> Future<R> submit(Callable<R> job) throws InterruptedException {
        throw new Unsolved("WorkerPool.submit");
    }

    /**
     * Takes no more jobs; those that were accepted are run. Every thread that waits in
     * {@link #submit} is refused. Does not wait for jobs; may be repeated.
     */
    @Solve
    public void shutdown() {
        throw new Unsolved("WorkerPool.shutdown");
    }

    /**
     * Takes no more jobs, cancels those that wait, and interrupts all those that run. Every thread
     * that waits in {@link #submit} is refused. Does not wait for jobs; may be repeated, and may
     * follow {@link #shutdown}.
     *
     * @return how many jobs were cancelled that had not begun
     */
    @Solve
    public int shutdownNow() {
        throw new Unsolved("WorkerPool.shutdownNow");
    }

    /**
     * Waits until the pool is shut down and every worker has ended, and so every job. Any number
     * of threads may wait here.
     *
     * @throws InterruptedException if the calling thread is interrupted while it has to wait, or
     *     was before; the pool goes on
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
