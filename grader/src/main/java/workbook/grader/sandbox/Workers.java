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

    /** How they are started. */
    WorkerCommand command() {
        return command;
    }

    /**
     * A worker that lives.
     *
     * @throws NoWorker if none can be started
     */
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
            try {
                waiting.add(WorkerProcess.start(command));
            } catch (NoWorker e) {
                // whoever needs one will hear why there is none
            }
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        waiting.forEach(WorkerProcess::close);
        waiting.clear();
    }
}
