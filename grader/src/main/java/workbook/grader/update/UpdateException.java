package workbook.grader.update;

import java.io.Serial;

/** There is nothing to update, or nothing to update from; the message says what to do. */
public final class UpdateException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    UpdateException(String message) {
        super(message);
    }
}
