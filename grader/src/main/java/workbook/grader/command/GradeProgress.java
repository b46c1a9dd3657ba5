package workbook.grader.command;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import workbook.grader.batch.BatchListener;
import workbook.grader.ledger.Adjustment;
import workbook.grader.ledger.Grade;
import workbook.grader.ledger.SubmissionRecord;
import workbook.grader.loop.Item;
import workbook.grader.source.Shown;

/**
 * Tells how far a class is graded: a line that changes on a terminal, a line for each submission in
 * a pipe.
 */
final class GradeProgress implements BatchListener, AutoCloseable {

    private static final Duration EACH = Duration.ofMillis(250);
    private static final int WIDTH = 79;
    private static final String WIPE = "\r\033[K";

    private final PrintWriter out;
    private final boolean terminal;
    private final LongSupplier clock;
    private final List<Adjustment> adjustments;
    private final Map<String, String> running = new TreeMap<>();
    private long start;
    private long shown;
    private int submissions;
    private int done;
    private int failures;
    private int adjusted;

    /**
     * @param terminal whether lines can be written over
     * @param clock in nanoseconds
     * @param adjustments which count in the points that are told
     */
    GradeProgress(PrintWriter out, boolean terminal, LongSupplier clock,
            List<Adjustment> adjustments) {
        this.out = out;
        this.terminal = terminal;
        this.clock = clock;
        this.adjustments = List.copyOf(adjustments);
    }

    @Override
    public synchronized void begins(int all) {
        submissions = all;
        start = clock.getAsLong();
        shown = start - EACH.toNanos();
        show();
    }

    @Override
    public synchronized void running(String student, Item item) {
        running.put(student, item.id());
        show();
    }

    @Override
    public synchronized void again(String student, Item item, String why) {
        say("%s %s: the grader failed and tries again (%s)".formatted(student, item.id(), why));
    }

    @Override
    public synchronized void measuring(String student, Item item) {
        running.put(student, item.id() + " for its lines");
        show();
    }

    @Override
    public synchronized void unmeasured(String student, Item item, String why) {
        say("%s %s: which lines ran is not known, and the grade stays (%s)"
            .formatted(student, item.id(), why));
    }

    @Override
    public synchronized void done(SubmissionRecord record) {
        done++;
        running.remove(record.student());
        failures += record.complete() ? 0 : 1;
        Grade grade = new Grade(record, adjustments.stream()
            .filter(each -> each.student().equals(record.student())).toList());
        adjusted += grade.adjusted() > 0 ? 1 : 0;
        if (!terminal || !record.complete() || !record.refused().isEmpty()) {
            say("%d of %d  %s  %s".formatted(
                done, submissions, record.student(), result(grade)));
        }
        shown = 0;
        show();
    }

    @Override
    public synchronized void close() {
        if (terminal) {
            out.print(WIPE);
            out.flush();
        }
    }

    /** A failure of the grader's own is no zero, so there is no number then. */
    private static String result(Grade grade) {
        SubmissionRecord record = grade.record();
        if (!record.complete()) {
            return "NOT COMPLETE: the grader failed at " + record.exercises().stream()
                .filter(each -> !each.trouble().isEmpty()).map(each -> each.score().id())
                .collect(Collectors.joining(", ")) + "; run the same command again";
        }
        return "%s of %d%s%s".formatted(grade.points(), record.points(),
            grade.adjusted() > 0 ? "  adjusted; the grader gives " + record.earned() : "",
            record.refused().isEmpty() ? "" : "  cannot be read: " + record.refused());
    }

    private void say(String line) {
        out.print((terminal ? WIPE : "") + Shown.of(line) + "\n");
        out.flush();
    }

    private void show() {
        long now = clock.getAsLong();
        if (terminal && now - shown >= EACH.toNanos()) {
            shown = now;
            out.print(WIPE + cut(Shown.of(text(now))));
            out.flush();
        }
    }

    private String text(long now) {
        StringBuilder text = new StringBuilder("%d of %d".formatted(done, submissions));
        if (failures > 0) {
            text.append(", ").append(failures).append(" not complete");
        }
        if (adjusted > 0) {
            text.append(", ").append(adjusted).append(" adjusted");
        }
        if (done > 0 && done < submissions) {
            long nanos = (now - start) / done * (submissions - done);
            text.append(", about ").append(words(Duration.ofNanos(nanos))).append(" left");
        }
        running.forEach((student, exercise) ->
            text.append(", ").append(student).append(' ').append(exercise));
        return text.toString();
    }

    private static String words(Duration left) {
        return left.toSeconds() < 90 ? left.toSeconds() + " s" : left.toMinutes() + " min";
    }

    /** A line that is broken by the terminal cannot be wiped. */
    private static String cut(String text) {
        return text.length() <= WIDTH ? text : text.substring(0, WIDTH - 3) + "...";
    }
}
