package workbook.concurrency.workers.pool;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import workbook.grader.Solve;

/** Queue, flag and waiting threads are one immutable value, exchanged by compare-and-set. */
public final class WorkerPool implements AutoCloseable {

    /** Who waits looks again whenever the value is another one. */
    private record State(List<FutureTask<?>> queue, List<Thread> waiting, boolean closed) {

        State with(FutureTask<?> job) {
            return new State(plus(queue, job), List.of(), closed);
        }

        State withoutFirst() {
            return new State(queue.subList(1, queue.size()), List.of(), closed);
        }

        State waitedForBy(Thread thread) {
            return new State(queue, plus(waiting, thread), closed);
        }

        private static <T> List<T> plus(List<T> list, T last) {
            List<T> longer = new ArrayList<>(list);
            longer.add(last);
            return List.copyOf(longer);
        }
    }

    private final AtomicReference<State> state =
        new AtomicReference<>(new State(List.of(), List.of(), false));
    private final List<Thread> workers = new ArrayList<>();
    private final int capacity;

    @Solve
    public WorkerPool(int workers, int capacity) {
        if (workers < 1) {
            throw new IllegalArgumentException("workers " + workers);
        }
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity " + capacity);
        }
        this.capacity = capacity;
        for (int i = 0; i < workers; i++) {
            this.workers.add(new Thread(this::work, "worker-" + i));
        }
        this.workers.forEach(Thread::start);
    }

    @Solve
    public <R> Future<R> submit(Callable<R> job) throws InterruptedException {
        FutureTask<R> task = new FutureTask<>(requireNonNull(job));
        while (true) {
            State now = state.get();
            if (now.closed()) {
                throw new PoolClosedException();
            }
            if (now.queue().size() < capacity) {
                if (become(now, now.with(task))) {
                    return task;
                }
            } else {
                awaitChange(now);
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
            }
        }
    }

    @Solve
    public void shutdown() {
        while (true) {
            State now = state.get();
            if (now.closed() || become(now, new State(now.queue(), List.of(), true))) {
                return;
            }
        }
    }

    @Solve
    public int shutdownNow() {
        while (true) {
            State now = state.get();
            if (become(now, new State(List.of(), List.of(), true))) {
                now.queue().forEach(job -> job.cancel(false));
                workers.forEach(Thread::interrupt);
                return now.queue().size();
            }
        }
    }

    @Solve
    public void awaitTermination() throws InterruptedException {
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

    private void work() {
        while (true) {
            Thread.interrupted();
            State now = state.get();
            if (!now.queue().isEmpty()) {
                if (become(now, now.withoutFirst())) {
                    now.queue().getFirst().run();
                }
            } else if (now.closed()) {
                return;
            } else {
                awaitChange(now);
            }
        }
    }

    /** Exchanges the value, and wakes whoever waited for another one. */
    private boolean become(State now, State next) {
        if (!state.compareAndSet(now, next)) {
            return false;
        }
        now.waiting().forEach(LockSupport::unpark);
        return true;
    }

    private void awaitChange(State now) {
        State waiting = now.waitedForBy(Thread.currentThread());
        if (state.compareAndSet(now, waiting)) {
            while (state.get().waiting().contains(Thread.currentThread())
                    && !Thread.currentThread().isInterrupted()) {
                LockSupport.park(this);
            }
        }
    }
}
