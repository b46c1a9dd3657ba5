package workbook.grader.probe;

import java.util.stream.Stream;

/** Waits, on real threads, until another thread waits. Nobody sleeps, and no clock is read. */
public final class Waiting {

    private Waiting() {
    }

    /**
     * Comes back when {@code thread} is blocked, waits or parks, with a limit or without. Waiting
     * for a class that another thread loads is not counted: it ends by itself.
     *
     * @throws AssertionError if it ends, and has not waited
     */
    public static void until(Thread thread) {
        while (!waits(thread)) {
            if (thread.getState() == Thread.State.TERMINATED) {
                throw new AssertionError(thread.getName() + " ended, and was to wait");
            }
            Thread.onSpinWait();
        }
    }

    static boolean waits(Thread thread) {
        return isHeld(thread) && !loads(thread) && isHeld(thread);
    }

    private static boolean isHeld(Thread thread) {
        return switch (thread.getState()) {
            case BLOCKED, WAITING, TIMED_WAITING -> true;
            case NEW, RUNNABLE, TERMINATED -> false;
        };
    }

    private static boolean loads(Thread thread) {
        return Stream.of(thread.getStackTrace())
            .anyMatch(frame -> frame.getMethodName().equals("loadClass"));
    }
}
