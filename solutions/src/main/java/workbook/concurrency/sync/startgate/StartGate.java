package workbook.concurrency.sync.startgate;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import workbook.grader.Solve;

/**
 * A gate in front of a race. It is closed; runners come and wait. The start opens it for good: all
 * that wait go on, and whoever comes later passes at once.
 *
 * {@snippet :
 * StartGate gate = new StartGate();
 * for (int i = 0; i < 10; i++) {
 *     Thread.startVirtualThread(() -> {
 *         gate.await();               // InterruptedException left out
 *         run();
 *     });
 * }
 * gate.awaitRunners(10);              // until all of them are at the gate
 * gate.start();                       // 10
 * }
 *
 * <p>Thread-safe. What a thread did before {@link #start} happens before every {@link #await} that
 * returns; what a runner did before it came to wait happens before the {@link #awaitRunners} that
 * counted it returns. Runners are let go in no particular order.
 */
public final class StartGate {

    /*
     * Implementation notes
     *
     * A flag and a number behind one lock, and a condition for each reason to wait. A wake-up goes
     * to all that wait for its reason: neither an open gate nor a runner who stands there is used
     * up by the one who hears of it.
     *
     *     await:         waiting++; tell the starters;   while (!open) started.await()
     *     start:         open = true; waiting = 0;       wake everybody, for both reasons
     *     awaitRunners:  while (!open && waiting < n)    arrived.await()
     *
     * I1: open and waiting are touched with the lock held, and nowhere else.
     * I2: waiting is the number of threads in await that no start has counted yet; 0 if open.
     *
     * R1: a runner is interrupted and wakes up, and before it has the lock again the start comes:
     * the start has counted it, so it goes on. It learns of the interrupt by its flag.
     * R2: runners and starters wait for different things, on conditions of their own. Several
     * starters may want different numbers, so an arrival wakes all of them.
     */

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition started = lock.newCondition();
    private final Condition arrived = lock.newCondition();
    private boolean open;
    private int waiting;

    /** A closed gate where nobody waits. */
    public StartGate() {
    }

    /**
     * Waits for the start; returns at once if the gate is open. An open gate takes no notice of
     * interrupts: whoever comes passes, and keeps its interrupt flag.
     *
     * @throws InterruptedException if the calling thread is interrupted while it waits, or was
     *     before and has to wait. It no longer counts as waiting then, and its interrupt flag is
     *     clear. A runner that a start has counted does not throw: it goes on, and its interrupt
     *     flag is set
     */
    @Solve
    public void await() throws InterruptedException {
        lock.lock();
        try {
            if (!open) {
                awaitStart();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Keeps I2, see R1. */
    private void awaitStart() throws InterruptedException {
        waiting++;
        arrived.signalAll();
        try {
            while (!open) {
                started.await();
            }
        } catch (InterruptedException e) {
            if (!open) {
                waiting--;
                throw e;
            }
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Opens the gate. Never waits for a runner; may be repeated.
     *
     * @return how many runners waited, and are let go by this call: 0 if the gate was open
     */
    @Solve
    public int start() {
        lock.lock();
        try {
            open = true;
            int runners = waiting;
            waiting = 0;
            started.signalAll();
            arrived.signalAll();
            return runners;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until at least {@code runners} runners wait at the gate at the same time, or until it
     * is open. If one of them gives up before this has returned, it may wait on. Any number of
     * threads may wait here, for different numbers.
     *
     * @param runners 0 or more; 0 needs no waiting
     * @throws InterruptedException if the calling thread is interrupted while it waits, or was
     *     before and has to wait; its interrupt flag is clear then, and nothing else changes. It
     *     may throw although what it waits for has happened meanwhile
     * @throws IllegalArgumentException if {@code runners} is negative, naming it
     */
    @Solve
    public void awaitRunners(int runners) throws InterruptedException {
        if (runners < 0) {
            throw new IllegalArgumentException("runners " + runners + " is negative");
        }
        lock.lock();
        try {
            while (!open && waiting < runners) {
                arrived.await();
            }
        } finally {
            lock.unlock();
        }
    }

    /** How many runners wait at this moment; 0 if the gate is open. */
    @Solve
    public int waiting() {
        lock.lock();
        try {
            return waiting;
        } finally {
            lock.unlock();
        }
    }
}
