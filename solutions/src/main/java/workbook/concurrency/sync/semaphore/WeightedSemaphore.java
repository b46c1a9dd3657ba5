package workbook.concurrency.sync.semaphore;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import workbook.grader.Solve;

/**
 * A number of permits, of which a thread takes several at a time and gives them back. A thread that
 * cannot have what it wants waits in a queue: first come, first served. Go's {@code
 * semaphore.Weighted}, of golang.org/x/sync.
 *
 * <p>Who waits first is served first, however much it wants: nobody overtakes it, neither a thread
 * that waits behind it nor one that comes later, even if there is enough for them. So a large
 * request cannot starve.
 *
 * <p>A wait ends in one of three ways, whichever comes first: the thread is <em>served</em>, it is
 * interrupted, or its limit has passed. In the last two cases it has taken nothing, it leaves the
 * queue, and those behind it are served if there is enough for them now. When the limit has passed,
 * the alarm does that as it rings, before the thread has woken up.
 *
 * <p>Permits belong to nobody: any thread may release them. What a thread did before a {@code
 * release} happens before the return of every call that is served with these permits. Thread-safe.
 * Queues of threads are short, so a call may walk through the whole one.
 */
public final class WeightedSemaphore {

    /*
     * Implementation notes
     *
     *     available 1 of 5      queue  [ A: 3 ] -> [ B: 1 ] -> [ C: 2 ]
     *                                     first does not fit, so nobody goes
     *
     * Who brings permits hands them out: serve() takes waiters from the head of the queue as long
     * as they fit, and books the permits to them before they have woken up. A woken thread finds
     * that its wait is over, and has nothing to compete for.
     *
     * I1: everything is read and written with the lock held.
     * I2: 0 <= available <= permits.
     * I3: the head of the queue, if there is one, wants more than there is. Whatever changes
     *     available or the head calls serve().
     * I4: a waiter is in the queue as long as its end is WAITING.
     *
     * R1: a waiter is served, and interrupted before it has the lock again: it holds the permits,
     *     so it must not throw. The end says which came first.
     * R2: the alarm rings under a lock of its own and then needs ours. So it is set and taken back
     *     without ours: otherwise two threads would take the two locks in opposite orders.
     */

    private enum End { WAITING, SERVED, OUT_OF_TIME }

    private static final class Waiter {
        final long wanted;
        final Condition ended;
        End end = End.WAITING;

        Waiter(long wanted, Condition ended) {
            this.wanted = wanted;
            this.ended = ended;
        }

        void end(End how) {
            end = how;
            ended.signal();
        }
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Waiter> queue = new ArrayDeque<>();
    private final Alarm alarm;
    private final long permits;
    private long available;

    /**
     * A semaphore of which nobody holds a permit.
     *
     * @param permits how many there are, at least 1
     * @param alarm rings when a limit has passed
     * @throws IllegalArgumentException if {@code permits} is below 1, naming it
     * @throws NullPointerException if {@code alarm} is null
     */
    @Solve
    public WeightedSemaphore(long permits, Alarm alarm) {
        if (permits < 1) {
            throw new IllegalArgumentException("permits " + permits + " is below 1");
        }
        this.permits = permits;
        this.available = permits;
        this.alarm = requireNonNull(alarm, "alarm");
    }

    /**
     * Takes {@code wanted} permits; waits until it is served.
     *
     * @param wanted 0 to the number of permits there are in all; 0 waits behind others too
     * @throws InterruptedException if the calling thread was interrupted before, even if there are
     *     enough permits, or is while it waits; its interrupt flag is clear then. A
     *     thread that was served first does not throw: it has the permits, and its interrupt flag
     *     is set
     * @throws IllegalArgumentException if {@code wanted} is negative or more than there are in all,
     *     naming it
     */
    @Solve
    public void acquire(long wanted) throws InterruptedException {
        requirePossible(wanted);
        Waiter waiter = takeOrQueue(wanted);
        if (waiter != null) {
            await(waiter);
        }
    }

