package workbook.concurrency.sync.semaphore;

import java.time.Duration;
import workbook.grader.Solve;
import workbook.grader.Unsolved;

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
        throw new Unsolved("new WeightedSemaphore");
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
        throw new Unsolved("WeightedSemaphore.acquire");
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
        throw new Unsolved("WeightedSemaphore.tryAcquire");
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
        throw new Unsolved("WeightedSemaphore.tryAcquire");
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
        throw new Unsolved("WeightedSemaphore.release");
    }

    /** The semaphore at this instant. */
    @Solve
    public SemaphoreView inspect() {
        throw new Unsolved("WeightedSemaphore.inspect");
    }
}
