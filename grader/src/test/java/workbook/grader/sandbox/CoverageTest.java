package workbook.grader.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.grader.MiniWorkbook;
import workbook.grader.score.TestVerdict;

/** Which lines a worker says that it ran. */
class CoverageTest {

    @TempDir
    private Path folder;

    @Test
    void linesThatRanAreToldFromThoseThatDidNot() throws Exception {
        tells(WorkerCommand.here(System.getProperty("java.class.path")));
    }

    @Test
    void anIsolatedWorkerTellsThemToo() throws Exception {
        tells(WorkerCommand.here(System.getProperty("java.class.path"))
            .isolated(Isolation.here()));
    }

    private void tells(WorkerCommand command) throws InterruptedException {
        MiniWorkbook mini = new MiniWorkbook(folder)
            .mini("static int sign(int n) {\nif (n < 0) {\nreturn -1;\n}\nreturn 1;\n}")
            .suite("@Test @Property(\"p\") void positive() { Mini.sign(3); }")
            .compile();
        Path file = folder.resolve("ran.exec");
        try (Supervisor supervisor = new Supervisor(command.covering(file))) {
            Supervisor.Outcome outcome =
                supervisor.run(mini.exercise(), mini.classes(), mini.testClasses());
            assertThat(outcome.results()).singleElement()
                .satisfies(result ->
                    assertThat(result.verdict()).isEqualTo(TestVerdict.PASSED));
        }
        List<Coverage.Lines> lines =
            new Coverage(file).of(mini.classes(), MiniWorkbook.PACKAGE);
        int first = mini.line("if (n < 0)");
        assertThat(lines).singleElement().satisfies(source -> {
            assertThat(source.source()).isEqualTo("Mini.java");
            assertThat(source.ran()).containsExactly(first, first + 3);
            assertThat(source.missed()).contains(first + 1).doesNotContain(first, first + 3);
        });
    }

    @Test
    void withoutAFileNothingRan() {
        MiniWorkbook mini = new MiniWorkbook(folder)
            .mini("static int one() {\nreturn 1;\n}")
            .suite("@Test @Property(\"p\") void one() { Mini.one(); }")
            .compile();
        List<Coverage.Lines> lines =
            new Coverage(folder.resolve("none.exec")).of(mini.classes(), MiniWorkbook.PACKAGE);
        assertThat(lines).singleElement().satisfies(source ->
            assertThat(source.ran()).isEmpty());
    }
}
