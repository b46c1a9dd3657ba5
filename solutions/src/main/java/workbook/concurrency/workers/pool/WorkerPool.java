package workbook.concurrency.workers.pool;

import static java.util.Objects.requireNonNull;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import workbook.grader.Solve;

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

    /*
     * Implementation notes
     *
     *     submit --> [ queue, at most capacity ] --> worker 0
     *                                            --> worker 1     take; run; again
     *                                            --> worker 2
     *
     * States: open -> closed -> terminated. Closed: no job comes in. Terminated: closed, the queue
     * is empty, and no worker is alive.
     *
     * I1: queue and closed are touched with the lock held, and nowhere else.
     * I2: queue.size() <= capacity.
     * I3: once closed, nothing is added to the queue.
     * I4: a worker ends only when closed and the queue is empty.
     *
     * R1: a submitter that waits for room must look at closed again when it wakes, or a job could
     * slip in behind the last worker. So shutdown wakes everybody, on both conditions.
     * R2: notFull and notEmpty have their own waiters, so one signal for one element is enough,
     * and never reaches the wrong kind of thread.
     * R3: a submitter that was signalled and interrupted at once leaves by the exception; what it
     * was signalled for is still true, so it passes the signal on. (The library's conditions do
     * that for us: await returns normally if the signal came first.)
     *
     * What a job throws ends in its future, errors included: FutureTask sees to that, so a worker
     * never dies of a job. What it leaves behind, the interrupt flag, is cleared before the next.
     */

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition notEmpty = lock.newCondition();
    private final Condition notFull = lock.newCondition();
    private final Deque<FutureTask<?>> queue = new ArrayDeque<>();
    private final List<Thread> workers = new ArrayList<>();
    private final int capacity;
    private boolean closed;

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
        requirePositive("workers", workers);
        requirePositive("capacity", capacity);
        this.capacity = capacity;
        for (int i = 0; i < workers; i++) {
            this.workers.add(new Thread(this::work, "worker-" + i));
        }
        this.workers.forEach(Thread::start);
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
        FutureTask<R> task = new FutureTask<>(requireNonNull(job, "job"));
        lock.lockInterruptibly();
        try {
            while (!closed && queue.size() == capacity) {
                notFull.await();
            }
            if (closed) {
                throw new PoolClosedException();
            }
            queue.addLast(task);
            notEmpty.signal();
        } finally {
            lock.unlock();
        }
        return task;
    }

    /**
     * Takes no more jobs; those that were accepted are run. Every thread that waits in
     * {@link #submit} is refused. Does not wait for jobs; may be repeated.
     */
    @Solve
    public void shutdown() {
        lock.lock();
        try {
            closed = true;
            notEmpty.signalAll();
            notFull.signalAll();
        } finally {
            lock.unlock();
        }
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
        List<FutureTask<?>> waiting = new ArrayList<>();
        lock.lock();
        try {
            shutdown();
            waiting.addAll(queue);
            queue.clear();
        } finally {
            lock.unlock();
        }
        waiting.forEach(job -> job.cancel(false));
        workers.forEach(Thread::interrupt);
        return waiting.size();
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
        for (Thread worker : workers) {
            worker.join();
        }
    }

    /** Shuts down and waits, also when interrupted; the flag is set again afterwards. */
    @Override
    @Solve
    public void close() {
        shutdown();
        boolean interrupted = false;
        boolean ended = false;
        while (!ended) {
            try {
                awaitTermination();
                ended = true;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        FutureTask<?> job = next();
        while (job != null) {
            job.run();
            job = next();
        }
    }

    /** The oldest job; null when there will be none. Keeps I4. */
    private FutureTask<?> next() {
        Thread.interrupted(); // the last job's interrupt is none of the next one's
        lock.lock();
        try {
            while (queue.isEmpty() && !closed) {
                notEmpty.awaitUninterruptibly();
            }
            FutureTask<?> job = queue.pollFirst();
            notFull.signal();
            return job;
        } finally {
            lock.unlock();
        }
    }

    private static void requirePositive(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " " + value + " is below 1");
        }
    }
}
