package workbook.grader.picture;

import java.io.Serial;

/** Operations that cannot be played as they are written. The message says what is known. */
public final class ScriptException extends IllegalArgumentException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** @param message one line */
    public ScriptException(String message) {
        super(message);
    }
}
