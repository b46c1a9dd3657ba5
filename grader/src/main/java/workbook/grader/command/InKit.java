package workbook.grader.command;

import static java.util.Map.entry;

import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;
import workbook.grader.loop.Places;

/** What there is no use for in a kit: commands that need solutions, or the sources of suites. */
final class InKit {

    private static final String NO_SOLUTIONS = "the solutions are not in it";

    private static final Map<String, String> REASONS = Map.ofEntries(
        entry("stubs", "stubs are made from the solutions, which are not in it; ./workbook reset "
            + "EXERCISE gives the stubs back"),
        entry("pictures", "the chapters' pictures are drawn from the solutions, which are not "
            + "in it"),
        entry("costs", NO_SOLUTIONS),
        entry("verify", NO_SOLUTIONS + ", and nothing is verified without them"),
        entry("new", "exercises are added in a whole checkout"),
        entry("table", "its README was made with it"),
        entry("solution", NO_SOLUTIONS),
        entry("answers", "the answers are not in it"),
        entry("kit", "another one is made from a whole checkout"),
        entry("update", "it has no history to compare with. To go on in a newer kit, copy your "
            + "src/main/java and .workbook into it"));

    private InKit() {
    }

    /** Runs what was asked for, or says why a kit cannot do it. */
    static int execute(ParseResult parsed) {
        if (parsed.hasSubcommand() && new Places(Workbook.root()).isKit()) {
            ParseResult command = parsed.subcommand();
            String reason = REASONS.get(command.commandSpec().name());
            if (reason != null && !command.isUsageHelpRequested()) {
                command.commandSpec().commandLine().getErr().println("workbook: this is a kit: "
                    + reason + ".");
                return command.commandSpec().exitCodeOnExecutionException();
            }
        }
        return new CommandLine.RunLast().execute(parsed);
    }
}
