package workbook.grader.probe;

/** Waits, on real threads, until another thread waits. Nobody sleeps, and no clock is read. */
public final class Waiting {

    private Waiting() {
    }

    /**
     * Comes back when {@code thread} is blocked, waits or parks, with a limit or without.
     *
     * @throws AssertionError if it ends, and has not waited
     */
    public static void until(Thread thread) {
        Thread.State state = thread.getState();
        while (state == Thread.State.RUNNABLE || state == Thread.State.NEW) {
            Thread.onSpinWait();
            state = thread.getState();
        }
        if (state == Thread.State.TERMINATED) {
            throw new AssertionError(thread.getName() + " ended, and was to wait");
        }
    }
}
