package workbook.grader.command;

import java.io.Serial;

/** Something in the checkout is not as it must be; the message says what. The exit code is 1. */
final class NotInOrder extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    NotInOrder(String message) {
        super(message);
    }

    NotInOrder(String message, Throwable cause) {
        super(message, cause);
    }
}
