package workbook.concurrency.goroutines.waitgroup;

import static java.util.Objects.requireNonNull;

import java.io.Serial;
import java.util.concurrent.locks.AbstractQueuedLongSynchronizer;
import workbook.grader.Solve;

/**
 * A counter of tasks that are under way, and threads that wait until it is zero. It begins with
 * zero. Each time it comes to zero, it lets go everybody who waits at that moment, and can be used
 * again.
 *
 * <p>What a thread did before it called {@link #done} or {@link #add} is seen by the threads that
 * this lets go.
 *
 * <p>Thread-safe. In {@link #add} and {@link #done} no thread waits for another one, not even in a
 * loop, and not for those that it lets go.
 *
 * {@snippet :
 * var group = new WaitGroup();
 * for (var part : parts) {
 *     group.go(() -> work(part));
 * }
 * group.await();                  // every part is done
 * }
 *
 * @see <a href="https://pkg.go.dev/sync#WaitGroup">sync.WaitGroup</a>
 */
public final class WaitGroup {

    /*
     * Implementation notes
     *
     *      63            32 31             0
     *     +----------------+----------------+
     *     |     round      |    counter     |     the state of the synchronizer
     *     +----------------+----------------+
     *
     * Idea: the library's synchronizer keeps a number and a queue of threads. We say by which
     * number a thread may pass, and when those that wait have to look again.
     *
     * A change: read; refuse what does not fit; compare-and-set. Coming to zero begins a round.
     * A wait: remember the round; pass if the counter is zero, or the round is another one.
     *
     * I1: 0 <= counter <= Integer.MAX_VALUE.
     * I2: whoever waits came while the counter was above zero: in this round, or just as the one
     * before it ended.
     *
     * R1: the counter comes to zero and is raised again before those that were woken have looked.
     * The counter alone would send them back to sleep; the round tells them that they may go.
     * R2: a thread looks at the state and queues up, and in between the counter comes to zero. The
     * synchronizer asks the first in the queue once more before it parks. Who queues up behind a
     * thread of the next round goes on with that one: it came at that same moment.
     *
     * The round wraps around after 2^32 of them; a thread would have to sleep through all.
     */
    private static final class Rounds extends AbstractQueuedLongSynchronizer {

        @Serial
        private static final long serialVersionUID = 1L;

        int counter() {
            return (int) getState();
        }

        int round() {
            return round(getState());
        }

        private static int round(long state) {
            return (int) (state >>> 32);
        }

        @Override
        protected long tryAcquireShared(long roundOfEntry) {
            long state = getState();
            return (int) state == 0 || round(state) != (int) roundOfEntry ? 1 : -1;
        }

        /** Changes the counter. Says whether it came to zero. */
        @Override
        protected boolean tryReleaseShared(long delta) {
            long state;
            long changed;
            do {
                state = getState();
                changed = changed(state, (int) delta);
            } while (!compareAndSetState(state, changed));
            return round(changed) != round(state);
        }

        private static long changed(long state, int delta) {
            int counter = (int) state;
            long sum = (long) counter + delta;
            if (sum < 0) {
                throw new NegativeCounterException(counter, delta);
            }
            if (sum > Integer.MAX_VALUE) {
                throw new ArithmeticException("counter " + counter + " and " + delta
                    + " is above " + Integer.MAX_VALUE);
            }
            int round = round(state) + (sum == 0 && counter > 0 ? 1 : 0);
            return (long) round << 32 | sum;
        }
    }

    private final Rounds rounds = new Rounds();

    /** An empty group: its counter is zero. */
    public WaitGroup() {
    }

    /**
     * Adds {@code delta}, which may be negative, to the counter. If it comes to zero by this,
     * every thread that waits is let go, even if the counter is raised again at once, and however
     * often it comes to zero before that thread runs.
     *
     * @throws NegativeCounterException if the counter would be below zero, with counter and
     *     {@code delta} in its message; the counter stays as it is
     * @throws ArithmeticException if the counter would be above {@link Integer#MAX_VALUE}, naming
     *     counter and {@code delta}; the counter stays as it is
     */
    @Solve
    public void add(int delta) {
        rounds.releaseShared(delta);
    }

    /**
     * One task less: {@code add(-1)}.
     *
     * @throws NegativeCounterException if the counter is zero
     */
    @Solve
    public void done() {
        add(-1);
    }

    /**
     * Waits until the counter is zero; returns at once if it is. A thread that waits when the
     * counter comes to zero returns. One that comes at that same moment either returns or waits for
     * the next time. Any number of threads may wait. They sleep meanwhile, and do not go round in a
     * loop.
     *
     * @throws InterruptedException if the thread is interrupted while it waits, or was before, even
     *     if the counter is zero; its interrupt flag is clear then, and for all others nothing has
     *     changed
     */
    @Solve
    public void await() throws InterruptedException {
        rounds.acquireSharedInterruptibly(rounds.round());
    }

    /**
     * Adds one to the counter, and starts a virtual thread that runs {@code task} and then is done,
     * also if the task throws. What it throws, an exception or an error, is left to the thread's
     * uncaught exception handler. A task may start others in the same way.
     *
     * @return the thread
     * @throws NullPointerException if {@code task} is null, naming it; nothing was added
     * @throws ArithmeticException if the counter is {@link Integer#MAX_VALUE}; nothing was started
     */
    @Solve
    public Thread go(Runnable task) {
        requireNonNull(task, "task");
        add(1);
        return Thread.ofVirtual().start(() -> {
            try {
                task.run();
            } finally {
                done();
            }
        });
    }

    /** What the counter is at this moment. */
    @Solve
    public int counter() {
        return rounds.counter();
    }
}
