package workbook.grader.sharpness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.grader.MiniWorkbook;
import workbook.grader.interleave.SourceFiles;
import workbook.grader.score.TestVerdict;
import workbook.grader.source.SourceCompiler;
import workbook.grader.suite.SuiteRun;

class SharpnessTest {

    @TempDir
    private Path folder;
    private MiniWorkbook mini;
    private Sharpness sharpness;

    @BeforeEach
    void writeAnExercise() {
        mini = new MiniWorkbook(folder)
            .mini("@Solve public static int twice(int a) { return a + a; }\n"
                + "@Solve public static int zero() { return 0; }")
            .suite("""
                @Test @Property("two of one are two")
                void doubles() { assertThat(Mini.twice(1)).isEqualTo(2); }
                @Test @Property("two of minus three are minus six")
                void doublesNegatives() { assertThat(Mini.twice(-3)).isEqualTo(-6); }
                @Test @Property("nothing is nothing")
                void zero() { assertThat(Mini.zero()).isZero(); }
                """)
            .compile();
        sharpness = sharpness(mini, folder);
    }

    @Test
    void aChaffThatDiesByTheTestItNamesIsInOrder() {
        Trial trial = tried("a + a", "a * a", "MiniSuite.doubles");
        assertThat(trial.problem()).isEmpty();
        assertThat(trial.results()).hasSize(1);
    }

    @Test
    void theTextOfAVariantIsHidden_sinceSchedulesWouldShowItsLines() throws IOException {
        try (SourceCompiler compiler = SourceCompiler.withClassPath(
                System.getProperty("java.class.path"))) {
            Path classes = new VariantBuild(mini.classes(), folder.resolve("variants"), compiler)
                .compiled(Variant.read(mini.references(), MiniWorkbook.PACKAGE, "reference"));
            assertThat(SourceFiles.find(classes, MiniWorkbook.PACKAGE.replace('.', '/')
                + "/Mini.java")).isPresent().get().satisfies(
                    file -> assertThat(file).startsWith(classes).isEmptyFile());
        }
    }

    @Test
    void everyTestRunsIfThatIsWanted() {
        Trial trial = sharpness.chaff(
            chaff("a + a", "a * a", TestVerdict.FAILED, "MiniSuite.doubles"), Map.of(), true);
        assertThat(trial.results()).hasSize(3);
        assertThat(trial.killers()).containsExactlyInAnyOrder(
            MiniWorkbook.PACKAGE + ".MiniSuite.doubles",
            MiniWorkbook.PACKAGE + ".MiniSuite.doublesNegatives");
    }

    @Test
    void everyTestThatItNamesMustDie() {
        assertThat(tried("a + a", "2 * Math.abs(a)", "MiniSuite.doublesNegatives", "MiniSuite.zero")
            .problem()).contains("survives MiniSuite.zero", "these fail", "doublesNegatives");
    }

    @Test
    void aTextThatIsNotThereIsShownWithTheNearest() {
        refused("return a+ a;", "a", "is not in Mini.java", "return a+ a;",
            "the nearest text is at Mini.java:3:", "{ return a + a; }");
    }

    @Test
    void aTextThatIsThereTwiceIsShown() {
        refused("int", "long", "more than once, at lines 3, 3, 4");
    }

    @Test
    void aChaffThatDoesNotCompileIsNamedWithTheLine() {
        refused("a + a", "a +", "does not compile", "Mini.java:3");
    }

    @Test
    void aChaffThatSurvivesIsNamed() {
        refused("a + a", "2 * a", "survives", "every test passes");
    }

    @Test
    void aChaffThatDiesByAnotherTestNamesBoth() {
        refused("a + a", "2 * Math.abs(a)", "survives MiniSuite.doubles,",
            "these fail: [MiniSuite.doublesNegatives]");
    }

    @Test
    void aChaffMustDieTheWayItSays() {
        assertThat(sharpness.chaff(chaff("a + a", "a * a", TestVerdict.TIMED_OUT,
            "MiniSuite.doubles"), Map.of(), false).problem())
            .contains("MiniSuite.doubles", "FAILED", "TIMED_OUT");
    }

    @Test
    void aChaffOfAFileThatIsNotThereIsNamed() {
        Chaff chaff = new Chaff("wrong", "m", "", List.of(new Edit("Maxi.java", "a", "b")),
            List.of("MiniSuite.doubles"), TestVerdict.FAILED, "mini.yaml:3");
        assertThat(sharpness.chaff(chaff, Map.of(), false).problem())
            .contains("no file Maxi.java", "there are [Mini.java, package-info.java]");
    }

