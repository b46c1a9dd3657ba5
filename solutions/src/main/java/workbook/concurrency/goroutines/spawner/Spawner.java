package workbook.concurrency.goroutines.spawner;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import workbook.grader.Solve;

/**
 * Runs tasks at the same time, each on a virtual thread of its own, and outlives none of them.
 */
public final class Spawner {

    /*
     * Implementation notes
     *
     * Idea: an executor in a try block is a scope. Its end waits for every thread that was started
     * inside; if the waiting thread is interrupted, it interrupts them, goes on waiting, and
     * leaves the interrupt flag set for whoever looks next.
     *
     * I1: behind the block no thread of ours is alive, so every future is done.
     * I2: which failure is reported depends on the list of tasks alone, never on the schedule.
     */

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
        requireAll(tasks);
        List<Future<?>> ends = new ArrayList<>(tasks.size());
        try (ExecutorService scope = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Task task : tasks) {
                ends.add(scope.submit(() -> {
                    task.run();
                    return null;
                }));
            }
        }
        if (Thread.interrupted()) {
            throw suppressing(new InterruptedException("interrupted while tasks ran"), ends, -1);
        }
        int first = firstFailed(ends);
        if (first >= 0) {
            throw suppressing(
                new TaskFailedException(first, ends.get(first).exceptionNow()), ends, first);
        }
    }

    private static void requireAll(List<? extends Task> tasks) {
        for (int position = 0; position < tasks.size(); position++) {
            if (tasks.get(position) == null) {
                throw new NullPointerException("task " + position + " is null");
            }
        }
    }

    private static int firstFailed(List<Future<?>> ends) {
        for (int position = 0; position < ends.size(); position++) {
            if (failed(ends.get(position))) {
                return position;
            }
        }
        return -1;
    }

    /** Adds what the tasks behind {@code position} threw. */
    private static <X extends Exception> X suppressing(
            X thrown, List<Future<?>> ends, int position) {
        ends.stream().skip(position + 1L)
            .filter(Spawner::failed)
            .forEach(end -> thrown.addSuppressed(end.exceptionNow()));
        return thrown;
    }

    private static boolean failed(Future<?> end) {
        return end.state() == Future.State.FAILED;
    }
}
