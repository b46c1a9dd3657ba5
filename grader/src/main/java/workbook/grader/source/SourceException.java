package workbook.grader.source;

import java.io.Serial;

/** Sources that do not compile; the message names the first place. */
public final class SourceException extends IllegalStateException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** @param message one line */
    public SourceException(String message) {
        super(message);
    }
}
