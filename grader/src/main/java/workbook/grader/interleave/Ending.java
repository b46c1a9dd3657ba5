package workbook.grader.interleave;

import java.io.Serial;
import workbook.grader.Unsolved;

/** Why a run is over; the first reason counts. */
final class Ending {

    /** Thrown where a thread of a run that is over cannot be stopped otherwise. */
    static final class Abandoned extends Error {

        @Serial
        private static final long serialVersionUID = 1L;

        Abandoned() {
            super("the run is over", null, false, false);
        }
    }

    private volatile boolean over;
    private volatile String foreign = "";
    private String refusal = "";
    private Failure failure;
    private Unsolved unsolved;

    boolean isOver() {
        return over;
    }

    /** It came to its end. */
    void come() {
        over = true;
    }

    void fail(Failure.Kind kind, String text, Throwable cause) {
        if (!over) {
            failure = new Failure(kind, text, cause, null);
            over = true;
        }
    }

    /** A thread has thrown something. */
    void thrown(Throwable thrown, String where) {
        if (over || thrown instanceof Abandoned) {
            return;
        }
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            if (each instanceof Unsolved stub) {
                unsolved = stub;
                over = true;
                return;
            }
        }
        fail(thrown instanceof NotLinearizable ? Failure.Kind.NOT_LINEARIZABLE
            : thrown instanceof AssertionError ? Failure.Kind.CHECK : Failure.Kind.EXCEPTION,
            where + words(thrown), thrown);
    }

    private static String words(Throwable thrown) {
        String message = thrown.getMessage();
        if (thrown instanceof AssertionError && message != null) {
            return message;
        }
        String name = thrown.getClass().getSimpleName();
        return message == null ? name : name + ": " + message;
    }

    /** The code does what the checker cannot control. */
    void refuse(String why) {
        if (!over) {
            refusal = why;
            over = true;
        }
    }

    /** A thread from outside did something; the run ends when it gets there. */
    void interfered(String what) {
        if (!over && foreign.isEmpty()) {
            foreign = what;
        }
    }

    boolean isInterferedWith() {
        return !foreign.isEmpty();
    }

    /** How it went wrong; null if it did not. */
    Failure failure() {
        return failure;
    }

    /** The stub that was met; null if none was. */
    Unsolved unsolved() {
        return unsolved;
    }

    /**
     * Why there is no verdict; empty if there is one.
     *
     * @param unmade a decision that could not be made; empty if there was none
     */
    String refusal(String unmade) {
        if (isInterferedWith()) {
            return foreign + ": use threads that the scenario starts, or an executor on them";
        }
        if (refusal.isEmpty() && !unmade.isEmpty()) {
            return "the schedule did not repeat itself (" + unmade + " was not possible): "
                + "something besides the schedule decides, such as a hash code, a random number, "
                + "the time or static state";
        }
        return refusal;
    }
}
