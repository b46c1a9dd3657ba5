package workbook.concurrency.context.loops;

import java.io.IOException;

/** A question to a database. */
@FunctionalInterface
public interface Query<T> {

    /**
     * Asks it.
     *
     * @return the rows, which hold a connection until they are closed
     * @throws IOException if it cannot be asked; then there is nothing to close
     */
    Rows<T> open() throws IOException;
}
