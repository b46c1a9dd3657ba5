package workbook.grader.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What a test finds wrong is shown with a picture of the structure as it is at that moment. */
public final class Pictured {

    private static final int MOST_LINES = 30;
    private static final int LONGEST_COMMAND = 2000;

    private Pictured() {
    }

    /**
     * Runs {@code assertion}; only if it fails, the picture is made.
     *
     * @param picture what the learner's structure looks like; one that cannot be made, since what
     *     it is made of is wrong as well, is left out
     * @throws PicturedFailure in place of the failed assertion, which is its cause
     */
    public static void check(Supplier<Picture> picture, Runnable assertion) {
        check(picture, () -> "", assertion);
    }

    /**
     * The same, and a command is told that draws it step by step.
     *
     * @param command empty, or too long to be typed, if there is none
     */
    public static void check(
            Supplier<Picture> picture, Supplier<String> command, Runnable assertion) {
        try {
            assertion.run();
        } catch (AssertionError e) {
            List<String> shown = new ArrayList<>(lines(picture));
            String again = command.get();
            if (!again.isEmpty() && again.length() <= LONGEST_COMMAND) {
                shown.add("step by step: " + again);
            }
            throw new PicturedFailure(shown, e);
        }
    }

    private static List<String> lines(Supplier<Picture> picture) {
        try {
            List<String> lines = TextPrinter.print(picture.get()).lines().toList();
            return lines.size() <= MOST_LINES ? lines : lines.subList(0, MOST_LINES);
        } catch (RuntimeException e) {
            return List.of();
        }
    }
}
