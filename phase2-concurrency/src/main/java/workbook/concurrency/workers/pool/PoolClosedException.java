package workbook.concurrency.workers.pool;

import java.io.Serial;

/** A pool that has been shut down takes no more jobs. */
public final class PoolClosedException extends IllegalStateException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** The pool is closed. */
    public PoolClosedException() {
        super("the pool is shut down");
    }
}
