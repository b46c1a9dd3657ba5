package workbook.concurrency.sync.once;

import workbook.grader.Solve;
import workbook.grader.Unsolved;

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
        throw new Unsolved("Once.run");
    }

    /**
     * Whether an action has ended; false while it runs. Whoever is told true sees what the action
     * did. Never waits.
     */
    @Solve
    public boolean isDone() {
        throw new Unsolved("Once.isDone");
    }
}
