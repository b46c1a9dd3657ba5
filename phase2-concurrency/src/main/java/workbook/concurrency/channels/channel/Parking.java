package workbook.concurrency.channels.channel;

import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/**
 * One wait of one thread, in one queue or in several. Exactly one party ends it: another
 * thread that {@linkplain Waiter#claim() claims} it, at the other end or by a close, or the waiting
 * thread itself, which is interrupted or out of time.
 */
public final class Parking {

    private static final long NO_LIMIT = Long.MAX_VALUE;

    private final Thread thread = Thread.currentThread();
    private final AtomicReference<Object> winner = new AtomicReference<>();
    private volatile boolean done;

    /** Whether {@code claimant} is the first. */
    boolean claim(Object claimant) {
        return winner.compareAndSet(null, claimant);
    }

    void finish() {
        done = true;
        LockSupport.unpark(thread);
    }

    String threadName() {
        return thread.getName();
    }

    /**
     * Waits until a claimant has finished.
     *
     * @param nanos at most so long, not at all if negative; {@code Long.MAX_VALUE} is for ever
     * @return the waiter that was claimed, to be served or because its channel was closed; {@code
     *     null} if time was up, and nobody had claimed before
     * @throws InterruptedException if the thread was interrupted, and nobody had claimed before
     */
    public Waiter<?> await(long nanos) throws InterruptedException {
        long begin = nanos == NO_LIMIT ? 0 : System.nanoTime();
        boolean interrupted = false;
        while (!done) {
            long left = nanos == NO_LIMIT ? nanos
                : Math.max(0, nanos) - (System.nanoTime() - begin);
            if (left <= 0 && claim(this)) {
                return null;
            }
            park(nanos, left);
            if (Thread.interrupted()) {
                if (claim(this)) {
                    throw new InterruptedException();
                }
                interrupted = true; // served first: the caller learns of it afterwards
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return (Waiter<?>) winner.get();
    }

    private void park(long nanos, long left) {
        if (nanos == NO_LIMIT || left <= 0) {
            LockSupport.park(this);
        } else {
            LockSupport.parkNanos(this, left);
        }
    }
}
