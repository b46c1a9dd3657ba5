package workbook.concurrency.workers.shutdown;

import java.util.HashMap;
import java.util.Map;
import workbook.grader.Solve;

/** A monitor, and a number for each thread that has come. */
public final class Door {

    private enum State { INSIDE, PUT_OUT }

    private final Map<Thread, State> threads = new HashMap<>();
    private boolean closed;
    private int inside;
    private int brokenOff;

    @Solve
    public Door() {
    }

    @Solve
    public synchronized boolean enter() {
        requireOutside();
        if (closed) {
            return false;
        }
        threads.put(Thread.currentThread(), State.INSIDE);
        inside++;
        return true;
    }

    @Solve
    public synchronized void leave() {
        State state = threads.remove(Thread.currentThread());
        if (state == null) {
            throw new IllegalStateException("not inside");
        }
        if (state == State.INSIDE) {
            inside--;
            notifyAll();
        }
    }

    @Solve
    public synchronized boolean isOpen() {
        return !closed;
    }

    @Solve
    public synchronized void close() {
        requireOutside();
        closed = true;
        notifyAll();
    }

    @Solve
    public synchronized void clear() {
        close();
        for (Map.Entry<Thread, State> each : threads.entrySet()) {
            if (each.getValue() == State.INSIDE) {
                each.getKey().interrupt();
                each.setValue(State.PUT_OUT);
            }
        }
        brokenOff += inside;
        inside = 0;
        notifyAll();
    }

    @Solve
    public synchronized int awaitEmpty() throws InterruptedException {
        requireOutside();
        while (!closed || inside > 0) {
            wait();
        }
        return brokenOff;
    }

    private void requireOutside() {
        if (threads.get(Thread.currentThread()) == State.INSIDE) {
            throw new IllegalStateException("inside");
        }
    }
}
