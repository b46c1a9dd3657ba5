package workbook.grader.command;

import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import workbook.grader.picture.ScriptException;

/** The command {@code ./workbook}; what it does is in its subcommands. */
@Command(name = "workbook", description = "Under the Hood, a graded Java workbook.",
    mixinStandardHelpOptions = true, version = "Under the Hood 1.0",
    subcommands = {Stubs.class, Replay.class, DrawPicture.class, DrawChapters.class,
        UpdateWorkbook.class, MakeReport.class, CountCosts.class})
public final class Workbook implements Runnable {

    @Spec
    private CommandSpec spec;

    /** Runs a command and ends with its exit code: 0 done, 1 not in order, 2 not understood. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Workbook())
            .setExecutionExceptionHandler(Workbook::explain);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do.");
    }

    /** The folder of the checkout. */
    static Path root() {
        return Path.of(System.getProperty("workbook.root", ".")).toAbsolutePath().normalize();
    }

    private static int explain(Exception thrown, CommandLine command,
            CommandLine.ParseResult parsed) {
        command.getErr().println("workbook: " + thrown.getMessage());
        return thrown instanceof NotUnderstood || thrown instanceof ScriptException
            ? command.getCommandSpec().exitCodeOnInvalidInput()
            : command.getCommandSpec().exitCodeOnExecutionException();
    }
}
