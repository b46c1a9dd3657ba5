package workbook.concurrency.context.loops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import workbook.concurrency.context.tree.Cancellation;
import workbook.concurrency.context.tree.Context;
import workbook.concurrency.context.tree.ContextDoneException;
import workbook.concurrency.context.tree.ContextTree;
import workbook.concurrency.context.tree.ManualAlarms;
import workbook.concurrency.context.tree.Reason;
import workbook.grader.Property;
import workbook.grader.Weight;

/** Going through rows, on one thread. */
class LoopsSuite {

    private final ManualAlarms alarms = new ManualAlarms();
    private final Context root = ContextTree.background(alarms, Runnable::run);
    private final Cancellation request = root.withTimeout(Duration.ofSeconds(2));
    private final Context context = request.context();
    private final List<String> done = new ArrayList<>();

    /** What the rows do besides: nothing, or something that ends the context, or fails. */
    @FunctionalInterface
    private interface Beside {
        void doIt() throws IOException;
    }

    /** Three rows, which note what is done to them. */
    private final class Three implements Rows<String> {

        private final Iterator<String> rows = List.of("a", "b", "c").iterator();
        private final Beside onNext;
        private final Beside onClose;

        Three(Beside onNext, Beside onClose) {
            this.onNext = onNext;
            this.onClose = onClose;
            done.add("open");
        }

        @Override
        public Optional<String> next() throws IOException {
            done.add("fetch");
            onNext.doIt();
            return rows.hasNext() ? Optional.of(rows.next()) : Optional.empty();
        }

        @Override
        public void close() throws IOException {
            done.add("close");
            onClose.doIt();
        }
    }

    private Query<String> three() {
        return () -> new Three(() -> { }, () -> { });
    }

    private Consumer<String> handling(String atRow, Runnable then) {
        return row -> {
            done.add("handle " + row);
            if (row.equals(atRow)) {
                then.run();
            }
        };
    }

    @Test
    @Property("all rows are handed over in order, counted, and closed")
    void goesThroughAll() throws Exception {
        assertThat(RowLoop.each(context, three(), handling("none", () -> { })))
            .as("rows that there were").isEqualTo(3);
        assertThat(done).as("what was done").containsExactly("open", "fetch", "handle a", "fetch",
            "handle b", "fetch", "handle c", "fetch", "close");
    }

    @Test
    @Weight(2)
    @Property("when the context ends while a row is handled, no further row is fetched")
    void stopsWithinOneRow() {
        assertThatThrownBy(() -> RowLoop.each(context, three(), handling("b", request::cancel)),
            "each(), cancelled while b is handled").isInstanceOf(ContextDoneException.class);
        assertThat(done).as("what was done").containsExactly("open", "fetch", "handle a", "fetch",
            "handle b", "close");
    }

    @Test
    @Property("the deadline of the clock ends the loop, with the reason")
    void stopsAtTheDeadline() {
        ContextDoneException thrown = thrownBy(context, three(), handling("a", () ->
            alarms.advance(Duration.ofSeconds(2))));
        assertThat(thrown.reason()).as("reason, 2 s passed while a was handled")
            .isEqualTo(Reason.DEADLINE_EXCEEDED);
        assertThat(done).as("what was done").containsExactly("open", "fetch", "handle a", "close");
    }

    @Test
    @Property("when the context ends while the query is opened, no row is fetched")
    void asksBeforeTheFirstRow() {
        ContextDoneException thrown = thrownBy(context, () -> {
            request.cancel();
            return new Three(() -> { }, () -> { });
        }, handling("none", () -> { }));
        assertThat(thrown.reason()).as("reason, cancelled while the query is opened")
            .isEqualTo(Reason.CANCELLED);
        assertThat(done).as("what was done, cancelled while the query is opened")
            .containsExactly("open", "close");
    }

    @Test
    @Property("a row that was fetched is handed over, also if the context ended while it was")
    void losesNoRow() {
        Exception gone = new IllegalStateException("the user has gone");
        ContextDoneException thrown = thrownBy(context, () -> new Three(
            () -> request.cancel(gone), () -> { }), handling("none", () -> { }));
        assertThat(thrown).as("what was thrown").hasCause(gone);
        assertThat(done).as("what was done, cancelled while a is fetched")
            .containsExactly("open", "fetch", "handle a", "close");
    }

