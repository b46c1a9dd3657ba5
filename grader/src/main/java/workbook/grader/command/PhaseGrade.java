package workbook.grader.command;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.File;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import workbook.grader.loop.Account;
import workbook.grader.loop.Bench;
import workbook.grader.loop.Checked;
import workbook.grader.loop.Item;
import workbook.grader.loop.Notes;
import workbook.grader.loop.Places;
import workbook.grader.loop.Shelf;
import workbook.grader.loop.Shelf.Damage;
import workbook.grader.loop.Total;
import workbook.grader.report.Board;
import workbook.grader.report.ScorecardFile;
import workbook.grader.sandbox.NoWorker;
import workbook.grader.sandbox.Supervisor;
import workbook.grader.sandbox.WorkerCommand;
import workbook.grader.score.Scorecard;
import workbook.grader.score.Scorecard.ExerciseScore;
import workbook.grader.score.Verdict;
import workbook.grader.source.TextFiles;

/**
 * What {@code mvn test} runs in a phase: grades each exercise as {@code ./workbook run} does, one
 * after the other, and prints the board. What cannot be graded is named and costs nothing but
 * itself. To Surefire each exercise is one test: skipped while it is not attempted, failed when
 * something is wrong, passed otherwise.
 *
 * <p>System properties: {@code workbook.root}, the folder of all modules; {@code workbook.module},
 * its name in it.
 */
class PhaseGrade {

    private final Places places =
        new Places(Path.of(System.getProperty("workbook.root")).toAbsolutePath().normalize());
    private final String module = System.getProperty("workbook.module");
    private final Notes notes = new Notes(places);
    private final Account account = new Account(places);
    private final StringBuilder mistakes = new StringBuilder();
    private final List<DynamicTest> ungraded = new ArrayList<>();

    @TestFactory
    Stream<DynamicTest> exercises() throws InterruptedException {
        Shelf shelf = Shelf.of(places.root());
        Scorecard card = new Scorecard(Scorecard.VERSION, module, grade(shelf));
        List<Damage> damages = shelf.damages().stream()
            .filter(damage -> damage.phase().directory().equals(module)).toList();
        damages.forEach(damage -> mistakes.append("\n  ").append(sentence(damage)).append('\n'));
        noting(() -> ScorecardFile.write(
            places.root().resolve(module).resolve("target/workbook/scorecard.json"), card));
        System.out.print("\n" + Board.overview(card) + Total.of(places, shelf).text() + mistakes
            + "\n");
        return Stream.of(card.exercises().stream().map(PhaseGrade::asTest),
            ungraded.stream(), damages.stream().map(this::asTest)).flatMap(each -> each);
    }

    private List<ExerciseScore> grade(Shelf shelf) throws InterruptedException {
        String classPath = classPath();
        List<ExerciseScore> scores = new ArrayList<>();
        try (Bench bench = new Bench(places, shelf,
                new Supervisor(WorkerCommand.here(classPath)), classPath)) {
            for (Item item : shelf.items()) {
                if (item.phase().directory().equals(module)) {
                    try {
                        scores.add(grade(bench, item));
                    } catch (NoWorker e) {
                        leftOut(item, e);
                    }
                }
            }
        }
        return scores;
    }

    /** Nobody's code is to blame: no verdict, and no points lost for good. */
    private void leftOut(Item item, NoWorker why) {
        String sentence = item.id() + " " + item.name() + " was not graded, try again: "
            + why.getMessage();
        mistakes.append("\n  ").append(sentence).append('\n');
        ungraded.add(dynamicTest(item.id() + " " + item.name(), () -> {
            throw withoutStack(sentence);
        }));
    }

    private ExerciseScore grade(Bench bench, Item item) throws InterruptedException {
        Checked checked = bench.grade(item);
        noting(() -> notes.graded(checked, Instant.now()));
        if (checked.score().red()) {
            mistakes.append("\n").append(account.full(checked));
        }
        return checked.score();
    }

    /** A verdict that cannot be written down is a verdict all the same. */
    private void noting(Runnable write) {
        try {
            write.run();
        } catch (UncheckedIOException e) {
            mistakes.append("\n  not noted: ").append(e.getMessage()).append(": ")
                .append(TextFiles.why(e.getCause())).append('\n');
        }
    }

    /** Maven's own build of the phase is for IDEs, and must not be seen by suites. */
    private String classPath() {
        Path target = places.root().resolve(module).resolve("target");
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> !Path.of(entry).toAbsolutePath().normalize().startsWith(target))
            .collect(Collectors.joining(File.pathSeparator));
    }

    private String sentence(Damage damage) {
        return places.shown(damage.file()) + ": " + damage.why();
    }

    private DynamicTest asTest(Damage damage) {
        return dynamicTest(places.shown(damage.file()), () -> {
            throw withoutStack(sentence(damage));
        });
    }

    private static DynamicTest asTest(ExerciseScore score) {
        return dynamicTest(score.id() + " " + score.name(), () -> {
            Assumptions.assumeFalse(score.verdict() == Verdict.NOT_ATTEMPTED, "not attempted");
            if (score.red()) {
                throw withoutStack("%s %s: %s, %s of %d points".formatted(score.id(),
                    score.name(), score.verdict().words(), Board.points(score.earned()),
                    score.points()));
            }
        });
    }

    /** The board has said where to look; a stack of the grader would only distract. */
    private static AssertionError withoutStack(String message) {
        AssertionError error = new AssertionError(message);
        error.setStackTrace(new StackTraceElement[0]);
        return error;
    }
}
