package workbook.grader.source;

import java.io.Serial;

/** A reference that cannot be made into a stub; the message is {@code file:line: what, remedy}. */
public final class ProjectionException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** @param message file, line, what is wrong and what to do */
    public ProjectionException(String message) {
        super(message);
    }
}
