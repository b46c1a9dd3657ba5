package workbook.grader.sharpness;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.grader.MiniWorkbook;
import workbook.grader.score.Manifest;
import workbook.grader.score.TestVerdict;
import workbook.grader.source.SourceCompiler;

class SharpnessTest {

    @TempDir
    private Path folder;
    private Manifest.Exercise exercise;
    private SourceCompiler compiler;
    private Sharpness sharpness;

    @BeforeEach
    void writeAnExercise() {
        MiniWorkbook mini = new MiniWorkbook(folder)
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
        exercise = mini.exercise();
        compiler = SourceCompiler.withClassPath(System.getProperty("java.class.path"));
        sharpness = new Sharpness(mini.references(), mini.testClasses(),
            folder.resolve("variants"), compiler);
    }

    @AfterEach
    void close() {
        compiler.close();
    }

    @Test
    void aChaffThatDiesByTheTestItNamesIsInOrder() {
        assertThatCode(() -> check("a + a", "a * a", "MiniSuite.doubles"))
            .doesNotThrowAnyException();
    }

    @Test
    void aTextThatIsNotThereIsShown() {
        refused("a - a", "a", "MiniSuite.doubles", "chaff wrong", "is not in Mini.java", "a - a");
    }

    @Test
    void aTextThatIsThereTwiceIsShown() {
        refused("int", "long", "MiniSuite.doubles", "chaff wrong", "more than once");
    }

    @Test
    void aChaffThatDoesNotCompileIsNamedWithTheLine() {
        refused("a + a", "a +", "MiniSuite.doubles",
            "chaff wrong", "does not compile", "Mini.java:3");
    }

    @Test
    void aChaffThatSurvivesIsNamed() {
        refused("a + a", "2 * a", "MiniSuite.doubles", "chaff wrong survives");
    }

    @Test
    void aChaffThatDiesByAnotherTestNamesBoth() {
        refused("a + a", "2 * Math.abs(a)", "MiniSuite.doubles", "killed by",
            "MiniSuite.doublesNegatives", "not by MiniSuite.doubles");
    }

    @Test
    void aChaffMustDieTheWayItSays() {
        Chaff chaff = new Chaff("wrong", "m", "Mini.java", "a + a", "a * a", "MiniSuite.doubles",
            TestVerdict.TIMED_OUT);
        assertThatThrownBy(() -> sharpness.checkChaff(exercise, chaff))
            .isInstanceOf(SharpnessException.class)
            .hasMessageContainingAll("MiniSuite.doubles", "FAILED", "TIMED_OUT");
    }

    @Test
    void aChaffOfAFileThatIsNotThereIsNamed() {
        Chaff chaff = new Chaff("wrong", "m", "Maxi.java", "a", "b", "MiniSuite.doubles", null);
        assertThatThrownBy(() -> sharpness.checkChaff(exercise, chaff))
            .isInstanceOf(SharpnessException.class)
            .hasMessageContainingAll("chaff wrong", "no file Maxi.java");
    }

    @Test
    void aWheatThatFailsIsNamedWithWhatItFailed() throws IOException {
        Path wheat = wheat("return a << 1;");
        assertThatCode(() -> sharpness.checkWheat(exercise, wheat)).doesNotThrowAnyException();
        Path bad = wheat("return Math.abs(a) << 1;");
        assertThatThrownBy(() -> sharpness.checkWheat(exercise, bad))
            .isInstanceOf(SharpnessException.class)
            .hasMessageContainingAll("wheat other", "MiniSuite.doublesNegatives", "6");
    }

    @Test
    void aStubThatEarnsIsNamedWithWhatItPasses() {
        assertThatCode(() -> sharpness.checkStub(exercise)).doesNotThrowAnyException();
        MiniWorkbook easy = new MiniWorkbook(folder.resolve("easy"))
            .mini("@Solve public static int a() { return 1; } public int given() { return 1; }")
            .suite("""
                @Test @Property("p") void solved() { assertThat(Mini.a()).isOne(); }
                @Test @Property("p") void free() { assertThat(new Mini().given()).isOne(); }
                """)
            .compile();
        Sharpness other = new Sharpness(easy.references(), easy.testClasses(),
            folder.resolve("variants"), compiler);
        assertThatThrownBy(() -> other.checkStub(easy.exercise()))
            .isInstanceOf(SharpnessException.class)
            .hasMessageContainingAll("the stub of", "earns", "MiniSuite.free");
    }

    private void check(String replace, String with, String killedBy) {
        sharpness.checkChaff(exercise,
            new Chaff("wrong", "m", "Mini.java", replace, with, killedBy, null));
    }

    private void refused(String replace, String with, String killedBy, String... words) {
        assertThatThrownBy(() -> check(replace, with, killedBy))
            .isInstanceOf(SharpnessException.class).hasMessageContainingAll(words);
    }

    private Path wheat(String body) throws IOException {
        Path wheat = Files.createDirectories(folder.resolve("wheats/other"));
        Files.writeString(wheat.resolve("Mini.java"), "package " + MiniWorkbook.PACKAGE
            + "; public class Mini { public static int twice(int a) { " + body
            + " } public static int zero() { return 0; } }");
        return wheat;
    }
}