    /**
     * Takes {@code wanted} permits if that needs no waiting: there are enough, and nobody waits.
     * Interrupts do not matter.
     *
     * @param wanted 0 to the number of permits there are in all
     * @return whether they were taken
     * @throws IllegalArgumentException if {@code wanted} is negative or more than there are in all,
     *     naming it
     */
    @Solve
    public boolean tryAcquire(long wanted) {
        requirePossible(wanted);
        lock.lock();
        try {
            return takeNow(wanted);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Takes {@code wanted} permits; waits until it is served, or until the limit has passed.
     *
     * <p>The alarm is set to {@code limit} if the thread has to wait, and taken back if it does not
     * ring before the wait ends.
     *
     * @param wanted 0 to the number of permits there are in all
     * @param limit how long to wait, be it a nanosecond or longer than any clock goes; zero or less
     *     means not to wait, and sets no alarm
     * @return whether they were taken; if not, the limit passed first
     * @throws InterruptedException if the calling thread was interrupted before, whatever the
     *     limit, or is while it waits; its interrupt flag is clear then. If it was served, or out
     *     of time, before it was interrupted, this returns true or false as it was, and the
     *     interrupt flag is set
     * @throws IllegalArgumentException if {@code wanted} is negative or more than there are in all,
     *     naming it
     * @throws NullPointerException if {@code limit} is null
     */
    @Solve
    public boolean tryAcquire(long wanted, Duration limit) throws InterruptedException {
        requirePossible(wanted);
        if (!requireNonNull(limit, "limit").isPositive()) {
            requireNotInterrupted();
            return tryAcquire(wanted);
        }
        Waiter waiter = takeOrQueue(wanted);
        if (waiter == null) {
            return true;
        }
        Runnable takeBack = alarm.set(limit, () -> ring(waiter));
        try {
            return await(waiter);
        } finally {
            takeBack.run();
        }
    }

    /**
     * Gives {@code returned} permits back, and serves those that wait as long as there is enough
     * for the first of them: one release may serve several threads, or none.
     *
     * @param returned 0 or more; by any thread
     * @throws IllegalArgumentException if {@code returned} is negative, naming it
     * @throws IllegalStateException if so many are not held, naming {@code returned} and how many
     *     are; nothing is given back then
     */
    @Solve
    public void release(long returned) {
        if (returned < 0) {
            throw new IllegalArgumentException("release of " + returned + ", which is negative");
        }
        lock.lock();
        try {
            long held = permits - available;
            if (returned > held) {
                throw new IllegalStateException(
                    "release of " + returned + ", and " + held + " are held");
            }
            available += returned;
            serve();
        } finally {
            lock.unlock();
        }
    }

    /** The semaphore at this instant. */
    @Solve
    public SemaphoreView inspect() {
        lock.lock();
        try {
            return new SemaphoreView(permits, available,
                queue.stream().map(waiter -> waiter.wanted).toList());
        } finally {
            lock.unlock();
        }
    }

    private void requirePossible(long wanted) {
        if (wanted < 0 || wanted > permits) {
            throw new IllegalArgumentException(
                "wanted " + wanted + " of " + permits + " permits");
        }
    }

    private static void requireNotInterrupted() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }

    /** The place in the queue; null if the permits could be taken. */
    private Waiter takeOrQueue(long wanted) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            if (takeNow(wanted)) {
                return null;
            }
            Waiter waiter = new Waiter(wanted, lock.newCondition());
            queue.addLast(waiter);
            return waiter;
        } finally {
            lock.unlock();
        }
    }

    private boolean takeNow(long wanted) {
        if (!queue.isEmpty() || wanted > available) {
            return false;
        }
        available -= wanted;
        return true;
    }

    /** Keeps I3. */
    private void serve() {
        while (!queue.isEmpty() && queue.getFirst().wanted <= available) {
            Waiter first = queue.removeFirst();
            available -= first.wanted;
            first.end(End.SERVED);
        }
    }

    /** Whether the waiter was served. */
    private boolean await(Waiter waiter) throws InterruptedException {
        lock.lock();
        try {
            awaitEnd(waiter);
            return waiter.end == End.SERVED;
        } finally {
            lock.unlock();
        }
    }

    /** See R1. */
    private void awaitEnd(Waiter waiter) throws InterruptedException {
        try {
            while (waiter.end == End.WAITING) {
                waiter.ended.await();
            }
        } catch (InterruptedException e) {
            if (waiter.end == End.WAITING) {
                leave(waiter);
                throw e;
            }
            Thread.currentThread().interrupt();
        }
    }

    private void ring(Waiter waiter) {
        lock.lock();
        try {
            if (waiter.end == End.WAITING) {
                leave(waiter);
                waiter.end(End.OUT_OF_TIME);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Keeps I3: the next one may fit where this one did not. */
    private void leave(Waiter waiter) {
        queue.remove(waiter);
        serve();
    }
}
