package workbook.foundations.errors.values;

import java.io.Serial;
import java.util.Objects;
import workbook.grader.Given;
import workbook.grader.Solve;

/** An error with a code that programs decide by, and a message for people. */
public final class AppError extends Exception {

    @Serial
    @Given
    private static final long serialVersionUID = 1L;

    @Given
    private final String code;

    /**
     * @param code not blank, as in {@code "NOT_FOUND"}
     * @param message for people; may be {@code null}
     * @param cause may be {@code null}
     * @throws NullPointerException if {@code code} is {@code null}
     * @throws IllegalArgumentException if {@code code} is blank
     */
    public AppError(String code, String message, Throwable cause) {
        super(message, cause);
        this.code = Objects.requireNonNull(code, "code");
        if (code.isBlank()) {
            throw new IllegalArgumentException("the code of an error is blank: '" + code + "'");
        }
    }

    /** The code it was made with. */
    @Solve
    public String code() {
        return code;
    }

    /** {@code "CODE: message"}, also for an empty message; the code alone if it is {@code null}. */
    @Override
    @Solve
    public String getMessage() {
        String message = super.getMessage();
        return message == null ? code : code + ": " + message;
    }
}
