package workbook.grader.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import workbook.grader.loop.Current;
import workbook.grader.loop.Item;
import workbook.grader.loop.Route;
import workbook.grader.loop.Session;
import workbook.grader.loop.Standing;
import workbook.grader.sandbox.Supervisor;

/** {@code ./workbook watch}: the loop to keep open while you write. */
@Command(name = "watch", mixinStandardHelpOptions = true,
    description = "Checks an exercise each time you save it. This is what ./workbook does.",
    footer = {"In a pipe it reads the same keys from standard input, a line each, and prints "
        + "plain lines.", "NO_COLOR=1 turns colours off."})
final class WatchExercise implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", arity = "0..1", paramLabel = "EXERCISE",
        description = "As in 4.14; without it, the one you were last at, or the next.")
    private String exercise;

    @Option(names = "--json", description = "One line of JSON a verdict, for editors.")
    private boolean json;

    @Override
    public Integer call() throws InterruptedException {
        Desk desk = Desk.of(spec);
        Item first = first(desk);
        Supervisor supervisor = Supervisor.withSpare(Workbook.workers().warm());
        Session session = new Session(desk.places(), desk.shelf());
        if (json || !Desk.screen()) {
            session.onPipe(first, supervisor, System.in, System.out, json);
        } else {
            session.onTerminal(first, supervisor, Desk.styled());
        }
        return 0;
    }

    private Item first(Desk desk) {
        if (exercise != null) {
            return desk.item(exercise);
        }
        return Current.read(desk.places(), desk.shelf())
            .filter(item -> desk.progress().of(item).standing() != Standing.SOLVED)
            .or(() -> new Route(desk.shelf(), desk.progress()).next())
            .orElse(desk.shelf().items().getFirst());
    }
}
