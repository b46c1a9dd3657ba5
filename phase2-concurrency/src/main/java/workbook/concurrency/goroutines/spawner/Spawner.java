package workbook.concurrency.goroutines.spawner;

import java.util.List;
import workbook.grader.Solve;
import workbook.grader.Unsolved;

/**
 * Runs tasks at the same time, each on a virtual thread of its own, and outlives none of them.
 */
public final class Spawner {

    private Spawner() {
    }

    /**
     * Starts every task and returns when all of them have ended, in whatever way. A task that
     * fails stops no other task.
     *
     * <p>If the calling thread is interrupted, before or while it waits, all tasks are
     * interrupted; this method still waits for every one of them before it throws.
     *
     * @param tasks as many as there is memory for; all of them run at the same time
     * @throws TaskFailedException if a task threw anything, errors included
     * @throws InterruptedException if the calling thread was interrupted; its interrupt flag is
     *     clear, and what tasks threw is suppressed
     * @throws NullPointerException if a task is {@code null}, naming its position; then no task
     *     was started
     */
    @Solve
    public static void run(List<? extends Task> tasks)
            throws TaskFailedException, InterruptedException {
        throw new Unsolved("Spawner.run");
    }
}
