package workbook.grader.probe;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A recorded program that is being replayed. A step that fails, throws or does not end is told with
 * the whole program up to it, since what is recorded holds for the whole. Tests run one at a time.
 */
public final class Program {

    private static volatile Program now;

    private final String head;
    private final List<String> steps = new ArrayList<>();

    private Program(String head) {
        this.head = requireNonNull(head, "head");
    }

    /** A program without a step yet; {@code head} says its name and how it begins. */
    public static Program of(String head) {
        Program program = new Program(head);
        now = program;
        return program;
    }

    /**
     * Does a step.
     *
     * @param text as one would write it; empty if there is nothing to tell
     * @param action does it, and compares what came of it with what was recorded
     * @throws ProgramFailure if it throws anything, with that as its cause
     */
    public void step(String text, Runnable action) {
        if (!text.isEmpty()) {
            synchronized (steps) {
                steps.add(text);
            }
        }
        try {
            action.run();
        } catch (AssertionError | RuntimeException | StackOverflowError e) {
            throw new ProgramFailure(toString(), e);
        }
    }

    /** The program that is being replayed, if there is one. */
    public static Optional<Program> underWay() {
        return Optional.ofNullable(now);
    }

    /** Whatever is still running belongs to a test that is over. */
    public static void forget() {
        now = null;
    }

    /** Head and steps, the one that is being done last. */
    @Override
    public String toString() {
        synchronized (steps) {
            return steps.isEmpty() ? head : head + ": " + String.join("; ", steps);
        }
    }
}
