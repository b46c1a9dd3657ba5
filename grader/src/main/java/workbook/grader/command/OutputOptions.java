package workbook.grader.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;
import workbook.grader.gradebook.Exports;
import workbook.grader.gradebook.Gradescope;
import workbook.grader.similarity.JPlag;

/** What is made of a graded class, beside what is always made. */
final class OutputOptions {

    @Option(names = "--canvas", paramLabel = "FILE",
        description = "A gradebook exported from Canvas; canvas.csv is it with our grades.")
    private Path canvas;

    @Option(names = "--canvas-column", paramLabel = "TITLE",
        description = "The assignment's column in it, where that is not plain.")
    private String canvasColumn;

    @Option(names = "--moodle", paramLabel = "FILE",
        description = "A grading worksheet from Moodle; moodle.csv is it with our grades.")
    private Path moodle;

    @Option(names = "--gradescope", paramLabel = "WHEN", defaultValue = "visible",
        description = "When students see the tests in Gradescope: visible, after_due_date, "
            + "after_published or hidden; ${DEFAULT-VALUE} if not given.")
    private Gradescope.Visibility gradescope;

    @Option(names = "--jplag", paramLabel = "FILE",
        description = "JPlag, its jar or a program that starts it: pages show who is alike.")
    private Path jplag;

    @Option(names = "--alike", paramLabel = "PERCENT", defaultValue = "50",
        description = "From how much on two are shown; ${DEFAULT-VALUE} if not given.")
    private int alike;

    @Option(names = "--diff", paramLabel = "OLD",
        description = "A folder that was graded before: says who changes, by how much, because "
            + "of which test.")
    private Path old;

    /** What gradebooks are filled in, and what Gradescope shows. */
    Exports.Options exports() {
        return new Exports.Options(Optional.ofNullable(canvas), Optional.ofNullable(canvasColumn),
            Optional.ofNullable(moodle), gradescope);
    }

    Optional<Path> jplag() {
        return Optional.ofNullable(jplag);
    }

    int alike() {
        return alike;
    }

    Optional<Path> old() {
        return Optional.ofNullable(old);
    }

    /**
     * Refuses what cannot be used, before hours of grading.
     *
     * @throws NotUnderstood naming the value
     */
    void check() {
        Exports.check(exports());
        if (alike < 1 || alike > 100) {
            throw new NotUnderstood("--alike " + alike + ": give 1 to 100 percent");
        }
        jplag().ifPresent(JPlag::at);
        if (old != null && !Files.isDirectory(old.resolve("records"))) {
            throw new NotUnderstood("--diff " + old + ": that is no folder that was graded");
        }
    }
}
