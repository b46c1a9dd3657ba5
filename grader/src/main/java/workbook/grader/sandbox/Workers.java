package workbook.grader.sandbox;

import java.util.ArrayDeque;
import java.util.Deque;

/** Worker processes that have been started before they are needed. Thread-safe. */
final class Workers implements AutoCloseable {

    private final WorkerCommand command;
    private final int spares;
    private final Deque<WorkerProcess> waiting = new ArrayDeque<>();
    private boolean closed;

    /** @param spares how many wait at any time; 0 starts each when it is asked for */
    Workers(WorkerCommand command, int spares) {
        this.command = command;
        this.spares = spares;
    }

    /** A worker that lives; another one takes its place among the spares. */
    synchronized WorkerProcess take() {
        if (closed) {
            throw new IllegalStateException("these workers have been sent home");
        }
        waiting.removeIf(worker -> !worker.isAlive());
        WorkerProcess taken = waiting.isEmpty() ? WorkerProcess.start(command) : waiting.remove();
        while (waiting.size() < spares) {
            waiting.add(WorkerProcess.start(command));
        }
        return taken;
    }

    @Override
    public synchronized void close() {
        closed = true;
        waiting.forEach(WorkerProcess::close);
        waiting.clear();
    }
}
