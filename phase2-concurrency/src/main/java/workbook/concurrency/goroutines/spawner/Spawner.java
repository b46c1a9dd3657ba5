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
     * <p>If the calling thread is interrupted, before the call or while it waits, all tasks are
     * interrupted. This method still waits for every one of them before it throws, also for one
     * that takes no notice, and also when the caller is interrupted again.
     *
     * @param tasks as many as there is memory for; all of them run at the same time
     * @throws TaskFailedException if a task threw anything, errors included: its cause is what the
     *     first failed task of the list threw, the message names that task's position, and what the
     *     later ones threw is suppressed in the order of the list
     * @throws InterruptedException if the calling thread was interrupted, even if the list is
     *     empty; its interrupt flag is clear then, and what tasks threw is suppressed
     * @throws NullPointerException if the list is {@code null}; if a task is {@code null}, naming
     *     its position. No task was started then
     */
    @Solve
    public static void run(List<? extends Task> tasks)
            throws TaskFailedException, InterruptedException {
        throw new Unsolved("Spawner.run");
    }
}
