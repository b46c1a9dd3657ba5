package workbook.concurrency.sync.rwlock;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import workbook.grader.Solve;

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

    /*
     * Implementation notes
     *
     *     held by        readers { A, B }   or   writer C
     *     waiting        waitingReaders [ D, E ]       waitingWriters [ F, G ]
     *
     * Whoever leaves lets the next ones in: it books the lock to them before they have woken up. So
     * nobody can slip in between, and a woken thread has nothing to compete for.
     *
     * I1: everything is read and written with the guard held, and never while a caller's code runs.
     * I2: there is a writer or there are readers, not both.
     * I3: if a writer waits, somebody holds the lock. If a reader waits, somebody writes, or a
     *     writer waits. What may break this is leaving: unlocking, and giving up.
     *
     * R1: a thread is let in, and interrupted before it has the guard again: it holds the lock, so
     *     it must not throw.
     */

    private static final class Waiter {
        final Thread thread = Thread.currentThread();
        final Condition isIn;
        boolean in;

        Waiter(Condition isIn) {
            this.isIn = isIn;
        }

        void letIn() {
            in = true;
            isIn.signal();
        }
    }

    private final ReentrantLock guard = new ReentrantLock();
    private final Deque<Waiter> waitingReaders = new ArrayDeque<>();
    private final Deque<Waiter> waitingWriters = new ArrayDeque<>();
    private final Set<Thread> readers = new HashSet<>();
    private Thread writer;

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
        guard.lockInterruptibly();
        try {
            refuseHolder();
            if (isOpenToReaders()) {
                readers.add(Thread.currentThread());
            } else {
                waitIn(waitingReaders);
            }
        } finally {
            guard.unlock();
        }
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
        guard.lockInterruptibly();
        try {
            refuseHolder();
            if (isFree()) {
                writer = Thread.currentThread();
            } else {
                waitIn(waitingWriters);
            }
        } finally {
            guard.unlock();
        }
    }

    /**
     * Takes the lock for reading if that needs no waiting. Interrupts do not matter.
     *
     * @return whether it was taken
     * @throws IllegalStateException as {@link #lockRead}
     */
    @Solve
    public boolean tryLockRead() {
        guard.lock();
        try {
            refuseHolder();
            return isOpenToReaders() && readers.add(Thread.currentThread());
        } finally {
            guard.unlock();
        }
    }

    /**
     * Takes the lock for writing if that needs no waiting. Interrupts do not matter.
     *
     * @return whether it was taken
     * @throws IllegalStateException as {@link #lockWrite}
     */
    @Solve
    public boolean tryLockWrite() {
        guard.lock();
        try {
            refuseHolder();
            if (!isFree()) {
                return false;
            }
            writer = Thread.currentThread();
            return true;
        } finally {
            guard.unlock();
        }
    }

    /**
     * Gives the lock back that the calling thread holds for reading.
     *
     * @throws IllegalMonitorStateException if it does not hold it for reading, with the name
     *     of the thread; the lock stays as it is
     */
    @Solve
    public void unlockRead() {
        guard.lock();
        try {
            if (!readers.remove(Thread.currentThread())) {
                throw stranger("reading");
            }
            if (readers.isEmpty()) {
                letWriterIn();
            }
        } finally {
            guard.unlock();
        }
    }

    /**
     * Gives the lock back that the calling thread holds for writing.
     *
     * @throws IllegalMonitorStateException if it does not hold it for writing, with the name
     *     of the thread; the lock stays as it is
     */
    @Solve
    public void unlockWrite() {
        guard.lock();
        try {
            if (writer != Thread.currentThread()) {
                throw stranger("writing");
            }
            writer = null;
            if (waitingReaders.isEmpty()) {
                letWriterIn();
            } else {
                letReadersIn();
            }
        } finally {
            guard.unlock();
        }
    }

    /** The lock at this instant; by any thread. */
    @Solve
    public RwLockView inspect() {
        guard.lock();
        try {
            return new RwLockView(readers.size(), writer != null, waitingReaders.size(),
                waitingWriters.size());
        } finally {
            guard.unlock();
        }
    }

    private boolean isOpenToReaders() {
        return writer == null && waitingWriters.isEmpty();
    }

    private boolean isFree() {
        return writer == null && readers.isEmpty();
    }

    private void refuseHolder() {
        Thread thread = Thread.currentThread();
        if (writer == thread || readers.contains(thread)) {
            throw new IllegalStateException("thread " + thread.getName() + " holds the lock for "
                + (writer == thread ? "writing" : "reading") + ", and asks for it again");
        }
    }

    private static IllegalMonitorStateException stranger(String purpose) {
        return new IllegalMonitorStateException("thread " + Thread.currentThread().getName()
            + " does not hold the lock for " + purpose);
    }

    private void waitIn(Deque<Waiter> queue) throws InterruptedException {
        Waiter waiter = new Waiter(guard.newCondition());
        queue.addLast(waiter);
        try {
            while (!waiter.in) {
                waiter.isIn.await();
            }
        } catch (InterruptedException e) {
            if (!waiter.in) {
                giveUp(waiter, queue);
                throw e;
            }
            Thread.currentThread().interrupt(); // see R1
        }
    }

    /** Keeps I3: a writer that gives up may have kept readers out. */
    private void giveUp(Waiter waiter, Deque<Waiter> queue) {
        queue.remove(waiter);
        if (isOpenToReaders()) {
            letReadersIn();
        }
    }

    private void letReadersIn() {
        for (Waiter reader = waitingReaders.pollFirst(); reader != null;
                reader = waitingReaders.pollFirst()) {
            readers.add(reader.thread);
            reader.letIn();
        }
    }

    private void letWriterIn() {
        Waiter first = waitingWriters.pollFirst();
        if (first != null) {
            writer = first.thread;
            first.letIn();
        }
    }
}
