package workbook.grader.command;

import java.io.Serial;

/** What was asked for cannot be; the message says what can. The exit code is 2. */
final class NotUnderstood extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    NotUnderstood(String message) {
        super(message);
    }
}
