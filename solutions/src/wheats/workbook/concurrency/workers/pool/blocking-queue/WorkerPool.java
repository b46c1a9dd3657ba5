package workbook.concurrency.workers.pool;

import static java.util.Objects.requireNonNull;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import workbook.grader.Solve;

/** One monitor, virtual threads, results as completable futures. */
public final class WorkerPool implements AutoCloseable {

    private record Job<R>(Callable<R> call, CompletableFuture<R> result) {
        void run() {
            try {
                result.complete(call.call());
            } catch (Throwable e) {
                result.completeExceptionally(e);
            }
        }
    }

    private final Queue<Job<?>> queue = new ArrayDeque<>();
    private final List<Thread> workers = new ArrayList<>();
    private final CountDownLatch ended;
    private final int capacity;
    private boolean closed;

    @Solve
    public WorkerPool(int workers, int capacity) {
        if (workers < 1 || capacity < 1) {
            throw new IllegalArgumentException("%d workers, capacity %d".formatted(
                workers, capacity));
        }
        this.capacity = capacity;
        this.ended = new CountDownLatch(workers);
        for (int i = 0; i < workers; i++) {
            this.workers.add(Thread.ofVirtual().start(this::work));
        }
    }

    @Solve
    public <R> Future<R> submit(Callable<R> job) throws InterruptedException {
        Job<R> accepted = new Job<>(requireNonNull(job), new CompletableFuture<>());
        synchronized (queue) {
            while (!closed && queue.size() >= capacity) {
                queue.wait();
            }
            if (closed) {
                throw new PoolClosedException();
            }
            queue.add(accepted);
            queue.notifyAll();
        }
        return accepted.result();
    }

    @Solve
    public void shutdown() {
        synchronized (queue) {
            closed = true;
            queue.notifyAll();
        }
    }

    @Solve
    public int shutdownNow() {
        List<Job<?>> dropped;
        synchronized (queue) {
            shutdown();
            dropped = List.copyOf(queue);
            queue.clear();
        }
        dropped.forEach(job -> job.result().cancel(false));
        workers.forEach(Thread::interrupt);
        return dropped.size();
    }

    @Solve
    public void awaitTermination() throws InterruptedException {
        ended.await();
        for (Thread worker : workers) {
            worker.join();
        }
    }

    @Override
    @Solve
    public void close() {
        shutdown();
        boolean interrupted = Thread.interrupted();
        while (true) {
            try {
                awaitTermination();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        for (Job<?> job = next(); job != null; job = next()) {
            job.run();
        }
        ended.countDown();
    }

    private Job<?> next() {
        while (true) {
            Thread.interrupted();
            synchronized (queue) {
                try {
                    while (queue.isEmpty() && !closed) {
                        queue.wait();
                    }
                    queue.notifyAll();
                    return queue.poll();
                } catch (InterruptedException e) {
                    // somebody wants the running jobs to stop; there is none
                }
            }
        }
    }
}
