package workbook.grader.command;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import workbook.grader.interleave.InterleavingFailure;
import workbook.grader.interleave.Interleave;
import workbook.grader.interleave.NoVerdict;
import workbook.grader.interleave.Scenario;
import workbook.grader.loop.Account;
import workbook.grader.loop.Bench;
import workbook.grader.loop.Built;
import workbook.grader.loop.Item;
import workbook.grader.sandbox.Supervisor;
import workbook.grader.source.TextFiles;
import workbook.grader.suite.ExerciseLoader;

/** {@code ./workbook replay}: one scenario once more, under one schedule or under all. */
@Command(name = "replay", mixinStandardHelpOptions = true,
    description = "Runs an interleaving check again, on your sources as they are now.",
    footer = "Example: ./workbook replay 2.3 Locked \"2B\"")
final class Replay implements Callable<Integer> {

    private static final String ENDING = ".class";

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "EXERCISE",
        description = "As in 2.3, goroutines.counter or the path of its file.")
    private String exercise;

    @Parameters(index = "1", paramLabel = "SCENARIO", description = "The name in the message.")
    private String scenario;

    @Parameters(index = "2", paramLabel = "SCHEDULE", arity = "0..1",
        description = "As in the message, \"4B 9A\"; \"-\" is the usual one. Without any, every "
            + "schedule with at most two preemptions is tried.")
    private String schedule;

    @Override
    public Integer call() throws ClassNotFoundException, InterruptedException {
        Desk desk = Desk.of(spec);
        Item item = desk.item(exercise);
        try (Bench bench = new Bench(desk.places(), desk.shelf(),
                    new Supervisor(Workbook.workers()));
                Built built = bench.built(item)) {
            if (built.refused().isPresent()) {
                desk.print(new Account(desk.places()).full(built.refused().get()));
                return 1;
            }
            return play(desk, item, built);
        }
    }

    private int play(Desk desk, Item item, Built built) throws ClassNotFoundException {
        ClassLoader loader = new ExerciseLoader(item.packageName(),
            Replay.class.getClassLoader(), built.classes(), built.testClasses());
        Class<? extends Scenario> found =
            loader.loadClass(scenarioIn(item, built)).asSubclass(Scenario.class);
        try {
            Interleave check = Interleave.of(found).races(true);
            desk.print(schedule == null
                ? "Nothing goes wrong under " + check.verify()
                : "Nothing goes wrong under " + check.replay(schedule));
            return 0;
        } catch (InterleavingFailure failure) {
            desk.print(failure.getMessage());
        } catch (NoVerdict none) {
            desk.print(none.getMessage());
        }
        return 1;
    }

    private String scenarioIn(Item item, Built built) {
        List<String> names = TextFiles.in(built.testClasses().resolve(item.folder())).stream()
            .map(file -> file.getFileName().toString())
            .filter(name -> name.equals(scenario + ENDING)
                || name.endsWith("$" + scenario + ENDING))
            .map(name -> name.substring(0, name.length() - ENDING.length()))
            .toList();
        if (names.size() != 1) {
            throw new NotUnderstood(names.isEmpty()
                ? "%s has no scenario %s; the message of its failure names it".formatted(
                    item.label(), scenario)
                : "%s is one of %s in %s".formatted(scenario, names, item.label()));
        }
        return item.packageName() + "." + names.getFirst();
    }
}
