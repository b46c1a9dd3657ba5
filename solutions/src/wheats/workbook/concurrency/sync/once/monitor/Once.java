package workbook.concurrency.sync.once;

import static java.util.Objects.requireNonNull;

import workbook.grader.Solve;

/** Three states behind a monitor, which nobody holds while the action runs. */
public final class Once {

    private enum State { NEW, RUNNING, DONE }

    private final Object monitor = new Object();
    private volatile State state = State.NEW;
    private Thread runner;

    @Solve
    public void run(Runnable action) {
        requireNonNull(action);
        if (isDone() || !isMine()) {
            return;
        }
        try {
            action.run();
        } finally {
            synchronized (monitor) {
                state = State.DONE;
                monitor.notifyAll();
            }
        }
    }

    /** Whether the caller is to run its action; if not, another one has ended. */
    private boolean isMine() {
        boolean interrupted = false;
        synchronized (monitor) {
            if (state == State.NEW) {
                state = State.RUNNING;
                runner = Thread.currentThread();
                return true;
            }
            if (state == State.RUNNING && runner == Thread.currentThread()) {
                throw new IllegalStateException("asked from inside");
            }
            while (state == State.RUNNING) {
                try {
                    monitor.wait();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    @Solve
    public boolean isDone() {
        return state == State.DONE;
    }
}
