package workbook.grader.kit;

import java.io.Serial;

/** There is no kit; the message says why, and what to do. */
public final class KitException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** @param message names what was in the way */
    public KitException(String message) {
        super(message);
    }
}
