package workbook.grader.command;

import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import workbook.grader.history.Seeds;
import workbook.grader.loop.Account;
import workbook.grader.loop.Bench;
import workbook.grader.loop.Checked;
import workbook.grader.loop.CheckedJson;
import workbook.grader.loop.Item;
import workbook.grader.loop.Notes;
import workbook.grader.loop.Onward;
import workbook.grader.sandbox.Supervisor;
import workbook.grader.sandbox.WorkerCommand;

/** {@code ./workbook run}: one exercise, one verdict, without Maven. */
@Command(name = "run", mixinStandardHelpOptions = true,
    description = "Checks one exercise and says what mvn test would say.",
    footer = {"Exit code: 0 solved, 1 not solved, 2 not understood or not possible here.",
        "The seeds of suites are fixed, so a run is the same every time. What fails with one of",
        "them says so; --seed is that run again, or one with a seed nobody has tried.",
        "A failing schedule of threads is repeated by ./workbook replay."})
final class RunExercise implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", arity = "0..1", paramLabel = "EXERCISE",
        description = "As in 4.14, algo.binarysearch or the path of its file. Without it, the one "
            + "you were last at.")
    private String exercise;

    @Option(names = "--json", description = "One line of JSON, for editors.")
    private boolean json;

    @Option(names = "--all", description = "Every mistake in full.")
    private boolean all;

    @Option(names = "--seed", paramLabel = "N",
        description = "Draw from this seed only. Such a run is not noted: it proves less.")
    private Integer seed;

    @Override
    public Integer call() throws InterruptedException {
        // It warms itself up while this process compiles: one of two processors would be idle.
        Supervisor supervisor = Supervisor.ready(workers());
        try {
            return run(supervisor);
        } finally {
            supervisor.close(); // also where nothing came of it
        }
    }

    private int run(Supervisor supervisor) throws InterruptedException {
        Desk desk = Desk.of(spec);
        Item item = desk.item(exercise);
        try (Bench bench = new Bench(desk.places(), desk.shelf(), supervisor);
                StatusLine line = StatusLine.of(item, !json && Desk.screen())) {
            Checked checked = bench.check(item, line, line::waiting);
            line.end();
            desk.print(json ? CheckedJson.of(checked, desk.places()) : verdict(desk, checked));
            if (seed == null) {
                new Notes(desk.places()).of(checked, Instant.now());
            }
            if (!json) {
                desk.print(onward(desk, checked));
            }
            return checked.solved() ? 0 : 1;
        }
    }

    private String verdict(Desk desk, Checked checked) {
        Account account = new Account(desk.places());
        return all ? account.fullOfAll(checked) : account.full(checked);
    }

    private String onward(Desk desk, Checked checked) {
        String text = seed == null
            ? new Onward(desk.places(), desk.shelf(), desk.progress()).text(checked)
            : "  With seed " + seed + " only: this run is not noted.\n";
        return text.isEmpty() ? "" : "\n" + text;
    }

    private WorkerCommand workers() {
        WorkerCommand command = Workbook.workers().warm();
        return seed == null ? command : command.with("-D" + Seeds.PROPERTY + "=" + seed);
    }
}
