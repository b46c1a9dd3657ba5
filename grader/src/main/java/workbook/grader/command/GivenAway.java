package workbook.grader.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import workbook.grader.loop.Item;
import workbook.grader.loop.Notes;
import workbook.grader.loop.Standing;

/**
 * What is shown of an exercise when it is solved, or when the learner gives up, which is noted.
 *
 * @param giveUp whether the learner asks for it before solving
 */
record GivenAway(Desk desk, Item item, boolean giveUp) {

    /**
     * Prints it, or why it is not printed.
     *
     * @param refusal for who has neither solved the exercise nor given up
     * @param source where it stands, and {@code missing} what to say if it is not there
     * @return the exit code of the command
     */
    int print(String refusal, Path source, String missing, Supplier<String> text) {
        boolean solved = desk.progress().of(item).standing() == Standing.SOLVED;
        if (!solved && !giveUp) {
            desk.print(item.label() + " is not solved yet, as of the last check. " + refusal);
            return 1;
        }
        if (!Files.exists(source)) {
            desk.print(missing);
            return 1;
        }
        if (!solved) {
            new Notes(desk.places()).gaveUp(item, desk.today());
        }
        desk.print(text.get());
        return 0;
    }
}
