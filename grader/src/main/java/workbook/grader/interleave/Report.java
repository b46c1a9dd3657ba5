package workbook.grader.interleave;

import java.util.ArrayList;
import java.util.List;
import workbook.grader.interleave.Explorer.Result.Failed;

/** A failing schedule for a reader: one sentence, then the threads side by side. */
final class Report {

    private final Failed failed;
    private final SourceText source;
    private final Narrator narrator;

    Report(Failed failed, SourceText source) {
        this.failed = failed;
        this.source = source;
        this.narrator = new Narrator(failed.failure(), failed.run(), source);
    }

    /** What the scenario or a thread threw; null if it was nothing. */
    Throwable cause() {
        return failed.failure().cause();
    }

    Failure.Kind kind() {
        return failed.failure().kind();
    }

    long tried() {
        return failed.tried();
    }

    String sentence() {
        return narrator.sentence();
    }

    String schedule() {
        return Schedule.text(failed.failure().schedule());
    }

    /** All of it, after what was thrown if something was. */
    String text() {
        String thrown = cause() == null ? "" : failed.failure().text().strip() + "\n";
        return thrown + String.join("\n", lines());
    }

    /** The sentence, and what each thread did. */
    List<String> lines() {
        int width = Terminal.width();
        List<String> lines = new ArrayList<>(Columns.wrap(narrator.sentence(), width));
        narrator.waits().forEach(wait -> lines.addAll(Columns.wrap(wait, width)));
        List<String> program = Program.of(failed.usual(), failed.run()).lines(width);
        if (!program.isEmpty()) {
            lines.add("");
            lines.add("The program:");
            lines.addAll(program);
        }
        lines.add("");
        if (kind() == Failure.Kind.RACE) {
            new Racing(failed.run(), source).lines(width).forEach(lines::add);
        } else {
            lines.addAll(new Columns(failed.run(), source, width).lines());
            lines.add("");
            lines.add("schedule %s, the %s tried".formatted(
                failed.failure().schedule() == null ? "- (nobody is preempted)" : schedule(),
                ordinal(failed.tried())));
        }
        return lines;
    }

    private static String ordinal(long number) {
        long last = number % 100;
        String ending = last / 10 == 1 ? "th" : switch ((int) (last % 10)) {
            case 1 -> "st";
            case 2 -> "nd";
            case 3 -> "rd";
            default -> "th";
        };
        return Coverage.number(number) + ending;
    }
}
