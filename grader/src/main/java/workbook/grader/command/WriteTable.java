package workbook.grader.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import workbook.grader.format.Chapters;
import workbook.grader.format.Checkout;
import workbook.grader.format.ExerciseTable;
import workbook.grader.loop.Shelf;
import workbook.grader.source.TextFiles;
import workbook.grader.suite.ExercisePackage;
import workbook.grader.verify.Declared;

/** {@code ./workbook table}: what exercises say of themselves, written where it is repeated. */
@Command(name = "table", mixinStandardHelpOptions = true,
    description = "Writes the README's table and numbers, and the heads of chapters, from "
        + "@Exercise.")
final class WriteTable implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--check", description = "Write nothing; fail if something is to be written.")
    private boolean check;

    private final Checkout checkout = new Checkout(Workbook.root());

    @Override
    public Integer call() {
        Map<Path, String> different = new TreeMap<>();
        expected().forEach((file, text) -> {
            if (!TextFiles.read(file).equals(text)) {
                different.put(file, text);
            }
        });
        different.forEach((file, text) -> {
            if (check) {
                print(checkout.shown(file) + " is not what @Exercise says; run: ./workbook table");
            } else {
                write(file, text);
                print("wrote " + checkout.shown(file));
            }
        });
        if (different.isEmpty()) {
            print("The table, the numbers and the heads of chapters are what @Exercise says.");
        }
        return check && !different.isEmpty() ? 1 : 0;
    }

    /** The README and every chapter, as they should be. */
    private Map<Path, String> expected() {
        List<ExercisePackage> exercises = Shelf.ofReferences(checkout.root()).items().stream()
            .map(Declared::of).toList();
        Map<Path, String> expected = new TreeMap<>();
        Path readme = checkout.root().resolve("README.md");
        expected.put(readme, ExerciseTable.written(TextFiles.read(readme), exercises));
        for (ExercisePackage exercise : exercises) {
            Path chapter = checkout.chapter(exercise);
            if (Files.exists(chapter)) {
                expected.put(chapter,
                    Chapters.headed(TextFiles.read(chapter), exercise.exercise()));
            }
        }
        return expected;
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    private void print(String line) {
        spec.commandLine().getOut().println(line);
    }
}
