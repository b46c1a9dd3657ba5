package workbook.concurrency.context.loops;

import static java.util.Objects.requireNonNull;

import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import workbook.concurrency.context.tree.Context;
import workbook.concurrency.context.tree.ContextDoneException;
import workbook.concurrency.context.tree.Registration;
import workbook.grader.Solve;

/** Waits for a call that knows nothing of contexts, and no longer than its context allows. */
public final class BoundedCall {

    /*
     * Implementation notes
     *
     * The call runs on a thread of its own, because nothing can make a thread leave a method that
     * takes no notice of interrupts. A FutureTask is where the two ends meet: the result of the
     * call and the end of the context both want to complete it, and the first one does.
     *
     * Whoever leaves, for whatever reason, takes the action back, or a context that lives long
     * collects one for each call.
     */

    private BoundedCall() {
    }

    /**
     * The result of {@code call}, which runs on a virtual thread of its own.
     *
     * <p>When the context has ended and its executor has run what it was handed, that thread is
     * interrupted, and this method throws at once: it does not wait for the call to end, also if
     * that takes no notice. The same holds if the calling thread is interrupted. In any case
     * nothing of this call is left in the context afterwards. What the call did is seen by the
     * caller if it returns or throws by itself.
     *
     * @throws ContextDoneException if the context ends before the call does, with its reason, and
     *     its cause as the cause. If it had ended before, the call was not started, whatever the
     *     executor of the context has run by then
     * @throws ExecutionException if the call threw anything, errors too: that is its cause
     * @throws InterruptedException if the calling thread is interrupted while it waits
     * @throws NullPointerException if an argument is null
     */
    @Solve
    public static <R> R run(Context context, Callable<R> call)
            throws ContextDoneException, ExecutionException, InterruptedException {
        requireNonNull(call, "call");
        context.throwIfDone();
        FutureTask<R> task = new FutureTask<>(call);
        Thread.startVirtualThread(task);
        Registration end = context.afterDone(() -> task.cancel(true));
        try {
            return task.get();
        } catch (CancellationException ended) {
            throw new ContextDoneException(context.reason().orElseThrow(),
                context.cause().orElse(null));
        } catch (InterruptedException e) {
            task.cancel(true);
            throw e;
        } finally {
            end.stop();
        }
    }
}
