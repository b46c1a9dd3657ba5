package workbook.grader.command;

import java.io.PrintWriter;
import java.time.Duration;
import picocli.CommandLine.Model.CommandSpec;
import workbook.grader.score.Manifest;
import workbook.grader.score.TestResult;
import workbook.grader.suite.TestListener;

/** Tells who waits at a terminal which test it is that takes long, now and then. */
final class Waiting implements TestListener {

    private static final long EVERY_SECONDS = 5;

    private final PrintWriter err;

    Waiting(CommandSpec spec) {
        this.err = spec.commandLine().getErr();
    }

    @Override
    public void started(String test) {
        // one that ends soon is not worth a word
    }

    @Override
    public void finished(TestResult result) {
        // the verdict says it
    }

    @Override
    public void running(Manifest.Test test, Duration since) {
        if (since.toSeconds() % EVERY_SECONDS == 0) {
            err.println("still running: " + test.property() + " (" + since.toSeconds() + " s)");
            err.flush();
        }
    }
}
