package workbook.grader.interleave;

import java.io.Serial;

/** No order of the calls explains their results. */
final class NotLinearizable extends AssertionError {

    @Serial
    private static final long serialVersionUID = 1L;

    NotLinearizable(String message) {
        super(message);
    }
}
