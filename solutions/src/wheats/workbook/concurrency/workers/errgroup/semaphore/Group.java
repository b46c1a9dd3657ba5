package workbook.concurrency.workers.errgroup;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import workbook.grader.Solve;

/** A semaphore for the room, a queue of tasks with a latch each, and one field for the outcome. */
public final class Group implements AutoCloseable {

    private record Running(Thread thread, CountDownLatch ended) {
    }

    private final Semaphore room;
    private final boolean limited;
    private final Queue<Running> running = new ConcurrentLinkedQueue<>();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private volatile boolean closed;

    @Solve
    private Group(int most) {
        if (most < 1) {
            throw new IllegalArgumentException("most is " + most);
        }
        this.limited = most < Integer.MAX_VALUE;
        this.room = new Semaphore(most);
    }

    public static Group unlimited() {
        return new Group(Integer.MAX_VALUE);
    }

    public static Group limitedTo(int most) {
        return new Group(most);
    }

    @Solve
    public void go(Task task) throws InterruptedException {
        requireNonNull(task);
        room.acquire();
        start(task);
    }

    @Solve
    public boolean tryGo(Task task) {
        requireNonNull(task);
        if (!room.tryAcquire()) {
            if (closed) {
                throw new GroupClosedException();
            }
            return false;
        }
        start(task);
        return true;
    }

    private synchronized void start(Task task) {
        if (closed) {
            room.release();
            throw new GroupClosedException();
        }
        CountDownLatch ended = new CountDownLatch(1);
        AtomicReference<Running> own = new AtomicReference<>();
        Thread thread = Thread.ofVirtual().unstarted(() -> {
            if (failure.get() != null) {
                Thread.currentThread().interrupt();
            }
            try {
                task.run();
            } catch (Throwable e) {
                fail(e);
            }
            room.release();
            leave(own.get());
            ended.countDown();
        });
        own.set(new Running(thread, ended));
        running.add(own.get());
        thread.start();
    }

    private synchronized void leave(Running ended) {
        running.remove(ended);
    }

    private synchronized List<Running> now() {
        return List.copyOf(running);
    }

    private void fail(Throwable thrown) {
        if (failure.compareAndSet(null, thrown)) {
            synchronized (this) {
                running.forEach(each -> each.thread().interrupt());
            }
            return;
        }
        if (thrown instanceof Error) {
            failure.accumulateAndGet(thrown, (old, late) -> old instanceof Error ? old : late);
        }
    }

    @Solve
    public void await() throws ExecutionException, InterruptedException {
        requireOther();
        for (List<Running> now = now(); !now.isEmpty(); now = now()) {
            for (Running each : now) {
                each.ended().await();
            }
        }
        Throwable first = failure.get();
        if (first instanceof Error error) {
            throw error;
        }
        if (first != null) {
            throw new ExecutionException(first);
        }
    }

    private void requireOther() {
        for (Running each : running) {
            if (each.thread() == Thread.currentThread()) {
                throw new IllegalStateException("a task of this group");
            }
        }
    }

    @Override
    @Solve
    public void close() {
        requireOther();
        synchronized (this) {
            if (!closed) {
                closed = true;
                if (limited) {
                    room.release(Integer.MAX_VALUE / 2);
                }
            }
            running.forEach(each -> each.thread().interrupt());
        }
        boolean interrupted = false;
        for (Running each : now()) {
            boolean ended = false;
            while (!ended) {
                try {
                    each.ended().await();
                    ended = true;
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
