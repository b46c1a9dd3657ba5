package workbook.grader.picture;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Operations as they are written: {@code "put 1 a; put 9 b; delete 1"}. */
final class Script {

    private Script() {
    }

    /** One operation with its arguments. */
    record Call<S>(String text, Operation<S> operation, Arguments arguments) {
    }

    /**
     * Reads the operations.
     *
     * @throws ScriptException if one is unknown, or has not the arguments it takes
     */
    static <S> List<Call<S>> parse(String text, List<Operation<S>> known) {
        return Arrays.stream(text.split("[;\\n]"))
            .map(String::strip)
            .filter(each -> !each.isEmpty())
            .map(each -> call(each.replaceAll("\\s+", " "), known))
            .toList();
    }

    private static <S> Call<S> call(String text, List<Operation<S>> known) {
        List<String> words = Arrays.asList(text.split(" "));
        Operation<S> operation = known.stream()
            .filter(each -> each.name().equals(words.getFirst()))
            .findFirst()
            .orElseThrow(() -> new ScriptException("unknown operation '%s'; there are: %s"
                .formatted(words.getFirst(), usages(known))));
        List<String> given = words.subList(1, words.size());
        if (!operation.takes(given.size())) {
            throw new ScriptException(
                "\"%s\" does not have the arguments of: %s".formatted(text, operation.usage()));
        }
        return new Call<>(text, operation, new Arguments(text, operation.parameters(), given));
    }

    private static <S> String usages(List<Operation<S>> known) {
        return known.stream().map(Operation::usage).collect(Collectors.joining(", "));
    }
}
