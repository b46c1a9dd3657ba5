package workbook.concurrency.goroutines.spawner;

import java.io.Serial;

/**
 * At least one task failed. The cause is what the first of them threw, first in the order of the
 * tasks; what the others threw is suppressed, in the same order.
 */
public final class TaskFailedException extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * @param position of the first task that failed, from 0
     * @param cause what it threw
     */
    public TaskFailedException(int position, Throwable cause) {
        super("task " + position + " failed: " + cause, cause);
    }
}
