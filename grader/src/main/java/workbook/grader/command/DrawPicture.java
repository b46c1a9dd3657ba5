package workbook.grader.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import workbook.grader.Unsolved;
import workbook.grader.loop.Item;
import workbook.grader.loop.Shelf;
import workbook.grader.picture.HtmlPage;
import workbook.grader.picture.Illustration;
import workbook.grader.picture.Story;
import workbook.grader.picture.TextPrinter;

/** {@code ./workbook picture}: what a structure looks like, step by step. */
@Command(name = "picture", mixinStandardHelpOptions = true,
    description = "Draws your structure after each of some operations.",
    footer = "Example: ./workbook picture ds.swissmap --ops \"put 1 a; put 9 b; delete 1\"")
final class DrawPicture implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "EXERCISE", description = "As in 4.9 or ds.swissmap.")
    private String exercise;

    @Option(names = "--ops", paramLabel = "OPERATIONS",
        description = "With semicolons between them. Without any, the known ones are listed.")
    private String operations;

    @Option(names = "--html", paramLabel = "FILE",
        description = "Write a page with a slider instead of text.")
    private Path page;

    @Option(names = "--reference", description = "Draw the reference solution, not yours.")
    private boolean reference;

    @Override
    public Integer call() {
        exercise = Shelf.of(Workbook.root()).byId(exercise).map(Item::name).orElse(exercise);
        try (Illustrations found = Illustrations.of(Workbook.root(), exercise, reference)) {
            if (operations == null) {
                list(found.illustration());
            } else {
                show(Story.of(found.illustration(), operations));
            }
            return 0;
        } catch (Unsolved unsolved) {
            spec.commandLine().getErr().println("workbook: " + unsolved.getMessage()
                + ", so there is nothing to draw; --reference draws the reference");
            return 1;
        }
    }

    private void list(Illustration<?> illustration) {
        print("Operations of " + exercise + ":");
        illustration.operations().forEach(operation -> print("  " + operation.usage()));
        print("");
        print("Example: ./workbook picture " + exercise + " --ops \"" + illustration.example()
            + "\"");
    }

    private void show(Story story) {
        if (page != null) {
            write(HtmlPage.print(exercise, story));
            print(page + ": " + story.steps().size() + " steps");
            return;
        }
        for (Story.Step step : story.steps()) {
            print("> " + step.operation() + ": " + step.result());
            print(TextPrinter.print(step.picture()));
        }
        print("A star marks what a step has changed.");
    }

    private void write(String text) {
        try {
            Files.writeString(page, text);
        } catch (IOException e) {
            throw new NotUnderstood("cannot write " + page + ": " + e.getClass().getSimpleName());
        }
    }

    private void print(String line) {
        spec.commandLine().getOut().println(line);
    }
}
