package workbook.grader.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.grader.probe.ProcessCpu;
import workbook.grader.sandbox.CompilerProcesses;
import workbook.grader.sandbox.NoCompiler;
import workbook.grader.sandbox.Supervisor;
import workbook.grader.sandbox.WorkerCommand;
import workbook.grader.score.Verdict;
import workbook.grader.suite.TestListener;

/** What a class hands in is compiled elsewhere, and comes to the same verdicts. */
class UntrustedSourcesTest {

    private static final String CLASS_PATH = System.getProperty("java.class.path");
    private static final WorkerCommand COMMAND = WorkerCommand.here(CLASS_PATH);

    @TempDir
    private Path folder;

    @Test
    void verdictsAreThoseOfTheOtherCompiler_andOneBombCostsItsOwnExercise()
            throws InterruptedException {
        MiniCheckout checkout = new MiniCheckout(folder);
        try (CompilerProcesses compilers = new CompilerProcesses(COMMAND);
                Bench bench = bench(checkout, compilers)) {
            assertThat(verdict(bench, checkout.adder(MiniCheckout.solvedAdder())))
                .isEqualTo(Verdict.SOLVED);
            Checked bomb = check(bench, checkout.adder(MiniCheckout.adder(
                "return " + "(".repeat(100_000) + "1" + ")".repeat(100_000) + ";", "return 0;")));
            assertThat(bomb.score().verdict()).isEqualTo(Verdict.DOES_NOT_COMPILE);
            assertThat(bomb.problems().getFirst().toString())
                .startsWith(MiniCheckout.ADDER + "/Adder.java:-1: the compiler gave up: ");
            assertThat(verdict(bench, checkout.adder(MiniCheckout.wrongAdder())))
                .isEqualTo(Verdict.PARTIAL);
            Checked broken = check(bench, checkout.adder(MiniCheckout.brokenAdder()));
            assertThat(broken.problems()).isEqualTo(checkout.check("4.1").problems())
                .first().asString().contains("Adder.java:6");
        }
    }

    /** Read by the grader itself, before and after javac. */
    @Test
    void textsThatAreSlowToReadByPatterns_areReadOnce() throws InterruptedException {
        MiniCheckout checkout = new MiniCheckout(folder);
        try (CompilerProcesses compilers = new CompilerProcesses(COMMAND);
                Bench bench = bench(checkout, compilers)) {
            Duration before = ProcessCpu.used();
            for (String text : List.of("/* ".repeat(150_000), "\n".repeat(300_000) + "x",
                    "import ".repeat(40_000), "package ".repeat(40_000),
                    "import workbook" + ".a".repeat(250_000) + ";")) {
                assertThat(verdict(bench, checkout.adder(text)))
                    .isEqualTo(Verdict.DOES_NOT_COMPILE);
            }
            assertThat(ProcessCpu.used().minus(before)).isLessThan(Duration.ofSeconds(10));
        }
    }

    @Test
    void withoutACompiler_thereIsNoVerdict() {
        MiniCheckout checkout = new MiniCheckout(folder).adder(MiniCheckout.solvedAdder());
        try (CompilerProcesses none = new CompilerProcesses(
                new WorkerCommand(folder.resolve("java"), List.of(), CLASS_PATH,
                    Optional.empty(), Optional.empty()));
                Bench bench = bench(checkout, none)) {
            assertThatThrownBy(() -> check(bench, checkout)).isInstanceOf(NoCompiler.class);
        }
    }

    private static Bench bench(MiniCheckout checkout, CompilerProcesses compilers) {
        return new Bench(checkout.places(), checkout.shelf(), new Supervisor(COMMAND), CLASS_PATH,
            compilers);
    }

    private static Verdict verdict(Bench bench, MiniCheckout checkout)
            throws InterruptedException {
        return check(bench, checkout).score().verdict();
    }

    private static Checked check(Bench bench, MiniCheckout checkout) throws InterruptedException {
        return bench.check(checkout.item("4.1"), TestListener.NONE);
    }
}
