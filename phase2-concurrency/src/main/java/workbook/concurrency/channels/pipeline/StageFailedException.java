package workbook.concurrency.channels.pipeline;

import java.io.Serial;

/** A stage has failed, and the pipeline was stopped. Its cause is what the stage threw. */
public final class StageFailedException extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * @param stage which: 0 is the source, then come the steps, and last the sink
     * @param cause what it threw
     */
    public StageFailedException(int stage, Throwable cause) {
        super("stage " + stage + " failed: " + cause, cause);
    }
}
