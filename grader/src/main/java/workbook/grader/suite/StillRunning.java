package workbook.grader.suite;

import java.io.Serial;

/**
 * A test was given up. Only the runner makes one, so nobody's {@code TimeoutException} is taken
 * for a hang. The stack is that of the thread that did not end.
 */
final class StillRunning extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private StillRunning(String message, StackTraceElement[] stack) {
        super(message);
        setStackTrace(stack);
    }

    /** @param how as in "still running after 10 s of computing" */
    static StillRunning of(String how, Thread thread) {
        return new StillRunning(how, thread.getStackTrace());
    }
}
