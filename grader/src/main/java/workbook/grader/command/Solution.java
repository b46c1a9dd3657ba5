package workbook.grader.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import workbook.grader.loop.Item;
import workbook.grader.source.TextFiles;

/** {@code ./workbook solution}: the reference, to compare with. */
@Command(name = "solution", mixinStandardHelpOptions = true,
    description = "Prints the reference solution of an exercise that you have solved.")
final class Solution implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", arity = "0..1", paramLabel = "EXERCISE",
        description = "As in 4.14; without it, the one you were last at.")
    private String exercise;

    @Option(names = "--give-up",
        description = "Prints it before you have solved the exercise. That is noted.")
    private boolean giveUp;

    @Override
    public Integer call() {
        Desk desk = Desk.of(spec);
        Item item = desk.item(exercise);
        Path folder = desk.places().reference(item);
        return new GivenAway(desk, item, giveUp).print("A hint first?\n"
                + "  ./workbook hint " + item.id() + "\n"
                + "To see the solution all the same, which is noted:\n"
                + "  ./workbook solution --give-up " + item.id(),
            folder, "This copy of the workbook has no solutions.",
            () -> text(desk, item, folder));
    }

    /** The files that a learner writes; what was given is the same in both. */
    private static String text(Desk desk, Item item, Path folder) {
        StringBuilder text = new StringBuilder();
        List<Path> files = TextFiles.in(folder).stream().filter(TextFiles::isJava)
            .filter(file -> TextFiles.read(file).contains("@Solve"))
            .toList();
        for (Path file : files) {
            text.append("// ").append(desk.places().shown(file)).append("\n\n")
                .append(TextFiles.read(file)).append('\n');
        }
        return text.append("// Yours: ")
            .append(desk.places().shown(desk.places().exercise(item))).append('\n').toString();
    }
}
