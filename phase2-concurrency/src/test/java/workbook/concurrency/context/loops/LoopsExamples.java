package workbook.concurrency.context.loops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import workbook.concurrency.context.tree.Cancellation;
import workbook.concurrency.context.tree.Context;
import workbook.concurrency.context.tree.ContextDoneException;
import workbook.concurrency.context.tree.ContextTree;
import workbook.concurrency.context.tree.ManualAlarms;

/** What the chapter shows. */
class LoopsExamples {

    private final Context root = ContextTree.background(new ManualAlarms(), Runnable::run);

    @Test
    void aCallThatIsInTimeReturns() throws Exception {
        Context request = root.withTimeout(Duration.ofSeconds(2)).context();
        assertThat(BoundedCall.run(request, () -> 6 * 7)).as("run(...)").isEqualTo(42);
    }

    @Test
    void aLoopStopsWhenItsContextEnds() {
        Cancellation request = root.withCancel();
        List<Integer> handled = new ArrayList<>();
        assertThatThrownBy(() -> RowLoop.each(request.context(), LoopsExamples::thousand, row -> {
            handled.add(row);
            if (row == 3) {
                request.cancel();
            }
        }), "each(), cancelled at the third row").isInstanceOf(ContextDoneException.class);
        assertThat(handled).as("rows handled").containsExactly(1, 2, 3);
    }

    private static Rows<Integer> thousand() {
        Iterator<Integer> rows = IntStream.rangeClosed(1, 1000).iterator();
        return new Rows<>() {
            @Override
            public Optional<Integer> next() {
                return rows.hasNext() ? Optional.of(rows.next()) : Optional.empty();
            }

            @Override
            public void close() {
                // nothing is held
            }
        };
    }
}
