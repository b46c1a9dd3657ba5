package workbook.grader.history;

import java.io.Serial;
import java.util.List;

/** What failed with one seed; the cause says how. */
public final class SeededFailure extends AssertionError {

    @Serial
    private static final long serialVersionUID = 1L;

    private final int seed;
    private final int shortenedFrom;
    private final transient List<String> calls;

    SeededFailure(int seed, Throwable cause) {
        this(seed, 0, List.of(), cause);
    }

    /** @param shortenedFrom how many calls there were before some were left out; 0 if none were */
    SeededFailure(int seed, int shortenedFrom, List<String> calls, Throwable cause) {
        super("seed " + seed + (calls.isEmpty() ? "" : ", " + String.join(", ", calls)) + ": "
            + cause, cause);
        this.seed = seed;
        this.shortenedFrom = shortenedFrom;
        this.calls = List.copyOf(calls);
    }

    /** For {@link Seeds#PROPERTY}. */
    public int seed() {
        return seed;
    }

    /** How many calls the history had until it failed; 0 if all of them are needed. */
    public int shortenedFrom() {
        return shortenedFrom;
    }

    /** The calls that are needed, the failing one last; empty if this was no history. */
    public List<String> calls() {
        return calls;
    }
}
