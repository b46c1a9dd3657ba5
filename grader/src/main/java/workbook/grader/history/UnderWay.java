package workbook.grader.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The history that is being run in this JVM, for whoever finds that it has no end. Thread-safe;
 * tests run one at a time.
 *
 * @param seed for {@link Seeds#PROPERTY}
 * @param making how the subject was made, if that is told
 * @param steps of the history
 * @param at which of them is being made
 */
public record UnderWay(int seed, List<String> making, List<? extends Step<?>> steps, int at) {

    private static volatile UnderWay now;

    /** The history that is being run, if there is one. */
    public static Optional<UnderWay> now() {
        return Optional.ofNullable(now);
    }

    /** Whatever is still running belongs to a test that is over. */
    public static void forget() {
        now = null;
    }

    static void begin(int seed, List<String> making) {
        now = new UnderWay(seed, making, List.of(), 0);
    }

    /** Says which step comes next. */
    static void reached(List<? extends Step<?>> steps, int at) {
        UnderWay before = now;
        if (before != null) {
            now = new UnderWay(before.seed, before.making, steps, at);
        }
    }

    /** The calls so far, the one that is being made last. */
    public List<String> calls() {
        List<String> calls = new ArrayList<>(making);
        steps.subList(0, Math.min(at + 1, steps.size())).forEach(step -> calls.add(step.text()));
        return calls;
    }
}
