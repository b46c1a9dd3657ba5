package workbook.grader.command;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import workbook.grader.loop.Changes;
import workbook.grader.loop.Item;
import workbook.grader.loop.Listing;
import workbook.grader.loop.Progress;
import workbook.grader.loop.Standing;

/** {@code ./workbook list}: the exercises, and how the learner stands with each. */
@Command(name = "list", mixinStandardHelpOptions = true,
    description = "Lists exercises, with their state as of the last check.",
    footer = "Example: ./workbook list --phase 4 --state partial,wrong cache")
final class ListExercises implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..*", paramLabel = "WORD",
        description = "Only those whose number, name or title holds every word.")
    private List<String> words = List.of();

    @Option(names = "--phase", paramLabel = "N", description = "Only those of phase 1, 2, 3 or 4.")
    private Integer phase;

    @Option(names = "--state", paramLabel = "STATE", split = ",",
        description = "Only those in this state: open (neither solved nor skipped), not-attempted, "
            + "does-not-compile, wrong, hangs, crashed, partial, solved, skipped.")
    private List<String> states = List.of();

    @Option(names = "--json", description = "One line of JSON an exercise.")
    private boolean json;

    @Override
    public Integer call() {
        Desk desk = Desk.of(spec);
        Progress progress = desk.progress();
        states.forEach(this::require);
        List<Item> shown = desk.shelf().items().stream()
            .filter(item -> phase == null || item.id().startsWith(phase + "."))
            .filter(item -> states.isEmpty() || states.stream().anyMatch(
                state -> matches(progress.of(item).standing(), state)))
            .filter(item -> words.stream().allMatch(
                word -> desk.shelf().search(word).contains(item)))
            .toList();
        Listing listing = new Listing(progress,
            Changes.since(desk.verdicts(), desk.places(), shown));
        desk.print(json ? listing.json(shown) : shown.isEmpty()
            ? "No exercise is like that. ./workbook list shows all of them."
            : listing.table(shown) + listing.sum(shown));
        return 0;
    }

    private void require(String state) {
        if (!state.equals("open") && Standing.ofKey(state).isEmpty()) {
            throw new ParameterException(spec.commandLine(), "no state \"" + state + "\"; one of "
                + "open, " + Arrays.stream(Standing.values()).map(Standing::key)
                    .collect(Collectors.joining(", ")));
        }
    }

    private static boolean matches(Standing standing, String state) {
        return state.equals("open") ? !standing.closed() : standing.key().equals(state);
    }
}
