package workbook.concurrency.context.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the chapter shows. */
class ContextTreeExamples {

    private static final Key<String> TRACE_ID = Key.named("trace id");

    private final ManualAlarms alarms = Alarms.manual();
    private final Context root = Context.background(alarms, Runnable::run);

    @Test
    void cancelGoesDownAndNeverUp() {
        Cancellation request = root.withCancel();
        Cancellation query = request.context().withCancel();
        query.cancel();
        assertThat(request.context().isDone()).as("request done, after query.cancel()").isFalse();
        Context next = request.context().withCancel().context();
        request.cancel();
        assertThat(next.reason()).as("reason of next, after request.cancel()")
            .contains(Reason.CANCELLED);
    }

    @Test
    void theEarliestDeadlineWins() {
        Context request = root.withTimeout(Duration.ofSeconds(2)).context();
        Context query = request.withTimeout(Duration.ofSeconds(10)).context();
        assertThat(query.deadline()).as("deadline of query").isEqualTo(request.deadline());
        alarms.advance(Duration.ofSeconds(2));
        assertThat(query.reason()).as("reason of query after 2 s")
            .contains(Reason.DEADLINE_EXCEEDED);
    }

    @Test
    void aTraceIdGoesThroughThreeLayers() {
        assertThat(handle(root.withValue(TRACE_ID, "7f3a")))
            .isEqualTo("[7f3a] select * from orders");
    }

    private static String handle(Context context) {
        return load(context.withTimeout(Duration.ofSeconds(1)).context());
    }

    private static String load(Context context) {
        return query(context.withCancel().context());
    }

    private static String query(Context context) {
        Optional<String> trace = context.value(TRACE_ID);
        return "[%s] select * from orders".formatted(trace.orElse("?"));
    }

    @Test
    void workAsksBetweenItsSteps() throws Exception {
        try (Cancellation call = root.withCancel()) {
            call.context().throwIfDone();
            call.cancel(new IllegalStateException("the user has gone"));
            assertThatThrownBy(call.context()::throwIfDone, "throwIfDone() after cancel")
                .isInstanceOf(ContextDoneException.class)
                .hasMessage("context canceled")
                .hasRootCauseMessage("the user has gone");
        }
    }
}
