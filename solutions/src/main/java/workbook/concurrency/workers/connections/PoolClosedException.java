package workbook.concurrency.workers.connections;

import java.io.Serial;

/** A pool that was closed gives no more connections. */
public final class PoolClosedException extends IllegalStateException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** The pool is closed. */
    public PoolClosedException() {
        super("the connection pool is closed");
    }
}
