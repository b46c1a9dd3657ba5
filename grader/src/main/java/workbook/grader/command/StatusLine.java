package workbook.grader.command;

import java.io.PrintStream;
import java.time.Duration;
import workbook.grader.loop.Item;
import workbook.grader.score.Manifest;
import workbook.grader.score.TestResult;
import workbook.grader.suite.TestListener;

/**
 * One line of a terminal that says what a command is busy with, once it takes longer than a moment.
 * It is wiped away before the verdict is printed.
 */
final class StatusLine implements TestListener, AutoCloseable {

    private static final Duration FIRST = Duration.ofMillis(1500);
    private static final Duration EACH = Duration.ofSeconds(1);
    private static final String WIPE = "\r\033[K";

    private final PrintStream out;
    private final Thread thread;
    private final long start = System.nanoTime();
    private final String exercise;
    private String doing = "compiling";
    private int done;
    private boolean shown;

    private StatusLine(PrintStream out, Item item) {
        this.out = out;
        this.exercise = item.label();
        this.thread = Thread.ofPlatform().daemon().name("status line").unstarted(this::tick);
    }

    /** A line on the terminal; nothing at all if there is none. */
    static StatusLine of(Item item, boolean terminal) {
        StatusLine line = new StatusLine(System.out, item);
        if (terminal) {
            line.thread.start();
        }
        return line;
    }

    /** Another process has the exercise. */
    synchronized void waiting() {
        doing = "another ./workbook or mvn is checking it, waiting for that";
    }

    @Override
    public synchronized void started(String test) {
        doing = done + " tests done, one is running";
    }

    @Override
    public synchronized void finished(TestResult result) {
        done++;
        doing = done + (done == 1 ? " test done" : " tests done");
    }

    @Override
    public synchronized void running(Manifest.Test test, Duration since) {
        doing = done + " done, still running: " + test.property();
    }

    /** Wipes it away: something else is going to be printed. */
    void end() {
        thread.interrupt();
        wipe();
    }

    @Override
    public void close() {
        end();
    }

    private synchronized void wipe() {
        if (shown) {
            out.print(WIPE);
            out.flush();
            shown = false;
        }
    }

    private void tick() {
        try {
            Thread.sleep(FIRST);
            while (true) {
                show();
                Thread.sleep(EACH);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // closed
        }
    }

    private synchronized void show() {
        if (!Thread.currentThread().isInterrupted()) {
            long seconds = Duration.ofNanos(System.nanoTime() - start).toSeconds();
            out.print(WIPE + text(seconds));
            out.flush();
            shown = true;
        }
    }

    /** Short enough for any terminal: a line that is broken cannot be wiped. */
    String text(long seconds) {
        String text = seconds + " s, " + exercise + ": " + doing;
        return text.length() < 80 ? text : text.substring(0, 76) + "...";
    }
}
