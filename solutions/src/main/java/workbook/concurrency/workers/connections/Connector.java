package workbook.concurrency.workers.connections;

import java.io.IOException;

/**
 * Makes connections for a pool. Each call may take its time, and is made by several threads at
 * once.
 *
 * @param <C> of the connections
 */
public interface Connector<C> {

    /**
     * A new connection, never null, and never one that it gave before.
     *
     * @throws IOException if there is none; then nothing is open
     */
    C open() throws IOException;

    /** Whether {@code connection} can still be used. Throws nothing. */
    boolean isAlive(C connection);

    /** Closes {@code connection}, broken or not. Throws nothing. */
    void close(C connection);
}
