package workbook.grader.command;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import workbook.grader.update.Update;

/** {@code ./workbook update}: new chapters and suites, and nothing of yours lost. */
@Command(name = "update", mixinStandardHelpOptions = true,
    description = "Brings new chapters, suites and the grader from upstream, and keeps your work.",
    footer = {"A file that you changed stays as it is. If upstream changed it too,",
        "upstream's is written beside it as FILE.upstream. Nothing is committed."})
final class UpdateWorkbook implements Callable<Integer> {

    private static final int FILES_SHOWN = 20;

    @Spec
    private CommandSpec spec;

    @Option(names = "--from", paramLabel = "REMOTE_OR_PATH",
        description = "A remote, a URL or a folder; else the remote upstream, or origin.")
    private String from;

    @Option(names = "--dry-run", description = "Say what would be done, and leave all files alone.")
    private boolean dryRun;

    @Override
    public Integer call() {
        Update.Outcome outcome =
            new Update(Workbook.root()).run(Optional.ofNullable(from), dryRun);
        if (outcome.nothingNew()) {
            print("Nothing new from " + outcome.source() + kept(outcome.kept().size()) + ".");
            return 0;
        }
        print("From " + outcome.source() + (dryRun ? ", if this were no dry run:" : ":"));
        list("brought", "", outcome.brought());
        list("removed", ", which upstream has no longer", outcome.removed());
        list("kept", " that only you changed", outcome.kept());
        list("look at", "", outcome.toLookAt().entrySet().stream()
            .map(each -> each.getKey() + ": " + each.getValue()).toList());
        print("");
        print(dryRun ? "Nothing was changed." : "Nothing was committed: git status shows it all.");
        return 0;
    }

    private static String kept(int files) {
        return files == 0 ? "" : "; your changes to " + files(files) + " stay";
    }

    private void list(String what, String remark, Collection<String> lines) {
        if (lines.isEmpty()) {
            return;
        }
        print("");
        print(what + ": " + files(lines.size()) + remark);
        List<String> shown = lines.stream().limit(FILES_SHOWN).toList();
        shown.forEach(line -> print("  " + line));
        if (shown.size() < lines.size()) {
            print("  and " + (lines.size() - shown.size()) + " more");
        }
    }

    private static String files(int number) {
        return number + (number == 1 ? " file" : " files");
    }

    private void print(String line) {
        spec.commandLine().getOut().println(line);
    }
}
