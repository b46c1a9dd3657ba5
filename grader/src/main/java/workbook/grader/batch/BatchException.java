package workbook.grader.batch;

/** Why a class cannot be graded as asked; its message is for people. */
public final class BatchException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** With a message that says what to do. */
    public BatchException(String message) {
        super(message);
    }

    /** The same, after {@code cause}. */
    public BatchException(String message, Throwable cause) {
        super(message, cause);
    }
}
