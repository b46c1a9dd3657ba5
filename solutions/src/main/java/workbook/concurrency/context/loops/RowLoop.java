package workbook.concurrency.context.loops;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import workbook.concurrency.context.tree.Context;
import workbook.concurrency.context.tree.ContextDoneException;
import workbook.grader.Solve;

/** Goes through the rows of a query while somebody needs them. */
public final class RowLoop {

    private RowLoop() {
    }

    /**
     * Hands each row to {@code handler}, on this thread, in order. Before it opens the query, and
     * before it fetches a row, the first one too, it asks whether the context has ended. A row that
     * was fetched is handed over, so none is lost: when the context ends, the loop stops within one
     * row.
     *
     * <p>Rows that were opened are closed, once, whatever happens. What {@code close} throws is
     * suppressed by what was thrown before; if nothing was, it is thrown.
     *
     * @return how many rows there were
     * @throws ContextDoneException if the context has ended before all rows were fetched, with its
     *     reason and its cause; the call of {@code next} that finds no more rows is one of those
     *     fetches. If it had ended before the call, the query was not opened
     * @throws IOException what {@code query} or its rows throw
     * @throws RuntimeException what {@code handler} throws, as it is, and errors too; then no more
     *     rows are fetched
     * @throws NullPointerException if an argument is null
     */
    @Solve
    public static <T> long each(Context context, Query<T> query, Consumer<? super T> handler)
            throws ContextDoneException, IOException {
        requireNonNull(handler, "handler");
        requireNonNull(query, "query");
        context.throwIfDone();
        try (Rows<T> rows = query.open()) {
            long handled = 0;
            for (Optional<T> row = next(context, rows); row.isPresent();
                    row = next(context, rows)) {
                handler.accept(row.get());
                handled++;
            }
            return handled;
        }
    }

    private static <T> Optional<T> next(Context context, Rows<T> rows)
            throws ContextDoneException, IOException {
        context.throwIfDone();
        return rows.next();
    }
}
