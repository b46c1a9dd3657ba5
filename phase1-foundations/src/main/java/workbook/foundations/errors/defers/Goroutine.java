package workbook.foundations.errors.defers;

import workbook.grader.Solve;
import workbook.grader.Unsolved;

/** Runs functions that defer, panic, recover and exit, as a goroutine of Go does. */
public final class Goroutine {

    private Goroutine() {
    }

    /**
     * Runs {@code main} in the first frame of a new goroutine, on this thread, to its end.
     *
     * @param main what to run; {@code null} is a panic with a {@link NullPointerException}
     * @return how it ended; only an {@link Error} comes out as an exception
     */
    @Solve
    public static Outcome run(Function main) {
        throw new Unsolved("Goroutine.run");
    }
}
