package workbook.grader.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import workbook.grader.format.Answers;
import workbook.grader.loop.Chapter;
import workbook.grader.loop.Item;
import workbook.grader.source.TextFiles;

/** {@code ./workbook answers}: what a chapter asks, with the answers. */
@Command(name = "answers", mixinStandardHelpOptions = true,
    description = "Prints what the chapter of an exercise asks under Predict and Questions, with "
        + "the answers, when you have solved it.")
final class ShowAnswers implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", arity = "0..1", paramLabel = "EXERCISE",
        description = "As in 4.14; without it, the one you were last at.")
    private String exercise;

    @Option(names = "--give-up",
        description = "Prints them before you have solved the exercise. That is noted.")
    private boolean giveUp;

    @Option(names = "--width", defaultValue = "80", description = "In columns; usually 80.")
    private int width;

    @Override
    public Integer call() {
        Desk desk = Desk.of(spec);
        Item item = desk.item(exercise);
        Path file = desk.places().answers(item);
        return new GivenAway(desk, item, giveUp).print("Its questions:\n"
                + "  ./workbook show " + item.id() + " --section questions\n"
                + "To see the answers all the same, which is noted:\n"
                + "  ./workbook answers --give-up " + item.id(),
            file, "This copy of the workbook has no answers to " + item.label() + ".",
            () -> new Chapter(text(item, new Answers(
                    TextFiles.read(desk.places().chapter(item)), TextFiles.read(file))))
                .rendered(width, Desk.styled()));
    }

    private static String text(Item item, Answers answers) {
        StringBuilder text = new StringBuilder("# " + item.label() + "\n");
        String section = "";
        for (Answers.Pair pair : answers.pairs()) {
            if (!pair.section().equals(section)) {
                section = pair.section();
                text.append("\n## ").append(section).append('\n');
            }
            text.append("\n**").append(pair.number()).append(".** ").append(pair.question())
                .append("\n\n**Answer.** ").append(pair.answer()).append('\n');
        }
        return text.toString();
    }
}
