package workbook.concurrency.sync.once;

import static java.util.Objects.requireNonNull;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import workbook.grader.Solve;

/** A compare-and-set says who runs the action; a latch tells the others that it has ended. */
public final class Once {

    private final AtomicReference<Thread> runner = new AtomicReference<>();
    private final CountDownLatch ended = new CountDownLatch(1);

    @Solve
    public void run(Runnable action) {
        requireNonNull(action);
        if (isDone()) {
            return;
        }
        if (runner.get() == Thread.currentThread()) {
            throw new IllegalStateException("called by its own action");
        }
        if (runner.compareAndSet(null, Thread.currentThread())) {
            try {
                action.run();
            } finally {
                ended.countDown();
            }
        } else {
            awaitEnd();
        }
    }

    private void awaitEnd() {
        boolean interrupted = false;
        while (!isDone()) {
            try {
                ended.await();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Solve
    public boolean isDone() {
        return ended.getCount() == 0;
    }
}