    @Test
    void aChaffMayBeAnEditOfAWheat() throws IOException {
        Map<String, Path> wheats = Map.of("other", wheat("return a << 1;"));
        Chaff chaff = new Chaff("wrong", "m", "other", List.of(
            new Edit("Mini.java", "<< 1", "<< one()"),
            new Edit("Mini.java", "int zero() {", "int one() { return 2; } static int zero() {")),
            List.of("MiniSuite.doubles"), TestVerdict.FAILED, "mini.yaml:3");
        assertThat(sharpness.chaff(chaff, wheats, false).problem()).isEmpty();
        assertThat(sharpness.chaff(chaff, Map.of(), false).problem())
            .contains("'of' names other", "no wheat");
    }

    @Test
    void aWheatThatFailsIsNamedWithWhatItFailed() throws IOException {
        assertThat(sharpness.wheat(wheat("return a << 1;")).problem()).isEmpty();
        assertThat(sharpness.wheat(wheat("return Math.abs(a) << 1;")).problem())
            .contains("is a right solution", "MiniSuite.doublesNegatives", "6");
    }

    @Test
    void aWheatMayBeTheReferenceButForEdits() throws IOException {
        Path edits = Files.createDirectories(folder.resolve("wheats/edited")).resolve("edits.yaml");
        Files.writeString(edits, """
            - file: Mini.java
              replace: a + a
              with: a * 2
            """);
        assertThat(sharpness.wheat(edits.getParent()).problem()).isEmpty();
        Files.writeString(edits, """
            - file: Mini.java
              replace: a + a
              with: a * a
            """);
        assertThat(sharpness.wheat(edits.getParent()).problem())
            .contains("is a right solution", "MiniSuite.doubles");
        Files.writeString(edits, """
            - replace: a + a
              with: a * 2
            """);
        assertThat(sharpness.wheat(edits.getParent()).problem())
            .contains("edits.yaml:1: 'file' is missing");
    }

    @Test
    void aStubThatEarnsIsNamedWithWhatItPasses() {
        assertThat(sharpness.stub().problem()).isEmpty();
        MiniWorkbook easy = new MiniWorkbook(folder.resolve("easy"))
            .mini("@Solve public static int a() { return 1; } public int given() { return 1; }")
            .suite("""
                @Test @Property("p") void solved() { assertThat(Mini.a()).isOne(); }
                @Test @Property("p") void free() { assertThat(new Mini().given()).isOne(); }
                """)
            .compile();
        assertThat(sharpness(easy, folder.resolve("easy")).stub().problem())
            .contains("earns 5 of 10 points", "MiniSuite.free");
    }

    @Test
    void bodiesThatReturnNothingAreNamedWithWhatTheyPass() {
        assertThat(sharpness.defaults().problem())
            .contains("earns 3.33 of 10 points", "MiniSuite.zero");
    }

    @Test
    void testsThatNoChaffNamesAreFound() {
        assertThat(VariantRules.unproven(mini.exercise(), List.of(
            chaff("a", "b", TestVerdict.FAILED, "MiniSuite.doubles", "MiniSuite.zero"))))
            .containsExactly("MiniSuite.doublesNegatives");
    }

    private Trial tried(String replace, String with, String... killedBy) {
        return sharpness.chaff(
            chaff(replace, with, TestVerdict.FAILED, killedBy), Map.of(), false);
    }

    private static Chaff chaff(String replace, String with, TestVerdict by, String... killedBy) {
        return new Chaff("wrong", "m", "", List.of(new Edit("Mini.java", replace, with)),
            List.of(killedBy), by, "mini.yaml:3");
    }

    private void refused(String replace, String with, String... words) {
        assertThat(tried(replace, with, "MiniSuite.doubles").problem()).contains(words);
    }

    private Path wheat(String body) throws IOException {
        Path wheat = Files.createDirectories(folder.resolve("wheats/other"));
        Files.writeString(wheat.resolve("Mini.java"), "package " + MiniWorkbook.PACKAGE
            + "; public class Mini { public static int twice(int a) { " + body
            + " } public static int zero() { return 0; } }");
        return wheat;
    }

    private static Sharpness sharpness(MiniWorkbook mini, Path folder) {
        SourceCompiler compiler =
            SourceCompiler.withClassPath(System.getProperty("java.class.path"));
        return new Sharpness(mini.exercise(), mini.references(),
            new VariantBuild(mini.classes(), folder.resolve("variants"), compiler),
            (_, classes, only, _) -> new SuiteRun(
                MiniWorkbook.PACKAGE, classes, mini.testClasses()).run(only));
    }
}
