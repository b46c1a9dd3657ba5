package workbook.grader.picture;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;

/**
 * Something that can be done to a structure.
 *
 * @param usage its name and its arguments, as in {@code "put KEY VALUE"}; a last argument that ends
 *     in three dots stands for one or more
 * @param action what it does
 * @param <S> the structure
 */
public record Operation<S>(String usage, Action<S> action) {

    private static final String MORE = "...";

    /** What an operation does. */
    @FunctionalInterface
    public interface Action<S> {

        /**
         * Does it.
         *
         * @return what came of it, in a few words
         * @throws Exception what the structure throws; it is shown as what came of it
         */
        String run(S structure, Arguments arguments) throws Exception;
    }

    public Operation {
        requireNonNull(action, "action");
        if (usage.isBlank()) {
            throw new IllegalArgumentException("an operation without a name");
        }
    }

    /** The first word of its usage. */
    public String name() {
        return words().getFirst();
    }

    /** The names of its arguments. */
    List<String> parameters() {
        return words().stream().skip(1).map(word -> word.replace(MORE, "")).toList();
    }

    /** Whether it takes {@code count} arguments. */
    boolean takes(int count) {
        int named = parameters().size();
        return usage.endsWith(MORE) ? count >= named : count == named;
    }

    private List<String> words() {
        return Arrays.asList(usage.strip().split("\\s+"));
    }
}
