package workbook.grader.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import workbook.grader.score.Scorecard.ExerciseScore;

/**
 * Each folder of {@code src/test/hostile} that has an {@code expect.yaml} gets what it deserves,
 * see the README there.
 */
class HostileTest {

    private static final Path CASES = Path.of("src/test/hostile").toAbsolutePath();

    @TempDir
    private static Path folder;
    private static RealCheckout checkout;

    @TempDir
    private Path own;

    @BeforeAll
    static void copy() {
        checkout = new RealCheckout(CASES.resolve("../../../..").normalize(),
            folder.resolve("checkout"));
    }

    @AfterAll
    static void close() {
        checkout.close();
    }

    static Stream<String> worker() {
        return cases("worker");
    }

    static Stream<String> bench() {
        return cases("bench");
    }

    @ParameterizedTest
    @MethodSource("worker")
    void aWorkerKeepsItIn(String name) throws Exception {
        Expect expect = Expect.read(CASES.resolve(name));
        try (SmallExercise small = new SmallExercise(CASES.resolve("small"), own)) {
            SmallExercise.Result result = small.run(CASES.resolve(name).resolve("sources"));
            check(expect, result.score(), result.account());
            if (expect.neighbour().isPresent()) {
                assertThat(small.run(CASES.resolve("small/main")).score().earned())
                    .as("points of a neighbour").isEqualByComparingTo(expect.neighbour().get());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("bench")
    void aGradeIsWhatItDeserves(String name) throws Exception {
        Expect expect = Expect.read(CASES.resolve(name));
        RealCheckout.Result result = checkout.check(expect, CASES.resolve(name).resolve("sources"));
        check(expect, result.score(), result.account());
    }

    private static void check(Expect expect, ExerciseScore score, String account) {
        expect.points().ifPresent(points ->
            assertThat(score.earned()).as(account).isEqualByComparingTo(points));
        expect.verdict().ifPresent(verdict ->
            assertThat(score.verdict()).as(account).isEqualTo(verdict));
        expect.says().forEach(text -> assertThat(account).contains(text));
        expect.saysNot().forEach(text -> assertThat(account).doesNotContain(text));
        expect.leavesNoProcess().ifPresent(text -> assertThat(processes(text)).isEmpty());
        expect.leavesNoFile().ifPresent(file -> assertThat(
            Path.of(System.getProperty("java.io.tmpdir")).resolve(file)).doesNotExist());
    }

    /** A process that was killed is seen for a moment longer. */
    private static List<String> processes(String text) {
        return ProcessHandle.allProcesses()
            .filter(each -> commandLine(each).contains(text))
            .filter(each -> each.onExit().completeOnTimeout(null, 2, TimeUnit.SECONDS)
                .join() == null)
            .map(HostileTest::commandLine).toList();
    }

    private static String commandLine(ProcessHandle process) {
        return process.info().command().orElse("") + " "
            + String.join(" ", process.info().arguments().orElse(new String[0]));
    }

    private static Stream<String> cases(String through) {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.filter(each -> Files.exists(each.resolve("expect.yaml")))
                .filter(each -> Expect.read(each).through().equals(through))
                .map(each -> each.getFileName().toString()).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + CASES, e);
        }
    }
}
