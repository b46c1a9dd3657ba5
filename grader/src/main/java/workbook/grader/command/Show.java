package workbook.grader.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import workbook.grader.loop.Chapter;
import workbook.grader.loop.Item;
import workbook.grader.source.TextFiles;

/** {@code ./workbook show}: a chapter in the terminal. */
@Command(name = "show", mixinStandardHelpOptions = true,
    description = "Prints the chapter of an exercise, without its hints.")
final class Show implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", arity = "0..1", paramLabel = "EXERCISE",
        description = "As in 4.14; without it, the one you were last at.")
    private String exercise;

    @Option(names = "--width", defaultValue = "80", description = "In columns; usually 80.")
    private int width;

    @Option(names = "--section", paramLabel = "NAME",
        description = "Only one section, as in break-it or questions.")
    private String section;

    @Override
    public Integer call() {
        Desk desk = Desk.of(spec);
        Item item = desk.item(exercise);
        Chapter chapter = new Chapter(TextFiles.read(desk.places().chapter(item)));
        desk.print(section == null ? all(desk, item, chapter)
            : chapter.section(section).orElseThrow(() -> new ParameterException(
                spec.commandLine(), "no section \"" + section + "\" in " + item.label()
                    + "; there are " + String.join(", ", chapter.sections())))
                .rendered(width, Desk.styled()));
        return 0;
    }

    private String all(Desk desk, Item item, Chapter chapter) {
        StringBuilder text = new StringBuilder(chapter.rendered(width, Desk.styled()));
        text.append("\nYou write:\n");
        desk.places().toWrite(item).forEach(file ->
            text.append("  ").append(desk.places().shown(file)).append('\n'));
        int hints = chapter.hints().size();
        if (hints > 0) {
            text.append("There are %d hints: ./workbook hint %s\n".formatted(hints, item.id()));
        }
        return text.toString();
    }
}
