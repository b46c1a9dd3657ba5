package workbook.grader.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import workbook.grader.loop.Bench;
import workbook.grader.loop.Covering;
import workbook.grader.loop.Item;
import workbook.grader.page.SourceCoverage;
import workbook.grader.page.SourceCoverage.Line;
import workbook.grader.report.KeptVerdict;
import workbook.grader.sandbox.Coverage;
import workbook.grader.sandbox.WorkerCommand;
import workbook.grader.source.TextFiles;

/** Runs the suites of what was begun once more, with an eye on the lines they run. */
final class MeasuredCoverage {

    private final Desk desk;

    MeasuredCoverage(Desk desk) {
        this.desk = desk;
    }

    /** Whether an exercise with this verdict is measured: what hangs takes long, for nothing. */
    static boolean isWorthIt(Optional<KeptVerdict> kept) {
        return kept.filter(verdict -> verdict.score().ranThrough()).isPresent();
    }

    /** Coverage by the name of the exercise. */
    Map<String, List<SourceCoverage>> of(List<Item> items) throws IOException {
        if (items.isEmpty()) {
            return Map.of();
        }
        Path folder = Files.createTempDirectory("workbook");
        WorkerCommand command = WorkerCommand.here(System.getProperty("java.class.path"));
        try (Covering covering = new Covering(desk.places(), command, folder.resolve("ran.exec"),
                workers -> new Bench(desk.places(), desk.shelf(), workers))) {
            Map<String, List<SourceCoverage>> found = new HashMap<>();
            for (Item item : items) {
                covering.lines(item).ifPresent(lines ->
                    found.put(item.name(), withTexts(item, lines)));
            }
            return found;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Map.of();
        } finally {
            TextFiles.deleteBelow(folder);
        }
    }

    private List<SourceCoverage> withTexts(Item item, List<Coverage.Lines> lines) {
        Path sources = desk.places().exercise(item);
        return lines.stream().map(each -> withText(sources, each)).toList();
    }

    private static SourceCoverage withText(Path sources, Coverage.Lines lines) {
        List<String> text = TextFiles.read(sources.resolve(lines.source())).lines().toList();
        return new SourceCoverage(lines.source(), lines.ran().size() + lines.missed().size(),
            lines.missed().stream().map(at -> new Line(at, text.get(at - 1).strip())).toList());
    }
}
