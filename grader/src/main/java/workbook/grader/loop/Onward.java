package workbook.grader.loop;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import workbook.grader.report.Board;
import workbook.grader.score.Verdict;
import workbook.grader.source.TextFiles;

/**
 * What comes after a verdict: the rest of the chapter and the next exercise, or a hint.
 *
 * @param places of the checkout
 * @param shelf its exercises
 * @param progress how the learner stands with each, this verdict included
 */
public record Onward(Places places, Shelf shelf, Progress progress) {

    /** A few lines for below the verdict; empty if there is nothing to say. */
    public String text(Checked checked) {
        if (checked.solved()) {
            return solved(checked.item());
        }
        return stillSolved(checked) + hint(checked);
    }

    /** Where to go on after solving. */
    String solved(Item item) {
        String show = "./workbook show " + item.id() + " --section ";
        StringBuilder text = new StringBuilder("  Break it    ").append(show).append("break-it\n")
            .append("  Questions   ").append(show).append("questions\n");
        if (TextFiles.below(places.reference(item)).size() > 0) {
            text.append("  Another way ./workbook solution ").append(item.id()).append('\n');
        }
        if (Files.exists(places.answers(item))) {
            text.append("  Answers     ./workbook answers ").append(item.id()).append('\n');
        }
        Optional<Item> next = new Route(shelf, progress).after(item);
        return text.append("  Next        ").append(next.map(other ->
                other.label() + ": ./workbook show " + other.id())
            .orElse("every exercise is solved or skipped")).append('\n').toString();
    }

    private String stillSolved(Checked checked) {
        return progress.of(checked.item()).standing() == Standing.SOLVED
            ? "  Your best result is kept: solved. This version has %s of %d points.\n".formatted(
                Board.points(checked.score().earned()), checked.score().points()) : "";
    }

    private String hint(Checked checked) {
        Verdict verdict = checked.score().verdict();
        Entry entry = progress.of(checked.item());
        Path chapter = places.chapter(checked.item());
        if (!Files.exists(chapter) || verdict == Verdict.NOT_ATTEMPTED
                || verdict == Verdict.DOES_NOT_COMPILE
                || entry.standing() == Standing.SOLVED) {
            return "";
        }
        List<String> hints = new Chapter(TextFiles.read(chapter)).hints();
        int seen = entry.hintsSeen();
        return seen >= hints.size() ? "" : "  A hint is there: ./workbook hint %s (%d of %d seen)\n"
            .formatted(checked.item().id(), seen, hints.size());
    }
}
