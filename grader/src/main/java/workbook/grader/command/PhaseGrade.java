package workbook.grader.command;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import workbook.grader.report.Board;
import workbook.grader.report.ScorecardFile;
import workbook.grader.sandbox.Supervisor;
import workbook.grader.sandbox.WorkerCommand;
import workbook.grader.score.Manifest;
import workbook.grader.score.Scorecard;
import workbook.grader.score.Scorecard.ExerciseScore;
import workbook.grader.score.Scoring;
import workbook.grader.score.Verdict;
import workbook.grader.suite.Attempts;
import workbook.grader.suite.Catalog;
import workbook.grader.suite.Discovery;
import workbook.grader.suite.ExercisePackage;

/**
 * What {@code mvn test} runs in a phase: grades every exercise that somebody has started, prints
 * the board, writes the scorecard. To Surefire each exercise is one test: skipped while it is not
 * attempted, failed when something is wrong, passed otherwise.
 *
 * <p>System properties: {@code workbook.root}, the folder of all modules; {@code workbook.module},
 * its name in it; {@code workbook.phases}, all phases' names.
 */
class PhaseGrade {

    private final Path root = Path.of(System.getProperty("workbook.root"));
    private final String module = System.getProperty("workbook.module");
    private final List<String> phases =
        Arrays.asList(System.getProperty("workbook.phases", module).trim().split("[,\\s]+"));
    private final Path classes = target(module).resolve("classes");
    private final Path testClasses = target(module).resolve("test-classes");

    @TestFactory
    Stream<DynamicTest> exercises() throws InterruptedException {
        ClassLoader loader = PhaseGrade.class.getClassLoader();
        List<ExercisePackage> exercises = Catalog.of(classes, loader);
        Manifest manifest = Discovery.manifest(module, exercises, testClasses, loader);
        StringBuilder mistakes = new StringBuilder();
        Scorecard card = grade(manifest, exercises, mistakes);
        ScorecardFile.write(scorecardOf(module), card);
        System.out.print("\n" + Board.overview(card) + Board.total(allCards()) + mistakes + "\n");
        return card.exercises().stream().map(PhaseGrade::asTest);
    }

    private Scorecard grade(
            Manifest manifest, List<ExercisePackage> exercises, StringBuilder mistakes)
            throws InterruptedException {
        List<ExerciseScore> scores = new ArrayList<>();
        WorkerCommand command = WorkerCommand.here(System.getProperty("java.class.path"));
        try (Supervisor supervisor = new Supervisor(command)) {
            for (int at = 0; at < exercises.size(); at++) {
                Manifest.Exercise expected = manifest.exercises().get(at);
                if (!Attempts.attempted(classes, exercises.get(at))) {
                    scores.add(Scoring.notAttempted(expected));
                    continue;
                }
                Supervisor.Outcome outcome = supervisor.run(expected, classes, testClasses);
                ExerciseScore score = Scoring.score(expected, outcome.results());
                scores.add(score);
                if (score.red()) {
                    mistakes.append(Board.mistakes(score, outcome.output()));
                }
            }
        }
        return new Scorecard(Scorecard.VERSION, module, scores);
    }

    private List<Scorecard> allCards() {
        return phases.stream().flatMap(phase -> ScorecardFile.read(scorecardOf(phase)).stream())
            .toList();
    }

    private static DynamicTest asTest(ExerciseScore score) {
        return dynamicTest(score.id() + " " + score.name(), () -> {
            Assumptions.assumeFalse(score.verdict() == Verdict.NOT_ATTEMPTED, "not attempted");
            if (score.red()) {
                throw withoutStack("%s %s: %s, %s of %d points".formatted(score.id(),
                    score.name(), score.verdict().words(), score.earned(), score.points()));
            }
        });
    }

    /** The board has said where to look; a stack of the grader would only distract. */
    private static AssertionError withoutStack(String message) {
        AssertionError error = new AssertionError(message);
        error.setStackTrace(new StackTraceElement[0]);
        return error;
    }

    private Path target(String phase) {
        return root.resolve(phase).resolve("target");
    }

    private Path scorecardOf(String phase) {
        return target(phase).resolve("workbook/scorecard.json");
    }
}
