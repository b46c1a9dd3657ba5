package workbook.concurrency.sync.once;

import static java.util.Objects.requireNonNull;

import java.util.concurrent.locks.ReentrantLock;
import workbook.grader.Solve;

/**
 * Runs an action once, however many threads ask for it, and has all other threads wait until that
 * action has ended. Go's {@code sync.Once}.
 *
 * <p>An action has ended when it has returned or thrown: one that fails counts as done, and is not
 * tried again.
 *
 * {@snippet :
 * private final Once opened = new Once();
 *
 * Connection connection() {
 *     opened.run(this::open);      // whoever comes here first opens it, the others wait
 *     return connection;
 * }
 * }
 *
 * <p>Thread-safe. What the action did <em>happens before</em> every {@code run} that returns: all
 * callers see what it wrote. Once it has ended, a call takes no lock and waits for nobody.
 */
public final class Once {

    /*
     * Implementation notes
     *
     *     run:  done? -> return      without a lock
     *           lock; still not done? -> run the action; done = true; unlock
     *
     * I1: done becomes true once, with the lock held, when an action has ended.
     * I2: an action begins only with the lock held and done false, so there is one.
     *
     * R1: between the first look at done and the lock another thread may run its action, so
     * whoever has the lock looks again.
     * R2: the first look takes no lock. done is volatile, so a reader that sees true also sees all
     * that was written before it became true.
     *
     * The lock is held while the action runs, which is user code: that is what makes the others
     * wait. An action that asks again would be let through by a re-entrant lock, so its owner is
     * asked first.
     */

    private final ReentrantLock lock = new ReentrantLock();
    private volatile boolean done;

    /**
     * Runs {@code action} if this is the first call; a later one does not run its action, and
     * returns when the first one's has ended.
     *
     * <p>An interrupt changes nothing: a thread that is interrupted, before the call or while it
     * waits, waits on, and its interrupt flag is set when this returns.
     *
     * @throws IllegalStateException if the action itself calls this, on the same thread: it would
     *     wait for its own end. Nothing is run then, and the outer call goes on
     * @throws NullPointerException if {@code action} is null, also when an action has ended
     *     already. Such a call does not count as the first
     */
    @Solve
    public void run(Runnable action) {
        requireNonNull(action, "action");
        if (done) {
            return;
        }
        if (lock.isHeldByCurrentThread()) {
            throw new IllegalStateException("the action of a Once waits for its own end");
        }
        lock.lock();
        try {
            runUnlessDone(action);
        } finally {
            lock.unlock();
        }
    }

    /** Keeps I1 and I2. */
    private void runUnlessDone(Runnable action) {
        if (done) {
            return;
        }
        try {
            action.run();
        } finally {
            done = true;
        }
    }

    /**
     * Whether an action has ended; false while it runs. Whoever is told true sees what the action
     * did. Never waits.
     */
    @Solve
    public boolean isDone() {
        return done;
    }
}
