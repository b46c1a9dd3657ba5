package workbook.grader.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import workbook.grader.loop.Changes;
import workbook.grader.loop.Item;
import workbook.grader.page.Extras;
import workbook.grader.page.Graded;
import workbook.grader.page.ReferenceCosts;
import workbook.grader.page.Report;
import workbook.grader.page.ReportPage;
import workbook.grader.page.Reports;
import workbook.grader.report.KeptVerdict;
import workbook.grader.report.Verdicts.Known;
import workbook.grader.score.Scorecard.ExerciseScore;
import workbook.grader.score.Verdict;
import workbook.grader.source.TextFiles;

/** {@code ./workbook report}: how far you are, on one page. */
@Command(name = "report", mixinStandardHelpOptions = true,
    description = "Writes a page with your progress, mistakes, costs and pictures.")
final class MakeReport implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--out", paramLabel = "FILE",
        description = "Where to write it; else .workbook/report.html.")
    private Path out;

    @Option(names = "--no-coverage",
        description = "Do not run the suites once more to see which lines they run.")
    private boolean noCoverage;

    @Override
    public Integer call() throws IOException {
        Desk desk = Desk.of(spec);
        Known verdicts = desk.verdicts();
        if (verdicts.byId().isEmpty()) {
            throw new NotUnderstood("nothing has been graded yet: ./workbook run grades one "
                + "exercise, mvn test grades all");
        }
        List<Graded> graded = Gradings.of(desk.shelf().items(), verdicts, desk.progress());
        Report report = Reports.of(graded, extras(desk, verdicts), Instant.now(),
            ZoneId.systemDefault());
        Path file = out == null ? desk.places().own().resolve("report.html") : out;
        write(file, page(report));
        print("%s: %s points, %d of %d exercises solved".formatted(
            file, report.points(), report.solved(), report.number()));
        if (!report.outdated().isEmpty()) {
            print("Changed since they were graded: " + String.join(", ", report.outdated())
                + ". ./workbook run grades one again, mvn test all.");
        }
        return 0;
    }

    private Extras extras(Desk desk, Known known) throws IOException {
        List<Item> changed =
            Changes.since(known, desk.places(), desk.shelf().items());
        Map<String, Verdict> verdicts = known.byId().values().stream()
            .map(KeptVerdict::score)
            .collect(Collectors.toMap(ExerciseScore::name, ExerciseScore::verdict));
        List<Item> measured = desk.shelf().items().stream()
            .filter(item -> MeasuredCoverage.isWorthIt(known.of(item.id())))
            .filter(item -> !changed.contains(item))
            .toList();
        Path root = desk.places().root();
        return new ReportExtras(root, ReferenceCosts.of(root), verdicts,
            noCoverage ? Map.of() : new MeasuredCoverage(desk).of(measured),
            changed.stream().map(Item::name).toList());
    }

    private static String page(Report report) throws IOException {
        Path classes = Files.createTempDirectory("workbook");
        try {
            return new ReportPage(classes).print(report);
        } finally {
            TextFiles.deleteBelow(classes);
        }
    }

    private static void write(Path file, String page) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, page);
        } catch (IOException e) {
            throw new NotUnderstood("cannot write " + file + ": " + e.getClass().getSimpleName());
        }
    }

    private void print(String line) {
        spec.commandLine().getOut().println(line);
    }
}
