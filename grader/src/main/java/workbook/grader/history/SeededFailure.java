package workbook.grader.history;

import java.io.Serial;
import java.util.List;

/** What failed with one seed; the cause says how. */
public final class SeededFailure extends AssertionError {

    @Serial
    private static final long serialVersionUID = 1L;

    private final int seed;
    private final int spared;
    private final transient List<String> calls;

    SeededFailure(int seed, Throwable cause) {
        this(seed, 0, List.of(), cause);
    }

    /** @param spared how many calls there were beside {@code calls} */
    SeededFailure(int seed, int spared, List<String> calls, Throwable cause) {
        super("seed " + seed + (calls.isEmpty() ? "" : ", " + String.join(", ", calls)) + ": "
            + cause, cause);
        this.seed = seed;
        this.spared = spared;
        this.calls = List.copyOf(calls);
    }

    /** For {@link Seeds#PROPERTY}. */
    public int seed() {
        return seed;
    }

    /** How many calls of the history were left out, since it fails without them. */
    public int spared() {
        return spared;
    }

    /** The calls that are needed, the failing one last; empty if this was no history. */
    public List<String> calls() {
        return calls;
    }
}
