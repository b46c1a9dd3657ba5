package workbook.grader.sharpness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.grader.MiniWorkbook;
import workbook.grader.score.Manifest;
import workbook.grader.score.TestVerdict;

class ChaffTest {

    private static final String GOOD = """
        - name: off-by-one
          misconception: Counting starts at one.
          file: Mini.java
          replace: "0"
          with: "1"
          killedBy: MiniSuite.counts
        """;

    @TempDir
    private Path folder;

    @Test
    void isReadFromYaml() throws IOException {
        assertThat(Chaff.read(yaml(GOOD))).containsExactly(new Chaff("off-by-one",
            "Counting starts at one.", "Mini.java", "0", "1", "MiniSuite.counts",
            TestVerdict.FAILED));
        assertThat(Chaff.read(folder.resolve("none.yaml"))).isEmpty();
    }

    @Test
    void whatIsMissingIsNamedWithFileAndLine() throws IOException {
        refused(GOOD.replace("  killedBy: MiniSuite.counts\n", ""), "'killedBy' is missing");
        refused(GOOD.replace("  with: \"1\"\n", ""), "'with' is missing");
        refused(GOOD.replace("replace: \"0\"", "replace: \"\""), "'replace' is missing");
    }

    @Test
    void whatIsNotUnderstoodIsNamed() throws IOException {
        refused(GOOD + "  killer: x\n", "killer");
        refused(GOOD + "  by: MAYBE\n", "MAYBE");
        refused("name: x\n", "chaffs.yaml:1");
    }

    @Test
    void rulesNameTheFileAndTheChaff() {
        MiniWorkbook mini = new MiniWorkbook(folder)
            .mini("@Solve public static int zero() { return 0; }")
            .suite("@Test @Property(\"p\") void zero() { assertThat(Mini.zero()).isZero(); }")
            .compile();
        Manifest.Exercise exercise = mini.exercise();
        Chaff unknown = new Chaff("one", "m", "Mini.java", "0", "1", "MiniSuite.zreo", null);
        assertThat(VariantRules.problems(exercise, Path.of("mini.yaml"), List.of(unknown, unknown)))
            .anySatisfy(problem -> assertThat(problem)
                .contains("mini.yaml", "2 chaffs", "at least 4"))
            .anySatisfy(problem -> assertThat(problem)
                .contains("mini.yaml", "two chaffs are called one"))
            .anySatisfy(problem -> assertThat(problem)
                .contains("mini.yaml", "chaff one", "MiniSuite.zreo", "no test"));
    }

    private void refused(String text, String words) throws IOException {
        Path file = yaml(text);
        assertThatThrownBy(() -> Chaff.read(file)).isInstanceOf(SharpnessException.class)
            .hasMessageContainingAll("chaffs.yaml:", words);
    }

    private Path yaml(String text) throws IOException {
        return Files.writeString(folder.resolve("chaffs.yaml"), text);
    }
}
