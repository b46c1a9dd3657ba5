package workbook.foundations.errors.defers;

import java.util.List;
import java.util.stream.Collectors;

/** How a goroutine ended. */
public sealed interface Outcome {

    /**
     * Its first function returned.
     *
     * @param result the result of that function's frame; may be {@code null}
     */
    record Returned(Object result) implements Outcome {
    }

    /**
     * A panic went through its first function. In Go this is the end of the program.
     *
     * @param chain the panic at the end, and before it those whose place was taken, the oldest
     *     first. A panic stays in the chain when an exit takes its place; the exit itself is not in
     *     it. A panic that was recovered, and whose function went on, is not in it either
     */
    record Uncaught(List<PanicValue> chain) implements Outcome {

        public Uncaught {
            chain = List.copyOf(chain);
        }

        /** What Go prints: one line for each panic, all but the first indented by a tab. */
        public String message() {
            return chain.stream().map(PanicValue::toString).collect(Collectors.joining("\n\t"));
        }
    }

    /** It exited; nobody got a result. */
    record Exited() implements Outcome {
    }
}
