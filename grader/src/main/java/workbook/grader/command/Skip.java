package workbook.grader.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import workbook.grader.loop.Item;
import workbook.grader.loop.Notes;
import workbook.grader.loop.Standing;

/** {@code ./workbook skip}: puts an exercise aside. */
@Command(name = "skip", mixinStandardHelpOptions = true,
    description = "Puts an exercise aside: next passes over it, until you begin it after all.")
final class Skip implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", arity = "0..1", paramLabel = "EXERCISE",
        description = "As in 4.14; without it, the one you were last at.")
    private String exercise;

    @Option(names = "--undo", description = "Takes it up again.")
    private boolean undo;

    @Override
    public Integer call() {
        Desk desk = Desk.of(spec);
        Item item = desk.item(exercise);
        Standing now = desk.progress().of(item).standing();
        if (undo ? now != Standing.SKIPPED : now == Standing.SOLVED) {
            desk.print(item.label() + (undo ? " is not skipped." : " is solved already."));
            return 1;
        }
        new Notes(desk.places()).skipped(item, !undo, desk.today());
        desk.print(undo ? item.label() + " is open again."
            : item.label() + " is skipped. To take it up again: ./workbook skip --undo "
                + item.id());
        return 0;
    }
}
