package workbook.grader.command;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import workbook.grader.loop.Machine;

/** {@code ./workbook doctor}: is everything here that the workbook needs? */
@Command(name = "doctor", mixinStandardHelpOptions = true,
    description = "Tests this machine: JDK, Maven, disk, encoding, write access, git, a worker.")
final class Doctor implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        Desk desk = Desk.of(spec);
        List<Machine.Finding> findings =
            new Machine(desk.places(), desk.shelf()).examine(Workbook.workers());
        findings.forEach(finding -> desk.print(finding.text()));
        boolean good = findings.stream().allMatch(Machine.Finding::good);
        desk.print(good ? "Everything is in order."
            : "Something is not in order; what to do stands behind each.");
        return good ? 0 : 1;
    }
}
