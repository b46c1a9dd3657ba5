package workbook.grader.interleave;

import java.io.Serial;

/**
 * The check came to no verdict: the code does something that the checker cannot control, or there
 * were more schedules than it tries. Neither a pass nor a failure.
 */
public final class NoVerdict extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private NoVerdict(String message) {
        super(message, null, false, false);
    }

    /** @param why what the checker cannot control, where, and what to use instead */
    static NoVerdict notCheckable(String why) {
        return new NoVerdict("not checkable: " + why);
    }

    /** @param covered what was tried */
    static NoVerdict notCompleted(String covered) {
        return new NoVerdict("not completed: " + covered);
    }
}
