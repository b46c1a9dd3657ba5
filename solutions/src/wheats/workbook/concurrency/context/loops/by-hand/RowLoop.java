package workbook.concurrency.context.loops;

import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import workbook.concurrency.context.tree.Context;
import workbook.concurrency.context.tree.ContextDoneException;
import workbook.grader.Solve;

/** Closes by hand. */
public final class RowLoop {

    private RowLoop() {
    }

    @Solve
    public static <T> long each(Context context, Query<T> query, Consumer<? super T> handler)
            throws ContextDoneException, IOException {
        Objects.requireNonNull(query);
        Objects.requireNonNull(handler);
        context.throwIfDone();
        Rows<T> rows = query.open();
        long count = 0;
        try {
            while (true) {
                context.throwIfDone();
                Optional<T> row = rows.next();
                if (row.isEmpty()) {
                    break;
                }
                handler.accept(row.get());
                count++;
            }
        } catch (Throwable e) {
            try {
                rows.close();
            } catch (Throwable late) {
                e.addSuppressed(late);
            }
            throw e;
        }
        rows.close();
        return count;
    }
}
