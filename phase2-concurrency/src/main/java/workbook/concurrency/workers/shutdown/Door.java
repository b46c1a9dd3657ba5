package workbook.concurrency.workers.shutdown;

import workbook.grader.Solve;
import workbook.grader.Unsolved;

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

    /** An open door, and nobody inside. */
    @Solve
    public Door() {
        throw new Unsolved("new Door");
    }

    /**
     * Goes in, if the door is open. Does not wait.
     *
     * @return whether the calling thread is inside now; false if the door is closed
     * @throws IllegalStateException if it was inside already; then it still is, once
     */
    @Solve
    public boolean enter() {
        throw new Unsolved("Door.enter");
    }

    /**
     * Leaves. If the calling thread was put out meanwhile, this changes nothing.
     *
     * @throws IllegalStateException if it was not inside, or has left already
     */
    @Solve
    public void leave() {
        throw new Unsolved("Door.leave");
    }

    /** Whether threads are let in. */
    @Solve
    public boolean isOpen() {
        throw new Unsolved("Door.isOpen");
    }

    /**
     * Lets nobody in any more. Does not wait for those inside; may be repeated.
     *
     * @throws IllegalStateException if the calling thread is inside; then the door stays as it is
     */
    @Solve
    public void close() {
        throw new Unsolved("Door.close");
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
        throw new Unsolved("Door.clear");
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
        throw new Unsolved("Door.awaitEmpty");
    }
}
