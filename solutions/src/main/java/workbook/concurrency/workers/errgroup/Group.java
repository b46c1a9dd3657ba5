package workbook.concurrency.workers.errgroup;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import workbook.grader.Solve;

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

    /*
     * Implementation notes
     *
     *     go --> [ room? ] --> thread of its own: run the task, note a failure, leave
     *                             first failure --> interrupt all that are inside
     *
     * I1: running holds the threads whose tasks have not ended; at most `most`.
     * I2: once failure is set, or the group is closed, every thread in running was interrupted, or
     *     was so when it began.
     * I3: failure is set once, but for an Error, which replaces an Exception.
     *
     * R1: a task starts while another one fails. Joining, looking for a failure and starting are
     *     one step under the lock: either the failing task finds the thread and interrupts it, or
     *     the thread begins interrupted.
     * R2: the failure is noted before anybody is interrupted, so what the others throw because of
     *     that comes later.
     * R3: room and idle have different waiters. One place is good for one starter, so signal; that
     *     nobody runs concerns all that wait for it, so signalAll.
     */

    private final int most;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition room = lock.newCondition();
    private final Condition idle = lock.newCondition();
    private final Set<Thread> running = new LinkedHashSet<>();
    private Throwable failure;
    private boolean closed;

    @Solve
    private Group(int most) {
        if (most < 1) {
            throw new IllegalArgumentException("limit " + most + " is below 1");
        }
        this.most = most;
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
        requireNonNull(task, "task");
        lock.lockInterruptibly();
        try {
            while (!closed && running.size() == most) {
                room.await();
            }
            start(task);
        } finally {
            lock.unlock();
        }
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
        requireNonNull(task, "task");
        lock.lock();
        try {
            if (!closed && running.size() == most) {
                return false;
            }
            start(task);
            return true;
        } finally {
            lock.unlock();
        }
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
        switch (firstFailure()) {
            case null -> { }
            case Error error -> throw error;
            case Throwable exception -> throw new ExecutionException(exception);
        }
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
        lock.lock();
        try {
            requireNoTask();
            closed = true;
            room.signalAll();
            running.forEach(Thread::interrupt);
            while (!running.isEmpty()) {
                idle.awaitUninterruptibly();
            }
        } finally {
            lock.unlock();
        }
    }

    private Throwable firstFailure() throws InterruptedException {
        lock.lock();
        try {
            requireNoTask();
            while (!running.isEmpty()) {
                idle.await();
            }
            return failure;
        } finally {
            lock.unlock();
        }
    }

    /** With the lock held. Keeps I1 and I2. */
    private void start(Task task) {
        if (closed) {
            throw new GroupClosedException();
        }
        boolean late = failure != null;
        running.add(Thread.startVirtualThread(() -> run(task, late)));
    }

    private void run(Task task, boolean late) {
        if (late) {
            Thread.currentThread().interrupt();
        }
        Throwable thrown = null;
        try {
            task.run();
        } catch (Throwable e) {
            thrown = e;
        }
        end(thrown);
    }

    private void end(Throwable thrown) {
        lock.lock();
        try {
            running.remove(Thread.currentThread());
            if (thrown != null) {
                fail(thrown);
            }
            room.signal();
            if (running.isEmpty()) {
                idle.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Keeps I2 and I3. */
    private void fail(Throwable thrown) {
        if (failure == null) {
            failure = thrown;
            running.forEach(Thread::interrupt);
        } else if (thrown instanceof Error && !(failure instanceof Error)) {
            failure = thrown;
        }
    }

    private void requireNoTask() {
        if (running.contains(Thread.currentThread())) {
            throw new IllegalStateException("a task waits for its own group: "
                + Thread.currentThread());
        }
    }
}
