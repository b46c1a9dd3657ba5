package workbook.concurrency.context.tree;

import java.io.Serial;

/** The context of a piece of work has ended, so the work was given up. */
public final class ContextDoneException extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /**
     * @param reason of the context
     * @param cause of the context; null if it has none
     */
    public ContextDoneException(Reason reason, Throwable cause) {
        super(reason.toString(), cause);
        this.reason = reason;
    }

    /** How the context ended. */
    public Reason reason() {
        return reason;
    }
}
