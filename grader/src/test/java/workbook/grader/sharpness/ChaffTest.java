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
        assertThat(ChaffFile.read(yaml(GOOD))).containsExactly(new Chaff("off-by-one",
            "Counting starts at one.", "", List.of(new Edit("Mini.java", "0", "1")),
            List.of("MiniSuite.counts"), TestVerdict.FAILED, "chaffs.yaml:1"));
        assertThat(ChaffFile.read(folder.resolve("none.yaml"))).isEmpty();
        assertThat(ChaffFile.read(yaml(""))).isEmpty();
    }

    @Test
    void hasSeveralEditsOfAWheatAndSeveralKillers() throws IOException {
        Chaff chaff = ChaffFile.read(yaml("""
            - name: two
              misconception: m
              of: other
              file: Mini.java
              edits:
                - replace: "0"
                  with: "1"
                - file: Maxi.java
                  replace: "2"
                  with: ""
              killedBy: [MiniSuite.a, MiniSuite.b]
              by: TIMED_OUT
            """)).getFirst();
        assertThat(chaff.of()).isEqualTo("other");
        assertThat(chaff.edits()).containsExactly(
            new Edit("Mini.java", "0", "1"), new Edit("Maxi.java", "2", ""));
        assertThat(chaff.killedBy()).containsExactly("MiniSuite.a", "MiniSuite.b");
        assertThat(chaff.by()).isEqualTo(TestVerdict.TIMED_OUT);
    }

    @Test
    void whatIsMissingIsNamedWithFileAndLine() throws IOException {
        refused(GOOD.replace("  killedBy: MiniSuite.counts\n", ""), "'killedBy' is missing");
        refused(GOOD.replace("  with: \"1\"\n", ""), "'with' is missing");
        refused(GOOD.replace("replace: \"0\"", "replace: \"\""), "'replace' is missing");
    }

    @Test
    void whatIsNotUnderstoodIsNamed() throws IOException {
        refused(GOOD + "  killer: x\n", "chaffs.yaml:7: unknown key 'killer'", "killedBy");
        refused(GOOD + "  by: MAYBE\n", "chaffs.yaml:7", "MAYBE");
        refused("name: x\n", "chaffs.yaml:1: not a list of chaffs");
        refused(GOOD + "  name: x\n", "chaffs.yaml:7: 'name' is there twice");
        refused(GOOD + GOOD.replace("with: \"1\"", "with: return 1; # one"),
            "chaffs.yaml:11", "'with'", "comment");
        refused(GOOD.replace("with: \"1\"", "with: {a: b}"), "chaffs.yaml:5: 'with' is a text");
        refused(GOOD + "  edits: []\n", "'edits' and 'replace' both");
        refused("- name: [\n", "not YAML");
    }

    @Test
    void rulesNameTheFileAndTheChaff() {
        MiniWorkbook mini = new MiniWorkbook(folder)
            .mini("@Solve public static int zero() { return 0; }")
            .suite("@Test @Property(\"p\") void zero() { assertThat(Mini.zero()).isZero(); }")
            .compile();
        Manifest.Exercise exercise = mini.exercise();
        Chaff unknown = new Chaff("one", "m", "", List.of(new Edit("Mini.java", "0", "1")),
            List.of("MiniSuite.zreo"), TestVerdict.FAILED, "mini.yaml:1");
        assertThat(VariantRules.problems(exercise, "mini.yaml", List.of(unknown, unknown)))
            .anySatisfy(problem -> assertThat(problem)
                .contains("mini.yaml", "2 chaffs", "at least 4"))
            .anySatisfy(problem -> assertThat(problem)
                .contains("mini.yaml", "two chaffs are called one"))
            .anySatisfy(problem -> assertThat(problem)
                .contains("mini.yaml", "chaff one", "MiniSuite.zreo", "no test"))
            .anySatisfy(problem -> assertThat(problem)
                .contains("mini.yaml", "no chaff names", "MiniSuite.zero"));
    }

    private void refused(String text, String... words) throws IOException {
        Path file = yaml(text);
        assertThatThrownBy(() -> ChaffFile.read(file)).isInstanceOf(SharpnessException.class)
            .hasMessageContaining("chaffs.yaml:").hasMessageContainingAll(words);
    }

    private Path yaml(String text) throws IOException {
        return Files.writeString(folder.resolve("chaffs.yaml"), text);
    }
}
