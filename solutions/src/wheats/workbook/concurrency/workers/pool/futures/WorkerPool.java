package workbook.concurrency.workers.pool;

import static java.util.Objects.requireNonNull;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.locks.ReentrantLock;
import workbook.grader.Solve;

/** The next change of the pool is a future, and whoever waits waits for that. */
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

    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Job<?>> queue = new ArrayDeque<>();
    private final CompletableFuture<Void> closed = new CompletableFuture<>();
    private final List<CompletableFuture<Void>> ended = new ArrayList<>();
    private final List<Thread> workers = new ArrayList<>();
    private final int capacity;
    private CompletableFuture<Void> room = new CompletableFuture<>();
    private CompletableFuture<Void> work = new CompletableFuture<>();

    @Solve
    public WorkerPool(int workers, int capacity) {
        if (workers < 1 || capacity < 1) {
            throw new IllegalArgumentException(workers + " workers, capacity " + capacity);
        }
        this.capacity = capacity;
        for (int i = 0; i < workers; i++) {
            CompletableFuture<Void> end = new CompletableFuture<>();
            ended.add(end);
            this.workers.add(Thread.ofPlatform().unstarted(() -> work(end)));
        }
        this.workers.forEach(Thread::start);
    }

    @Solve
    public <R> Future<R> submit(Callable<R> job) throws InterruptedException {
        Job<R> accepted = new Job<>(requireNonNull(job), new CompletableFuture<>());
        while (true) {
            CompletableFuture<Void> change;
            lock.lock();
            try {
                if (closed.isDone()) {
                    throw new PoolClosedException();
                }
                if (queue.size() < capacity) {
                    queue.addLast(accepted);
                    work.complete(null);
                    work = new CompletableFuture<>();
                    return accepted.result();
                }
                change = room;
            } finally {
                lock.unlock();
            }
            await(CompletableFuture.anyOf(change, closed));
        }
    }

    private static void await(CompletableFuture<?> change) throws InterruptedException {
        try {
            change.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Solve
    public void shutdown() {
        lock.lock();
        try {
            closed.complete(null);
        } finally {
            lock.unlock();
        }
    }

    @Solve
    public int shutdownNow() {
        List<Job<?>> dropped;
        lock.lock();
        try {
            shutdown();
            dropped = List.copyOf(queue);
            queue.clear();
        } finally {
            lock.unlock();
        }
        dropped.forEach(job -> job.result().cancel(false));
        workers.forEach(Thread::interrupt);
        return dropped.size();
    }

    @Solve
    public void awaitTermination() throws InterruptedException {
        await(CompletableFuture.allOf(ended.toArray(new CompletableFuture<?>[0])));
        for (Thread worker : workers) {
            worker.join();
        }
    }

    @Override
    @Solve
    public void close() {
        shutdown();
        boolean interrupted = false;
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

    private void work(CompletableFuture<Void> end) {
        for (Job<?> job = next(); job != null; job = next()) {
            job.run();
        }
        end.complete(null);
    }

    private Job<?> next() {
        while (true) {
            Thread.interrupted();
            CompletableFuture<Void> change;
            lock.lock();
            try {
                if (!queue.isEmpty()) {
                    room.complete(null);
                    room = new CompletableFuture<>();
                    return queue.pollFirst();
                }
                if (closed.isDone()) {
                    return null;
                }
                change = work;
            } finally {
                lock.unlock();
            }
            CompletableFuture.anyOf(change, closed).join();
        }
    }
}
