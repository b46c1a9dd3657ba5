package workbook.concurrency.sync.startgate;

import workbook.grader.Solve;

/** One monitor: everybody is woken for everything, and looks for itself. */
public final class StartGate {

    private boolean open;
    private int waiting;

    public StartGate() {
    }

    @Solve
    public synchronized void await() throws InterruptedException {
        if (open) {
            return;
        }
        waiting++;
        notifyAll();
        try {
            while (!open) {
                wait();
            }
        } catch (InterruptedException e) {
            if (!open) {
                waiting--;
                throw e;
            }
            Thread.currentThread().interrupt();
        }
    }

    @Solve
    public synchronized int start() {
        int runners = waiting;
        open = true;
        waiting = 0;
        notifyAll();
        return runners;
    }

    @Solve
    public void awaitRunners(int runners) throws InterruptedException {
        if (runners < 0) {
            throw new IllegalArgumentException("negative: " + runners);
        }
        synchronized (this) {
            while (!open && waiting < runners) {
                wait();
            }
        }
    }

    @Solve
    public synchronized int waiting() {
        return waiting;
    }
}
