package workbook.grader.command;

import static org.assertj.core.api.Assertions.assertThat;
import static workbook.grader.command.Ran.said;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import workbook.grader.MiniWorkbook;
import workbook.grader.page.ReferenceCosts;
import workbook.grader.report.ScorecardFile;
import workbook.grader.score.Manifest;
import workbook.grader.score.Scorecard;
import workbook.grader.score.Scoring;
import workbook.grader.score.TestResult;

/** {@code ./workbook report} and {@code ./workbook costs} on a small checkout. */
@ExtendWith(RootProperty.class)
class ReportCommandsTest {

    private static final String MINI =
        "phase4-ds-algo/src/main/java/workbook/dsalgo/ds/mini/Mini.java";
    private static final String COUNTS = """
        @Test @Property("p") void counts() {
            workbook.grader.probe.Cost.of("steps, \\"all\\"").counted(Mini.steps()).atMost(9);
        }
        """;
    private static final String TEST = "workbook.dsalgo.mini.exercise.MiniSuite.counts";

    @TempDir
    private Path root;

    @BeforeEach
    void checkout() {
        RootProperty.set(root);
    }

    @Test
    void aReportIsMadeOfWhatWasGraded() throws IOException {
        Files.createDirectories(root.resolve(MINI).getParent());
        Manifest.Exercise mini = new Manifest.Exercise("4.99", "workbook.dsalgo.ds.mini", "Mini",
            10, List.of(new Manifest.Test("p.S.t", "a rule", 1, false)));
        ScorecardFile.write(root.resolve("phase4-ds-algo/target/workbook/scorecard.json"),
            new Scorecard(Scorecard.VERSION, "phase4-ds-algo",
                List.of(Scoring.score(mini, List.of(TestResult.passed("p.S.t"))))));
        Path page = root.resolve(".workbook/report.html");
        assertThat(said("report")).isEqualTo(
            "0\n" + page + ": 10 of 10 points, 1 of 1 exercises solved\n");
        assertThat(page).content().contains("<h3 id=\"ds.mini\">4.99 Mini");
        Path other = root.resolve("mein Bericht/ü.html");
        assertThat(said("report", "--no-coverage", "--out", other.toString())).startsWith("0\n");
        assertThat(other).content().contains("a rule");
    }

    @Test
    void withoutAGradingThereIsNothingToReport() throws IOException {
        assertThat(said("report"))
            .isEqualTo("2\nworkbook: nothing has been graded yet: run mvn test first\n");
        Path card = root.resolve("phase4-ds-algo/target/workbook/scorecard.json");
        Files.createDirectories(card.getParent());
        Files.writeString(card, "{");
        assertThat(said("report")).startsWith("1\nworkbook: " + card + " is no scorecard");
    }

    @Test
    void theReferencesCostsAreWrittenAndCompared() throws IOException {
        new MiniWorkbook(root.resolve("solutions/target"))
            .mini("static int steps() {\nreturn 7;\n}").suite(COUNTS).compile();
        Path file = root.resolve(ReferenceCosts.FILE);
        assertThat(said("costs", "--check")).isEqualTo(
            "1\ndocs/numbers/costs.csv is not what the references cost; run: ./workbook costs\n");
        assertThat(file).doesNotExist();
        assertThat(said("costs")).isEqualTo("0\nwrote 1 figures to docs/numbers/costs.csv\n");
        assertThat(Files.readString(file)).isEqualTo("test,cost,counted,bound\n" + TEST
            + ",\"steps, \"\"all\"\"\",7,9\n");
        assertThat(said("costs", "--check"))
            .isEqualTo("0\n1 figures, all as in docs/numbers/costs.csv\n");
        ReferenceCosts costs = ReferenceCosts.of(root);
        assertThat(costs.figure(TEST, "steps, \"all\"")).contains(7L);
        assertThat(costs.figure(TEST, "other")).isEmpty();
    }

    @Test
    void costsOfAReferenceThatFailsMeanNothing() {
        new MiniWorkbook(root.resolve("solutions/target"))
            .mini("static int steps() {\nreturn 10;\n}").suite(COUNTS).compile();
        assertThat(said("costs")).isEqualTo("1\nworkbook: the reference does not pass " + TEST
            + ", so its costs mean nothing; run: mvn verify\n");
    }

    @Test
    void costsNeedCompiledReferences() {
        assertThat(said("costs")).isEqualTo(
            "2\nworkbook: the references are not compiled: run mvn verify first\n");
    }
}
