package workbook.grader.command;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import workbook.grader.loop.Shelf;
import workbook.grader.verify.Skeleton;

/** {@code ./workbook new}: the files of an exercise that is to be written. */
@Command(name = "new", mixinStandardHelpOptions = true,
    description = "Makes the folders and skeletons of an exercise.",
    footer = {"Then: fill the reference, ./workbook stubs, ./workbook table, and",
        "./workbook verify ID until it has nothing more to say. docs/authoring.md has the way."})
final class NewExercise implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "ID",
        description = "Phase and number, as in 4.99.")
    private String id;

    @Parameters(index = "1", paramLabel = "CHAPTER.NAME",
        description = "As in algo.clamp: lower-case letters and digits.")
    private String name;

    @Option(names = "--title", paramLabel = "TITLE", required = true,
        description = "What the learner builds, as in \"Clamp\".")
    private String title;

    @Option(names = "--points", paramLabel = "N", defaultValue = "5",
        description = "What a full solution earns: ${DEFAULT-VALUE} unless said.")
    private int points;

    @Option(names = "--minutes", paramLabel = "N", defaultValue = "45",
        description = "How long a first solution takes: ${DEFAULT-VALUE} unless said.")
    private int minutes;

    private final Path root = Workbook.root();

    @Override
    public Integer call() {
        Map<Path, String> files;
        try {
            files = Skeleton.of(Shelf.ofReferences(root), id, name, title, points, minutes)
                .files(root);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
        Skeleton.write(files);
        files.keySet().forEach(file -> spec.commandLine().getOut()
            .println("made " + root.relativize(file).toString().replace('\\', '/')));
        spec.commandLine().getOut().println(
            "Next: write the reference, then ./workbook stubs, table and verify " + id + ".");
        return 0;
    }
}
