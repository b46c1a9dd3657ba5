package workbook.grader.sandbox;

/**
 * A worker that did not come to the point where the code under test begins: the machine's fault or
 * the grader's, and no verdict of anybody's code. Trying again may help.
 */
public final class NoWorker extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message for people: what happened */
    public NoWorker(String message) {
        super(message);
    }
}
