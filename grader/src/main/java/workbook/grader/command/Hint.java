package workbook.grader.command;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import workbook.grader.loop.Chapter;
import workbook.grader.loop.Item;
import workbook.grader.loop.Notes;
import workbook.grader.source.TextFiles;

/** {@code ./workbook hint}: the next step of the chapter's hints. */
@Command(name = "hint", mixinStandardHelpOptions = true,
    description = "Shows the next hint, or one that you name. It is noted how many you have seen.")
final class Hint implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", arity = "0..1", paramLabel = "EXERCISE",
        description = "As in 4.14; without it, the one you were last at.")
    private String exercise;

    @Parameters(index = "1", arity = "0..1", paramLabel = "STEP",
        description = "Its number; without it, the first that you have not seen.")
    private Integer step;

    @Override
    public Integer call() {
        Desk desk = Desk.of(spec);
        Item item = desk.item(exercise);
        List<String> hints = new Chapter(TextFiles.read(desk.places().chapter(item))).hints();
        if (hints.isEmpty()) {
            desk.print(item.label() + " has no hints. Its chapter: ./workbook show " + item.id());
            return 0;
        }
        int seen = desk.progress().of(item).hintsSeen();
        if (step == null && seen >= hints.size()) {
            desk.print("You have seen all %d hints of %s. To read one again: ./workbook hint %s 1"
                .formatted(hints.size(), item.label(), item.id()));
            return 0;
        }
        int shown = step == null ? seen + 1 : step;
        if (shown < 1 || shown > hints.size()) {
            throw new ParameterException(spec.commandLine(),
                "no hint " + shown + "; " + item.label() + " has 1 to " + hints.size());
        }
        new Notes(desk.places()).hinted(item, shown, desk.today());
        desk.print(Chapter.hint(shown, hints.size(), hints.get(shown - 1), 80));
        return 0;
    }
}
