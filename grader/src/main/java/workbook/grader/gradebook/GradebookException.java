package workbook.grader.gradebook;

import java.io.Serial;

/** A file that was given cannot be filled in; the message names it and says what to do. */
public final class GradebookException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** @param message names the file, and what is wrong with it */
    public GradebookException(String message) {
        super(message);
    }
}
