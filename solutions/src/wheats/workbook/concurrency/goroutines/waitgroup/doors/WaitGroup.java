package workbook.concurrency.goroutines.waitgroup;

import static java.util.Objects.requireNonNull;

import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.AbstractQueuedSynchronizer;

/** Each round has an end of its own, which is reached once and stays so. */
public final class WaitGroup {

    private record Round(int counter, End end) {
    }

    private static final class End extends AbstractQueuedSynchronizer {

        private static final int REACHED = 1;

        private static final long serialVersionUID = 1L;

        @Override
        protected int tryAcquireShared(int unused) {
            return getState() == REACHED ? 1 : -1;
        }

        @Override
        protected boolean tryReleaseShared(int unused) {
            setState(REACHED);
            return true;
        }
    }

    private final AtomicReference<Round> present = new AtomicReference<>(new Round(0, new End()));

    public WaitGroup() {
    }

    public void add(int delta) {
        Round seen;
        Round changed;
        do {
            seen = present.get();
            int sum = sum(seen.counter, delta);
            changed = new Round(sum, sum == 0 ? new End() : seen.end);
        } while (!present.compareAndSet(seen, changed));
        if (changed.counter == 0) {
            seen.end.releaseShared(1);
        }
    }

    private static int sum(int counter, int delta) {
        try {
            int sum = Math.addExact(counter, delta);
            if (sum < 0) {
                throw new NegativeCounterException(counter, delta);
            }
            return sum;
        } catch (ArithmeticException e) {
            throw new ArithmeticException("counter " + counter + ", delta " + delta);
        }
    }

    public void done() {
        add(-1);
    }

    public void await() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        Round seen = present.get();
        if (seen.counter > 0) {
            seen.end.acquireSharedInterruptibly(1);
        }
    }

    public Thread go(Runnable task) {
        requireNonNull(task, "task");
        add(1);
        return Thread.startVirtualThread(() -> {
            try {
                task.run();
            } finally {
                done();
            }
        });
    }

    public int counter() {
        return present.get().counter;
    }
}
