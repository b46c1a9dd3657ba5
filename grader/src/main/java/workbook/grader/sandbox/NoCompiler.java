package workbook.grader.sandbox;

/**
 * There was no compiler, or what it did says nothing of the sources: it could not be started, it
 * was ended from outside, or it stood still. The sources may be right; another try may succeed.
 */
public final class NoCompiler extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoCompiler(String message, Throwable cause) {
        super(message, cause);
    }
}
