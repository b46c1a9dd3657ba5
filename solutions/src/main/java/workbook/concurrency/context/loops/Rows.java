package workbook.concurrency.context.loops;

import java.io.IOException;
import java.util.Optional;

/** The rows of an answer, which are fetched one after the other. */
public interface Rows<T> extends AutoCloseable {

    /**
     * Fetches the next row, which may take a while.
     *
     * @return empty after the last one
     */
    Optional<T> next() throws IOException;

    /** Gives the connection back. */
    @Override
    void close() throws IOException;
}
