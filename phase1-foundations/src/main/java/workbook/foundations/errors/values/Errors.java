package workbook.foundations.errors.values;

import java.util.Optional;
import workbook.grader.Solve;
import workbook.grader.Unsolved;

/**
 * Making errors, and finding them in what became of them.
 *
 * <p>An error is the root of a tree: its children are its cause, if it has one, and then its
 * suppressed errors in their order. Searches visit the tree depth first, a parent before its
 * children, and every error once: also where the chain of causes is a cycle, or one error is
 * reached by several ways. They work for any depth.
 *
 * <p>The rules are those of {@code errors.Is}, {@code errors.As} and {@code errors.Join} of Go,
 * see https://pkg.go.dev/errors.
 */
public final class Errors {

    private Errors() {
    }

    /**
     * An error that is compared by identity and made once, as a constant. It belongs to no place
     * and to no thread: it has no stack trace, and what is suppressed into it is dropped.
     */
    @Solve
    public static Exception sentinel(String message) {
        throw new Unsolved("Errors.sentinel");
    }

    /**
     * An error that says what was being done when {@code cause} came. Its message is
     * {@code "context: message of the cause"}; a cause without a message gives its
     * {@code toString}. It has its own stack trace, and leaves that of the cause alone.
     *
     * @throws NullPointerException if there is no cause, naming it: nothing went wrong then
     */
    @Solve
    public static Exception wrap(String context, Throwable cause) {
        throw new Unsolved("Errors.wrap");
    }

    /**
     * One error for several that happened beside each other. They are its suppressed errors, in
     * their order, and its message has a line for each of them; {@code null}s are left out.
     *
     * @return empty if there was no error
     */
    @Solve
    public static Optional<Exception> join(Throwable... errors) {
        throw new Unsolved("Errors.join");
    }

    /**
     * Whether {@code target} is in the tree of {@code error}: as the same object, or because a
     * {@link Matching} error says that it stands for it. No error is found in no error, and
     * nothing else is.
     */
    @Solve
    public static boolean is(Throwable error, Throwable target) {
        throw new Unsolved("Errors.is");
    }

    /**
     * The first error in the tree of {@code error} that is a {@code type}, or is
     * {@link Convertible} to one.
     */
    @Solve
    public static <T extends Throwable> Optional<T> as(Throwable error, Class<T> type) {
        throw new Unsolved("Errors.as");
    }
}
