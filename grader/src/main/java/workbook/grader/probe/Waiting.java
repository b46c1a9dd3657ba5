package workbook.grader.probe;

import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

/**
 * Waits, on real threads, for what another thread does: until it waits, until it has ended. Nobody
 * sleeps, and no clock is read.
 */
public final class Waiting {

    private Waiting() {
    }

    /**
     * Comes back when {@code thread} is blocked, waits or parks, with a limit or without. Waiting
     * for a class that another thread loads is not counted: it ends by itself. Nor is the moment in
     * which a thread leaves the JVM, blocked and without a stack.
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

    /**
     * Whether {@code thread} ends, for which this waits; not if it comes to wait for somebody. One
     * that was interrupted or let go just now counts as waiting for a moment more: join it instead.
     */
    public static boolean ends(Thread thread) {
        while (thread.getState() != Thread.State.TERMINATED) {
            if (thread.getState() == Thread.State.WAITING) {
                return false;
            }
            Thread.onSpinWait();
        }
        return true;
    }

    /** Comes back when {@code gate} is open, and swallows all interrupts that come before. */
    public static void stubbornly(CountDownLatch gate) {
        boolean open = false;
        while (!open) {
            try {
                gate.await();
                open = true;
            } catch (InterruptedException e) {
                // whoever asks for this wants to see code that takes no notice
            }
        }
    }

    static boolean waits(Thread thread) {
        return isHeld(thread) && isWithinCode(thread.getStackTrace()) && isHeld(thread);
    }

    private static boolean isHeld(Thread thread) {
        return switch (thread.getState()) {
            case BLOCKED, WAITING, TIMED_WAITING -> true;
            case NEW, RUNNABLE, TERMINATED -> false;
        };
    }

    private static boolean isWithinCode(StackTraceElement[] stack) {
        return stack.length > 0
            && Stream.of(stack).noneMatch(frame -> frame.getMethodName().equals("loadClass"));
    }
}
