package workbook.grader.command;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import workbook.grader.batch.BatchException;
import workbook.grader.gradebook.GradebookException;
import workbook.grader.intake.IntakeException;
import workbook.grader.picture.ScriptException;
import workbook.grader.sandbox.NoWorker;
import workbook.grader.sandbox.WorkerCommand;
import workbook.grader.similarity.SimilarityException;
import workbook.grader.source.NotUtf8;
import workbook.grader.source.TextFiles;

/** The command {@code ./workbook}; what it does is in its subcommands. */
@Command(name = "workbook", description = "Under the Hood, a graded Java workbook.",
    mixinStandardHelpOptions = true, version = "Under the Hood 1.0",
    footer = {"", "Without a command: watch, the loop to keep open while you write."},
    subcommands = {WatchExercise.class, RunExercise.class, ListExercises.class, Show.class,
        Hint.class, Next.class, Skip.class, ResetExercise.class, Solution.class, ShowAnswers.class,
        MakeReport.class,
        UpdateWorkbook.class, Doctor.class, Replay.class, DrawPicture.class, DrawChapters.class,
        Stubs.class, NewExercise.class, VerifyExercise.class, WriteTable.class, CountCosts.class,
        MakeKit.class, GradeSubmissions.class, MergeGrades.class, Prepare.class})
public final class Workbook implements Callable<Integer> {

    /** What keeps a command from doing its work; any other refusal is of something looked at. */
    private static final List<Class<? extends Exception>> IMPOSSIBLE = List.of(
        NotUnderstood.class, NoWorker.class, ScriptException.class, UncheckedIOException.class,
        IntakeException.class, BatchException.class, GradebookException.class,
        SimilarityException.class);

    @Spec
    private CommandSpec spec;

    /**
     * Runs a command and ends with its exit code: 0 done, 1 not solved or not in order, 2 not
     * understood or not possible here.
     */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Workbook())
            .setExecutionStrategy(InKit::execute)
            .setExecutionExceptionHandler(Workbook::explain)
            .setParameterExceptionHandler(Workbook::refuse);
    }

    /** How suites are run: in processes that have the grader's own class path. */
    static WorkerCommand workers() {
        WorkerCommand command = WorkerCommand.here(System.getProperty("java.class.path"));
        String cache = System.getProperty("workbook.aot", "");
        return cache.isEmpty()
            ? command : command.with("-Xlog:disable").with("-XX:AOTCache=" + cache);
    }

    @Override
    public Integer call() {
        return spec.commandLine().execute("watch");
    }

    /** The folder of the checkout. */
    static Path root() {
        return Path.of(System.getProperty("workbook.root", ".")).toAbsolutePath().normalize();
    }

    private static int refuse(ParameterException thrown, String[] arguments) {
        CommandLine command = thrown.getCommandLine();
        command.getErr().println("workbook: " + thrown.getMessage());
        command.getErr().println("  ./workbook " + (command.getParent() == null ? ""
            : command.getCommandName() + " ") + "--help says what there is.");
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }

    private static int explain(Exception thrown, CommandLine command,
            CommandLine.ParseResult parsed) {
        if (thrown instanceof UncheckedIOException io) {
            command.getErr().println("workbook: " + thrown.getMessage()
                + (io instanceof NotUtf8 ? "" : ": " + TextFiles.why(io.getCause())));
        } else if (isMessage(thrown)) {
            command.getErr().println("workbook: " + thrown.getMessage());
        } else {
            thrown.printStackTrace(command.getErr());
        }
        return isNotInOrder(thrown) ? command.getCommandSpec().exitCodeOnExecutionException()
            : command.getCommandSpec().exitCodeOnInvalidInput();
    }

    /** Looked at and found wrong: 1. Anything else has kept a command from doing its work: 2. */
    private static boolean isNotInOrder(Exception thrown) {
        return thrown.getClass().getName().startsWith("workbook.grader.")
            && IMPOSSIBLE.stream().noneMatch(each -> each.isInstance(thrown));
    }

    /** The grader's own exceptions were written to be read; any other is a mistake of ours. */
    private static boolean isMessage(Exception thrown) {
        return thrown.getClass().getName().startsWith("workbook.grader.")
            || thrown instanceof IllegalArgumentException;
    }
}
