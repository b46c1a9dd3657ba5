package workbook.grader.command;

import static org.assertj.core.api.Assertions.assertThat;
import static workbook.grader.command.Ran.run;
import static workbook.grader.command.Ran.said;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import workbook.grader.MiniWorkbook;
import workbook.grader.loop.MiniCheckout;
import workbook.grader.page.ReferenceCosts;

/** {@code ./workbook report} and {@code ./workbook costs} on a small checkout. */
@ExtendWith(RootProperty.class)
class ReportCommandsTest {

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
    void aReportIsMadeOfWhatWasGraded_whicheverCommandDid() throws IOException {
        MiniCheckout checkout = new MiniCheckout(root).adder(MiniCheckout.solvedAdder());
        run("run", "4.1");
        Path page = root.resolve(".workbook/report.html");
        assertThat(said("report")).isEqualTo(
            "0\n" + page + ": 10 of 30 points, 1 of 3 exercises solved\n");
        assertThat(page).content().contains("<h3 id=\"mini.adder\">4.1 Adder",
            "Adder.java");
        checkout.adder(MiniCheckout.brokenAdder());
        assertThat(said("report", "--no-coverage")).contains("Changed since they were graded: "
            + "mini.adder. ./workbook run grades one again, mvn test all.");
        run("run", "4.1");
        Path other = root.resolve("mein Bericht/\u00fc.html");
        assertThat(said("report", "--no-coverage", "--out", other.toString()))
            .isEqualTo("0\n" + other + ": 10 of 30 points, 1 of 3 exercises solved\n");
        assertThat(other).content().contains("solved, now does not compile",
            "Adder.java:6", "cannot find symbol");
    }

    @Test
    void withoutAGradingThereIsNothingToReport() {
        new MiniCheckout(root);
        assertThat(said("report")).isEqualTo("2\nworkbook: nothing has been graded yet: "
            + "./workbook run grades one exercise, mvn test grades all\n");
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
