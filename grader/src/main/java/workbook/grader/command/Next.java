package workbook.grader.command;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import workbook.grader.loop.Current;
import workbook.grader.loop.Item;
import workbook.grader.loop.Listing;
import workbook.grader.loop.Progress;
import workbook.grader.loop.Route;

/** {@code ./workbook next}: goes to the first exercise that is open. */
@Command(name = "next", mixinStandardHelpOptions = true,
    description = "Goes to the first exercise that is neither solved nor skipped and whose "
        + "requirements are solved.")
final class Next implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Desk desk = Desk.of(spec);
        Progress progress = desk.progress();
        Route route = new Route(desk.shelf(), progress);
        Optional<Item> next = route.next();
        if (next.isEmpty()) {
            desk.print("Every exercise is solved or skipped.");
            return 0;
        }
        Item item = next.get();
        Current.write(desk.places(), item);
        StringBuilder text = new StringBuilder(new Listing(progress).line(item)).append('\n');
        List<Item> missing = route.missing(item);
        if (!missing.isEmpty()) {
            text.append("  It needs ").append(String.join(", ",
                missing.stream().map(Item::label).toList())).append(", not solved yet.\n");
        }
        text.append("  The chapter: ./workbook show\n  You write:\n");
        desk.places().toWrite(item).forEach(file ->
            text.append("    ").append(desk.places().shown(file)).append('\n'));
        desk.print(text.toString());
        return 0;
    }
}
