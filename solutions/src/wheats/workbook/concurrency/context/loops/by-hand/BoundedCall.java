package workbook.concurrency.context.loops;

import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import workbook.concurrency.context.tree.Context;
import workbook.concurrency.context.tree.ContextDoneException;
import workbook.concurrency.context.tree.Registration;
import workbook.grader.Solve;

/** A lock, a condition, and what came of it. */
public final class BoundedCall {

    private static final class Outcome<R> {
        final ReentrantLock lock = new ReentrantLock();
        final Condition known = lock.newCondition();
        boolean over;
        boolean ended;
        R value;
        Throwable failure;

        void set(R result, Throwable thrown, boolean byContext) {
            lock.lock();
            try {
                if (!over) {
                    over = true;
                    value = result;
                    failure = thrown;
                    ended = byContext;
                    known.signalAll();
                }
            } finally {
                lock.unlock();
            }
        }

        void await() throws InterruptedException {
            lock.lockInterruptibly();
            try {
                while (!over) {
                    known.await();
                }
            } finally {
                lock.unlock();
            }
        }
    }

    private BoundedCall() {
    }

    @Solve
    public static <R> R run(Context context, Callable<R> call)
            throws ContextDoneException, ExecutionException, InterruptedException {
        Objects.requireNonNull(call);
        if (context.isDone()) {
            context.throwIfDone();
        }
        Outcome<R> outcome = new Outcome<>();
        Thread worker = Thread.ofVirtual().start(() -> {
            try {
                outcome.set(call.call(), null, false);
            } catch (Throwable e) {
                outcome.set(null, e, false);
            }
        });
        Registration registration = context.afterDone(() -> {
            outcome.set(null, null, true);
            worker.interrupt();
        });
        try {
            outcome.await();
        } catch (InterruptedException e) {
            worker.interrupt();
            throw e;
        } finally {
            registration.stop();
        }
        if (outcome.ended) {
            throw new ContextDoneException(context.reason().get(), context.cause().orElse(null));
        }
        if (outcome.failure != null) {
            throw new ExecutionException(outcome.failure);
        }
        return outcome.value;
    }
}
