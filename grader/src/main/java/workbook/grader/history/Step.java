package workbook.grader.history;

import static java.util.Objects.requireNonNull;

import java.util.function.Consumer;

/**
 * One call of a history, made on what is tested and on its model.
 *
 * <p>Which calls come before it is not certain, since others are left out when a history is cut
 * down; so its arguments are drawn beforehand, and it compares the two whatever state they are in.
 *
 * @param text the call as one would write it, {@code "put(3, 7)"}
 * @param call makes it, and fails as a test does
 * @param <S> what is tested, together with its model
 */
public record Step<S>(String text, Consumer<? super S> call) {

    public Step {
        requireNonNull(text, "text");
        requireNonNull(call, "call");
    }
}
