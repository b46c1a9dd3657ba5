package workbook.grader.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import workbook.grader.source.Projection;

/** {@code ./workbook stubs}: projects the solutions into the phases. */
@Command(name = "stubs", mixinStandardHelpOptions = true,
    description = "Makes the phases' stubs from the reference solutions.")
final class Stubs implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--check", description = "Write nothing; fail if a stub is not what it should "
        + "be.")
    private boolean check;

    @Override
    public Integer call() {
        Projection projection = new Projection(Workbook.root());
        return check ? check(projection) : write(projection);
    }

    private int check(Projection projection) {
        List<Projection.Difference> differences = projection.check();
        differences.forEach(difference -> print(difference.toString()));
        print(differences.isEmpty()
            ? "All %d files are what the solutions project to."
                .formatted(projection.expected().size())
            : """
                %d files differ. Maintainers make them again with: ./workbook stubs
                If you have solved them: well done, and keep them on a branch of your own. This \
                repository holds stubs, for the next one to solve.\
                """.formatted(differences.size()));
        return differences.isEmpty() ? 0 : 1;
    }

    private int write(Projection projection) {
        List<Path> changed = projection.write();
        changed.forEach(file -> print("made " + file));
        print(changed.size() + " files changed.");
        return 0;
    }

    private void print(String line) {
        spec.commandLine().getOut().println(line);
    }
}