    @Test
    @Property("a context that has ended before opens no query; one that ends after the last row "
        + "changes nothing")
    void endedBeforeAndBehind() throws Exception {
        List<String> seen = new ArrayList<>();
        Query<String> one = () -> new Rows<>() {
            @Override
            public Optional<String> next() {
                if (seen.isEmpty()) {
                    return Optional.of("only");
                }
                request.cancel();
                return Optional.empty();
            }

            @Override
            public void close() {
                seen.add("closed");
            }
        };
        assertThat(RowLoop.each(context, one, seen::add)).as("rows, cancelled when the end of them "
            + "is fetched").isEqualTo(1);
        assertThat(seen).as("what was done").containsExactly("only", "closed");
        assertThatThrownBy(() -> RowLoop.each(context, three(), handling("none", () -> { })),
            "each() in a context that has ended").isInstanceOf(ContextDoneException.class);
        assertThat(done).as("what was done in a context that had ended").isEmpty();
    }

    @Test
    @Weight(2)
    @Property("rows are closed once, whatever fails, and the first failure is the one that is told")
    void closesInAnyCase() {
        IOException fetch = new IOException("fetch");
        IOException close = new IOException("close");
        RuntimeException handle = new IllegalArgumentException("handle");
        Beside failing = () -> { throw close; };
        assertThatThrownBy(() -> RowLoop.each(context, () -> new Three(
            () -> { throw fetch; }, failing), handling("none", () -> { })), "fetching fails, and "
            + "closing too").isSameAs(fetch).satisfies(thrown ->
                assertThat(thrown.getSuppressed()).as("suppressed").containsExactly(close));
        assertThatThrownBy(() -> RowLoop.each(context, () -> new Three(() -> { }, failing),
            handling("a", () -> { throw handle; })), "handling fails, and closing too")
            .isSameAs(handle);
        assertThatThrownBy(() -> RowLoop.each(context, () -> new Three(() -> { }, failing),
            handling("none", () -> { })), "only closing fails").isSameAs(close);
        assertThatThrownBy(() -> RowLoop.each(context, () -> new Three(() -> { }, failing),
            handling("a", request::cancel)), "the context ends, and closing fails")
            .isInstanceOf(ContextDoneException.class).satisfies(thrown ->
                assertThat(thrown.getSuppressed()).as("suppressed").containsExactly(close));
        assertThat(done.stream().filter("close"::equals).count()).as("times that rows were closed, "
            + "of 4 that were opened").isEqualTo(4);
    }

    @Test
    @Property("an error comes through as it is, and the rows are closed")
    void closesAfterAnError() {
        Error deep = new StackOverflowError("deep");
        IOException close = new IOException("close");
        assertThatThrownBy(() -> RowLoop.each(context, () -> new Three(() -> { },
            () -> { throw close; }), handling("a", () -> { throw deep; })), "handling ends in an "
            + "error, and closing fails").isSameAs(deep).satisfies(thrown ->
                assertThat(thrown.getSuppressed()).as("suppressed").containsExactly(close));
        assertThat(done).as("what was done").containsExactly("open", "fetch", "handle a", "close");
    }

    @Test
    @Property("null is refused, and no query is opened")
    void refusesNull() {
        assertThatThrownBy(() -> RowLoop.each(null, three(), row -> { }), "each(null, ...)")
            .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> RowLoop.each(context, null, row -> { }), "each(..., null, ...)")
            .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> RowLoop.each(context, three(), null), "each(..., null)")
            .isInstanceOf(NullPointerException.class);
        assertThat(done).as("what was done").isEmpty();
    }

    private static ContextDoneException thrownBy(Context context, Query<String> query,
            Consumer<String> handler) {
        try {
            RowLoop.each(context, query, handler);
            throw new AssertionError("each() threw nothing");
        } catch (ContextDoneException e) {
            return e;
        } catch (IOException e) {
            throw new AssertionError("each() threw " + e, e);
        }
    }
}
