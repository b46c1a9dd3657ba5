package workbook.grader.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import workbook.grader.loop.Training;
import workbook.grader.sandbox.Supervisor;

/** What the script runs once to make the ahead-of-time cache of the command. */
@Command(name = "prepare", hidden = true,
    description = "Uses every class once, for the JVM to remember.")
final class Prepare implements Callable<Integer> {

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("workbook");
        try {
            Training.run(folder, new Supervisor(Workbook.workers()));
            PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
            for (String command : List.of("list", "next --help", "run --help", "hint --help")) {
                Workbook.commandLine().setOut(nowhere).setErr(nowhere)
                    .execute(command.split(" "));
            }
            return 0;
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
