package workbook.grader.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import workbook.grader.loop.Bench;
import workbook.grader.loop.Item;
import workbook.grader.page.SourceCoverage;
import workbook.grader.page.SourceCoverage.Line;
import workbook.grader.report.KeptVerdict;
import workbook.grader.sandbox.Coverage;
import workbook.grader.sandbox.Supervisor;
import workbook.grader.sandbox.WorkerCommand;
import workbook.grader.score.Verdict;
import workbook.grader.source.TextFiles;
import workbook.grader.suite.TestListener;

/** Runs the suites of what was begun once more, with an eye on the lines they run. */
final class MeasuredCoverage {

    /** What hangs or ends its JVM takes long and is not written down. */
    private static final Set<Verdict> WORTH_IT =
        Set.of(Verdict.WRONG, Verdict.PARTIAL, Verdict.SOLVED);

    private final Desk desk;

    MeasuredCoverage(Desk desk) {
        this.desk = desk;
    }

    /** Whether an exercise with this verdict is measured. */
    static boolean isWorthIt(Optional<KeptVerdict> kept) {
        return kept.filter(verdict -> WORTH_IT.contains(verdict.score().verdict())).isPresent();
    }

    /** Coverage by the name of the exercise. */
    Map<String, List<SourceCoverage>> of(List<Item> items) throws IOException {
        if (items.isEmpty()) {
            return Map.of();
        }
        Path folder = Files.createTempDirectory("workbook");
        Path file = folder.resolve("ran.exec");
        WorkerCommand command =
            WorkerCommand.here(System.getProperty("java.class.path")).covering(file);
        try (Bench bench = new Bench(desk.places(), desk.shelf(), new Supervisor(command))) {
            for (Item item : items) {
                bench.check(item, TestListener.NONE);
            }
            return lines(items, new Coverage(file));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Map.of();
        } finally {
            TextFiles.deleteBelow(folder);
        }
    }

    private Map<String, List<SourceCoverage>> lines(List<Item> items, Coverage coverage) {
        Map<String, List<SourceCoverage>> found = new HashMap<>();
        for (Item item : items) {
            Path sources = desk.places().exercise(item);
            found.put(item.name(),
                coverage.of(desk.places().classes(item), item.packageName()).stream()
                    .filter(lines -> !isGiven(lines.source()))
                    .map(lines -> withText(sources, lines))
                    .toList());
        }
        return found;
    }

    private static SourceCoverage withText(Path sources, Coverage.Lines lines) {
        List<String> text = TextFiles.read(sources.resolve(lines.source())).lines().toList();
        return new SourceCoverage(lines.source(), lines.ran().size() + lines.missed().size(),
            lines.missed().stream().map(at -> new Line(at, text.get(at - 1).strip())).toList());
    }

    private static boolean isGiven(String source) {
        return Stream.of("Drawing.java", "Illustration.java").anyMatch(source::endsWith);
    }
}
