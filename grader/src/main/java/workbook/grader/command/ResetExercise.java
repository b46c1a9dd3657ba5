package workbook.grader.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import workbook.grader.loop.Item;
import workbook.grader.loop.Notes;
import workbook.grader.loop.Reset;

/** {@code ./workbook reset}: the stubs as they were. */
@Command(name = "reset", mixinStandardHelpOptions = true,
    description = "Gives an exercise its stubs back. What you wrote is copied to "
        + ".workbook/backup first.")
final class ResetExercise implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "EXERCISE", description = "As in 4.14.")
    private String exercise;

    @Option(names = {"-y", "--yes"}, description = "Does not ask.")
    private boolean yes;

    @Override
    public Integer call() throws IOException {
        Desk desk = Desk.of(spec);
        Item item = desk.item(exercise);
        if (!yes && !confirmed(desk, item)) {
            desk.print("Nothing was changed. To do it without a question: ./workbook reset -y "
                + item.id());
            return 1;
        }
        Path backup = new Reset(desk.places()).reset(item, LocalDateTime.now());
        new Notes(desk.places()).reset(item, desk.today());
        desk.print(item.label() + " is as it was at the beginning. What you had written is in\n  "
            + desk.places().shown(backup));
        return 0;
    }

    private static boolean confirmed(Desk desk, Item item) throws IOException {
        desk.print("Give " + item.label() + " its stubs back? What you wrote is kept in "
            + ".workbook/backup. [y/N] ");
        StringBuilder answer = new StringBuilder();
        for (int c = System.in.read(); c >= 0 && c != '\n'; c = System.in.read()) {
            answer.append((char) c);
        }
        return answer.toString().strip().equalsIgnoreCase("y");
    }
}
