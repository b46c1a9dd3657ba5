package workbook.grader.history;

import java.io.Serial;
import java.util.List;

/** What failed with one seed; the cause says how. */
public final class SeededFailure extends AssertionError {

    @Serial
    private static final long serialVersionUID = 1L;

    private final int seed;
    private final int drawn;
    private final transient List<String> calls;

    SeededFailure(int seed, Throwable cause) {
        this(seed, 0, List.of(), cause);
    }

    /** @param drawn how many calls there were before {@code calls} were left */
    SeededFailure(int seed, int drawn, List<String> calls, Throwable cause) {
        super("seed " + seed + (calls.isEmpty() ? "" : ", " + String.join(", ", calls)) + ": "
            + cause, cause);
        this.seed = seed;
        this.drawn = drawn;
        this.calls = List.copyOf(calls);
    }

    /** For {@link Seeds#PROPERTY}. */
    public int seed() {
        return seed;
    }

    /** How many calls the history had when it failed; 0 if this was no history. */
    public int drawn() {
        return drawn;
    }

    /** Those of them that are needed, the failing one last; empty if this was no history. */
    public List<String> calls() {
        return calls;
    }
}
