package workbook.grader.history;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * One run of a history.
 *
 * @param steps those that were made
 * @param thrown by the last of them, or {@code null}
 */
record Attempt<S>(List<Step<S>> steps, Throwable thrown) {

    /** Runs {@code steps} on something fresh, up to the first that fails. */
    static <S> Attempt<S> of(Supplier<S> fresh, List<Step<S>> steps,
            Consumer<? super S> check) {
        S subject = fresh.get();
        for (int at = 0; at < steps.size(); at++) {
            UnderWay.reached(steps, at);
            try {
                steps.get(at).call().accept(subject);
                check.accept(subject);
            } catch (AssertionError | RuntimeException | StackOverflowError e) {
                return new Attempt<>(steps.subList(0, at + 1), e);
            }
        }
        return new Attempt<>(steps, null);
    }

    /** Whether it failed as {@code other} did: another kind of failure is another story. */
    boolean failsLike(Attempt<S> other) {
        return thrown != null && kind(thrown) == kind(other.thrown);
    }

    /** One failed assertion is as good as another, an exception only if it is of the same class. */
    private static Class<?> kind(Throwable thrown) {
        return thrown instanceof AssertionError ? AssertionError.class : thrown.getClass();
    }
}
