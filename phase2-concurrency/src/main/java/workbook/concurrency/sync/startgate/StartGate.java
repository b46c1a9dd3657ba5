package workbook.concurrency.sync.startgate;

import workbook.grader.Solve;
import workbook.grader.Unsolved;

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
        throw new Unsolved("StartGate.await");
    }

    /**
     * Opens the gate. Never waits for a runner; may be repeated.
     *
     * @return how many runners waited, and are let go by this call: 0 if the gate was open
     */
    @Solve
    public int start() {
        throw new Unsolved("StartGate.start");
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
        throw new Unsolved("StartGate.awaitRunners");
    }

    /** How many runners wait at this moment; 0 if the gate is open. */
    @Solve
    public int waiting() {
        throw new Unsolved("StartGate.waiting");
    }
}
