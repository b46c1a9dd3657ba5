package workbook.concurrency.sync.rwlock;

import workbook.grader.Solve;
import workbook.grader.Unsolved;

/**
 * A lock that many threads hold for reading at the same time, or one for writing. Go's {@code
 * sync.RWMutex}, except that it knows who holds it.
 *
 * <p>Who goes in when:
 * <ul>
 * <li>A reader that comes goes in at once if nobody writes and no writer waits. A waiting writer
 * keeps new readers out, so that those that come and go cannot starve it.
 * <li>When the last reader leaves, the writer that has waited longest goes in.
 * <li>When a writer leaves, all readers that wait at that moment go in, before any other writer; if
 * no reader waits, the writer that has waited longest. So writers cannot starve readers either.
 * <li>A thread that is interrupted while it waits leaves. If then no writer waits and nobody
 * writes, all readers that wait go in: only the one that has left kept them out.
 * </ul>
 *
 * <p>The lock is not re-entrant: a thread that holds it, for reading or for writing, is refused if
 * it asks for it again, by a try as well, and whoever waits meanwhile. In Go it may wait for
 * itself. (An interrupted thread that asks again with a call that may wait gets either exception.)
 * Each lock knows its own holders, so a thread may hold several locks at the same time.
 *
 * <p>What a thread did before it unlocked happens before what a thread does that goes in after it,
 * unless both only read. Thread-safe.
 */
public final class RwLock {

    /** A lock that nobody holds. */
    public RwLock() {
    }

    /**
     * Takes the lock for reading; waits as long as somebody writes, or a writer waits that came
     * before.
     *
     * @throws InterruptedException if the calling thread was interrupted before, even if the lock
     *     is free, or is while it waits; its interrupt flag is clear then. A thread
     *     that was let in first does not throw: it holds the lock, and its interrupt flag is set
     * @throws IllegalStateException if the calling thread holds the lock, for reading or for
     *     writing, with the name of the thread; it goes on holding it
     */
    @Solve
    public void lockRead() throws InterruptedException {
        throw new Unsolved("RwLock.lockRead");
    }

    /**
     * Takes the lock for writing; waits as long as others hold it, and until its turn has come.
     *
     * @throws InterruptedException if the calling thread was interrupted before, even if the lock
     *     is free, or is while it waits; its interrupt flag is clear then. A thread
     *     that was let in first does not throw: it holds the lock, and its interrupt flag is set
     * @throws IllegalStateException if the calling thread holds the lock, for reading or for
     *     writing, with the name of the thread; it goes on holding it
     */
    @Solve
    public void lockWrite() throws InterruptedException {
        throw new Unsolved("RwLock.lockWrite");
    }

    /**
     * Takes the lock for reading if that needs no waiting. Interrupts do not matter.
     *
     * @return whether it was taken
     * @throws IllegalStateException as {@link #lockRead}
     */
    @Solve
    public boolean tryLockRead() {
        throw new Unsolved("RwLock.tryLockRead");
    }

    /**
     * Takes the lock for writing if that needs no waiting. Interrupts do not matter.
     *
     * @return whether it was taken
     * @throws IllegalStateException as {@link #lockWrite}
     */
    @Solve
    public boolean tryLockWrite() {
        throw new Unsolved("RwLock.tryLockWrite");
    }

    /**
     * Gives the lock back that the calling thread holds for reading.
     *
     * @throws IllegalMonitorStateException if it does not hold it for reading, with the name
     *     of the thread; the lock stays as it is
     */
    @Solve
    public void unlockRead() {
        throw new Unsolved("RwLock.unlockRead");
    }

    /**
     * Gives the lock back that the calling thread holds for writing.
     *
     * @throws IllegalMonitorStateException if it does not hold it for writing, with the name
     *     of the thread; the lock stays as it is
     */
    @Solve
    public void unlockWrite() {
        throw new Unsolved("RwLock.unlockWrite");
    }

    /** The lock at this instant; by any thread. */
    @Solve
    public RwLockView inspect() {
        throw new Unsolved("RwLock.inspect");
    }
}
