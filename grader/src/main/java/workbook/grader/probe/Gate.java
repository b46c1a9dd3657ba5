package workbook.grader.probe;

import java.util.concurrent.CountDownLatch;

/**
 * A gate that is closed until somebody opens it: a latch of one, whose wait has no checked
 * exception. Who is interrupted before it goes on, with the flag set.
 *
 * <p>In a scenario of the interleaving checker it is named by {@code @AlsoChecked(Gate.class)}.
 * Thread-safe.
 */
public final class Gate {

    private final CountDownLatch closed = new CountDownLatch(1);

    /** Waits until the gate is open. */
    public void pass() {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Lets everybody through, from now on. */
    public void open() {
        closed.countDown();
    }
}
