package workbook.concurrency.context.loops;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import workbook.concurrency.context.tree.Context;
import workbook.concurrency.context.tree.ContextDoneException;
import workbook.grader.Solve;
import workbook.grader.Unsolved;

/** Waits for a call that knows nothing of contexts, and no longer than its context allows. */
public final class BoundedCall {

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
        throw new Unsolved("BoundedCall.run");
    }
}
