package workbook.grader.intake;

import java.io.Serial;

/**
 * A folder of submissions cannot be used at all, or this machine cannot read what is in it; the
 * message says why, and what to do.
 */
public final class IntakeException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** @param message names the folder or the containers */
    public IntakeException(String message) {
        super(message);
    }
}
