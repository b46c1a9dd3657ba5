package workbook.concurrency.workers.errgroup;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import workbook.grader.Solve;

/** A monitor: every change wakes everybody. */
public final class Group implements AutoCloseable {

    private final int most;
    private final List<Thread> inside = new ArrayList<>();
    private boolean closed;
    private boolean failed;
    private Exception exception;
    private Error error;

    @Solve
    private Group(int most) {
        if (most <= 0) {
            throw new IllegalArgumentException("at most " + most + " tasks");
        }
        this.most = most;
    }

    public static Group unlimited() {
        return new Group(Integer.MAX_VALUE);
    }

    public static Group limitedTo(int most) {
        return new Group(most);
    }

    @Solve
    public synchronized void go(Task task) throws InterruptedException {
        requireNonNull(task);
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        while (!tryGo(task)) {
            wait();
        }
    }

    @Solve
    public synchronized boolean tryGo(Task task) {
        requireNonNull(task);
        if (closed) {
            throw new GroupClosedException();
        }
        if (inside.size() >= most) {
            return false;
        }
        Thread thread = Thread.ofVirtual().unstarted(() -> {
            synchronized (this) {
                if (failed || closed) {
                    Thread.currentThread().interrupt();
                }
            }
            try {
                task.run();
                leave(null, null);
            } catch (Exception e) {
                leave(e, null);
            } catch (Error e) {
                leave(null, e);
            }
        });
        inside.add(thread);
        thread.start();
        return true;
    }

    private synchronized void leave(Exception thrown, Error worse) {
        inside.remove(Thread.currentThread());
        if (!failed && (thrown != null || worse != null)) {
            failed = true;
            exception = thrown;
            inside.forEach(Thread::interrupt);
        }
        if (error == null) {
            error = worse;
        }
        notifyAll();
    }

    private void requireOther() {
        if (inside.contains(Thread.currentThread())) {
            throw new IllegalStateException("waits for itself");
        }
    }

    @Solve
    public synchronized void await() throws ExecutionException, InterruptedException {
        requireOther();
        while (!inside.isEmpty()) {
            wait();
        }
        if (error != null) {
            throw error;
        }
        if (exception != null) {
            throw new ExecutionException(exception);
        }
    }

    @Override
    @Solve
    public void close() {
        boolean interrupted = false;
        synchronized (this) {
            requireOther();
            closed = true;
            notifyAll();
            inside.forEach(Thread::interrupt);
            while (!inside.isEmpty()) {
                try {
                    wait();
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
