package workbook.concurrency.workers.shutdown;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import workbook.grader.Solve;

/**
 * A door that threads go through to their work, and that can be closed: then nobody goes in any
 * more, and one can wait until the last one has left.
 *
 * {@snippet :
 * if (door.enter()) {
 *     try {
 *         work();
 *     } finally {
 *         door.leave();
 *     }
 * }
 * }
 *
 * <p>A thread is inside from an {@link #enter} that answered true until it leaves or is put out by
 * {@link #clear}. A door that is closed stays closed. Thread-safe. What a thread did before it left
 * <em>happens before</em> an {@link #awaitEmpty} that comes back because of it.
 */
public final class Door {

    /*
     * Implementation notes
     *
     *     open -- close --> closed -- inside is empty --> nothing more happens
     *
     * I1: all fields are touched with the lock held, and nowhere else.
     * I2: once the door is closed, nobody is added to inside. So once it is empty, it stays empty.
     * I3: a thread is in at most one of inside and evicted.
     *
     * R1: to look whether the door is open and to go in is one step under the lock. With a gap
     * between them a thread goes in behind the one that waits for the last to leave.
     * R2: clear interrupts with the lock held, so a thread that it interrupts cannot have left. An
     * interrupt that came later would hit whatever that thread does next.
     *
     * What awaitEmpty waits for may become true in close, leave and clear. When it is true, all
     * waiters can go on, so each of the three wakes all of them.
     */

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition empty = lock.newCondition();
    private final Set<Thread> inside = new LinkedHashSet<>();
    private final Set<Thread> evicted = new HashSet<>();
    private boolean open = true;
    private int evictedInAll;

    /** An open door, and nobody inside. */
    @Solve
    public Door() {
        // the fields say it
    }

    /**
     * Goes in, if the door is open. Does not wait.
     *
     * @return whether the calling thread is inside now; false if the door is closed
     * @throws IllegalStateException if it was inside already; then it still is, once
     */
    @Solve
    public boolean enter() {
        lock.lock();
        try {
            if (isInside()) {
                throw new IllegalStateException(Thread.currentThread() + " is inside already");
            }
            if (open) {
                inside.add(Thread.currentThread());
            }
            return open;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Leaves. If the calling thread was put out meanwhile, this changes nothing.
     *
     * @throws IllegalStateException if it was not inside, or has left already
     */
    @Solve
    public void leave() {
        lock.lock();
        try {
            Thread me = Thread.currentThread();
            if (!inside.remove(me) && !evicted.remove(me)) {
                throw new IllegalStateException(me + " is not inside");
            }
            wakeIfOver();
        } finally {
            lock.unlock();
        }
    }

    /** Whether threads are let in. */
    @Solve
    public boolean isOpen() {
        lock.lock();
        try {
            return open;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Lets nobody in any more. Does not wait for those inside; may be repeated.
     *
     * @throws IllegalStateException if the calling thread is inside; then the door stays as it is
     */
    @Solve
    public void close() {
        lock.lock();
        try {
            requireOutside();
            open = false;
            wakeIfOver();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Closes the door, and puts out all who are inside: each is interrupted, and counts as gone
     * from now on. A thread that has left before is not interrupted. Does not wait; may be
     * repeated.
     *
     * @throws IllegalStateException if the calling thread is inside; then nothing happens
     */
    @Solve
    public void clear() {
        lock.lock();
        try {
            close();
            inside.forEach(Thread::interrupt);
            evictedInAll += inside.size();
            evicted.addAll(inside);
            inside.clear();
            wakeIfOver();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until the door is closed and nobody is inside. Any number of threads may wait here.
     *
     * @return how many threads were put out, in all
     * @throws IllegalStateException if the calling thread is inside: it would wait for itself
     * @throws InterruptedException if it has to wait, and the calling thread is interrupted
     *     meanwhile or was before; the door stays as it is
     */
    @Solve
    public int awaitEmpty() throws InterruptedException {
        lock.lock();
        try {
            requireOutside();
            while (!isOver()) {
                empty.await();
            }
            return evictedInAll;
        } finally {
            lock.unlock();
        }
    }

    private boolean isOver() {
        return !open && inside.isEmpty();
    }

    private void wakeIfOver() {
        if (isOver()) {
            empty.signalAll();
        }
    }

    private boolean isInside() {
        return inside.contains(Thread.currentThread());
    }

    private void requireOutside() {
        if (isInside()) {
            throw new IllegalStateException(
                Thread.currentThread() + " is inside, and would wait for itself");
        }
    }
}
