package workbook.concurrency.workers.errgroup;

import java.util.concurrent.ExecutionException;
import workbook.grader.Solve;
import workbook.grader.Unsolved;

/**
 * Tasks that are of use only together, each on a virtual thread of its own. The first one that
 * fails decides the outcome, and the others are interrupted.
 *
 * {@snippet :
 * try (Group group = Group.limitedTo(3)) {
 *     for (URI page : pages) {
 *         group.go(() -> fetch(page));
 *     }
 *     group.await();              // throws what failed first
 * }                               // no task runs any more, whatever was thrown
 * }
 *
 * <p>What a task did is seen by whoever comes back from {@link #await} or {@link #close} when the
 * task has ended. Thread-safe: any thread may start tasks and wait; a task of the group may start
 * more of them.
 *
 * @see <a href="https://pkg.go.dev/golang.org/x/sync/errgroup">x/sync/errgroup</a>
 */
public final class Group implements AutoCloseable {

    @Solve
    private Group(int most) {
        throw new Unsolved("new Group");
    }

    /** A group in which any number of tasks run at once. */
    public static Group unlimited() {
        return new Group(Integer.MAX_VALUE);
    }

    /**
     * A group in which at most {@code most} tasks run at once.
     *
     * @throws IllegalArgumentException if that is below 1, with the value in its message
     */
    public static Group limitedTo(int most) {
        return new Group(most);
    }

    /**
     * Starts a task; waits until there is room for it. A task that has ended takes no room.
     *
     * <p>A task is started also after another one has failed; then it begins interrupted, so that
     * it ends as soon as it waits for something.
     *
     * @throws InterruptedException if the calling thread is interrupted while it waits, or was
     *     before the call; then the task was not started
     * @throws GroupClosedException if the group is closed, also while this waits; then the task was
     *     not started
     * @throws NullPointerException if {@code task} is null
     */
    @Solve
    public void go(Task task) throws InterruptedException {
        throw new Unsolved("Group.go");
    }

    /**
     * Starts a task, as {@link #go} does, if there is room for it. Does not wait for room;
     * interrupts of the calling thread do not matter.
     *
     * @return whether it was started
     * @throws GroupClosedException if the group is closed
     * @throws NullPointerException if {@code task} is null
     */
    @Solve
    public boolean tryGo(Task task) {
        throw new Unsolved("Group.tryGo");
    }

    /**
     * Waits until no task runs, and tells how they ended. May be called again, by any number of
     * threads, and also after {@link #close}; further tasks may follow. If no task runs, an
     * interrupt of the calling thread does not matter.
     *
     * @throws ExecutionException if a task threw an exception: the cause is what the first of them
     *     threw, first in time
     * @throws Error if a task threw one: the first of them, itself, also if exceptions came before
     * @throws InterruptedException if the calling thread is interrupted while it waits, or was
     *     before and would have to wait; the tasks go on until the group is closed
     * @throws IllegalStateException if a task of this group calls it: it would wait for itself
     */
    @Solve
    public void await() throws ExecutionException, InterruptedException {
        throw new Unsolved("Group.await");
    }

    /**
     * Starts no more tasks, interrupts those that run, and waits until they have ended, also when
     * interrupted; the flag is set again afterwards. May be repeated, also while another call
     * waits: then both of them wait.
     *
     * @throws IllegalStateException if a task of this group calls it: it would wait for itself.
     *     The group is open as before
     */
    @Override
    @Solve
    public void close() {
        throw new Unsolved("Group.close");
    }
}
