package workbook.grader.sandbox;

import java.util.ArrayDeque;
import java.util.Deque;

/** Worker processes that have been started before they are needed. Thread-safe. */
final class Workers implements AutoCloseable {

    private final WorkerCommand command;
    private final Deque<WorkerProcess> waiting = new ArrayDeque<>();
    private boolean closed;

    Workers(WorkerCommand command) {
        this.command = command;
    }

    /** A worker that lives. */
    synchronized WorkerProcess take() {
        if (closed) {
            throw new IllegalStateException("these workers have been sent home");
        }
        waiting.removeIf(worker -> !worker.isAlive());
        return waiting.isEmpty() ? WorkerProcess.start(command) : waiting.remove();
    }

    /** Sees to it that one waits. */
    synchronized void prepare() {
        waiting.removeIf(worker -> !worker.isAlive());
        if (!closed && waiting.isEmpty()) {
            waiting.add(WorkerProcess.start(command));
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        waiting.forEach(WorkerProcess::close);
        waiting.clear();
    }
}
