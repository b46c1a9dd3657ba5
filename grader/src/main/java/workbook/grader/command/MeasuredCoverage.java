package workbook.grader.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import workbook.grader.page.Graded;
import workbook.grader.page.SourceCoverage;
import workbook.grader.page.SourceCoverage.Line;
import workbook.grader.sandbox.Coverage;
import workbook.grader.sandbox.Supervisor;
import workbook.grader.sandbox.WorkerCommand;
import workbook.grader.score.Manifest;
import workbook.grader.score.Scorecard.ExerciseScore;
import workbook.grader.score.Scorecard.TestScore;
import workbook.grader.score.Verdict;
import workbook.grader.source.Phase;
import workbook.grader.source.TextFiles;

/** Runs the suites of what was begun once more, with an eye on the lines they run. */
final class MeasuredCoverage {

    /** What hangs or ends its JVM takes long and is not written down. */
    private static final Set<Verdict> MEASURED =
        Set.of(Verdict.WRONG, Verdict.PARTIAL, Verdict.SOLVED);

    private final Path root;

    MeasuredCoverage(Path root) {
        this.root = root;
    }

    /** Coverage by the name of the exercise; what changed since it was compiled is left out. */
    Map<String, List<SourceCoverage>> of(List<Graded> graded) throws IOException {
        Path folder = Files.createTempDirectory("workbook");
        Path file = folder.resolve("ran.exec");
        try (Supervisor supervisor = new Supervisor(
                WorkerCommand.here(System.getProperty("java.class.path")).covering(file))) {
            for (Graded phase : graded) {
                for (ExerciseScore exercise : measured(phase)) {
                    supervisor.run(expected(phase.phase(), exercise), classes(phase.phase()),
                        target(phase.phase()).resolve("test-classes"));
                }
            }
            return lines(graded, new Coverage(file));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Map.of();
        } finally {
            TextFiles.deleteBelow(folder);
        }
    }

    private Map<String, List<SourceCoverage>> lines(List<Graded> graded, Coverage coverage) {
        Map<String, List<SourceCoverage>> found = new HashMap<>();
        for (Graded phase : graded) {
            for (ExerciseScore exercise : measured(phase)) {
                String packageName = packageName(phase.phase(), exercise);
                Path sources = sources(phase.phase(), packageName);
                found.put(exercise.name(), coverage.of(classes(phase.phase()), packageName)
                    .stream()
                    .filter(lines -> !isGiven(lines.source()))
                    .map(lines -> withText(sources, lines))
                    .toList());
            }
        }
        return found;
    }

    private static SourceCoverage withText(Path sources, Coverage.Lines lines) {
        List<String> text = TextFiles.read(sources.resolve(lines.source())).lines().toList();
        return new SourceCoverage(lines.source(), lines.ran().size() + lines.missed().size(),
            lines.missed().stream().map(at -> new Line(at, text.get(at - 1).strip())).toList());
    }

    private List<ExerciseScore> measured(Graded graded) {
        return graded.exercises().stream()
            .filter(exercise -> MEASURED.contains(exercise.verdict()))
            .filter(exercise -> isAsCompiled(graded.phase(), exercise))
            .toList();
    }

    private boolean isAsCompiled(Phase phase, ExerciseScore exercise) {
        String packageName = packageName(phase, exercise);
        FileTime never = FileTime.fromMillis(0);
        FileTime compiled = newest(classes(phase).resolve(packageName.replace('.', '/')), ".class");
        return !compiled.equals(never)
            && newest(sources(phase, packageName), ".java").compareTo(compiled) <= 0;
    }

    private static FileTime newest(Path folder, String ending) {
        return TextFiles.in(folder).stream()
            .filter(file -> file.toString().endsWith(ending))
            .map(file -> FileTime.fromMillis(file.toFile().lastModified()))
            .max(Comparator.naturalOrder())
            .orElse(FileTime.fromMillis(0));
    }

    private static Manifest.Exercise expected(Phase phase, ExerciseScore exercise) {
        return new Manifest.Exercise(exercise.id(), packageName(phase, exercise),
            exercise.title(), exercise.points(),
            exercise.tests().stream().map(TestScore::test).toList());
    }

    private static String packageName(Phase phase, ExerciseScore exercise) {
        return phase.packageRoot() + "." + exercise.name();
    }

    private static boolean isGiven(String source) {
        return Stream.of("Drawing.java", "Illustration.java").anyMatch(source::endsWith);
    }

    private Path sources(Phase phase, String packageName) {
        return root.resolve(phase.directory()).resolve("src/main/java")
            .resolve(packageName.replace('.', '/'));
    }

    private Path classes(Phase phase) {
        return target(phase).resolve("classes");
    }

    private Path target(Phase phase) {
        return root.resolve(phase.directory()).resolve("target");
    }
}
