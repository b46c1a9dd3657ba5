package workbook.grader.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import workbook.grader.kit.Kit;
import workbook.grader.kit.Selection;
import workbook.grader.loop.Item;

/** {@code ./workbook kit}: the folder for those who may not see the answers. */
@Command(name = "kit", mixinStandardHelpOptions = true,
    description = "Makes a folder without answers: for a class, or for a reader who tries the "
        + "exercises.",
    footer = {"Stubs, chapters, examples, the grader; hidden suites as compiled classes. No",
        "solutions, no sources of hidden suites, no history. The same checkout makes the same kit.",
        "Example: ./workbook kit ../week-1 --only 1.1-1.6,ds.heap"})
final class MakeKit implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "DIR",
        description = "A folder that is empty or not there yet.")
    private Path folder;

    @Option(names = "--only", paramLabel = "EXERCISES",
        description = "As in 1.1-1.16,4.10,ds.heap. What these are built on comes along.")
    private String only;

    @Override
    public Integer call() {
        Kit.Made made = new Kit(Workbook.root()).make(folder, Optional.ofNullable(only));
        Selection selection = made.selection();
        if (!selection.along().isEmpty()) {
            print("Along, since the others are built on them: " + labels(selection.along()) + ".");
        }
        int exercises = selection.items().size();
        print("%s: %d %s, %d points, %d files, %.1f MB.".formatted(made.folder(), exercises,
            exercises == 1 ? "exercise" : "exercises", selection.points(), made.files(),
            made.bytes() / 1e6));
        print("None of %d lines, names and literals of solutions and suites is in it."
            .formatted(made.secrets()));
        return 0;
    }

    private static String labels(List<Item> items) {
        return items.stream().map(Item::label).collect(Collectors.joining(", "));
    }

    private void print(String line) {
        spec.commandLine().getOut().println(line);
    }
}
