package workbook.grader.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.grader.MiniWorkbook;
import workbook.grader.suite.ExercisePackage;

/** Every rule, once kept and once broken; a broken one names the file and the rule. */
class FormatRulesTest {

    private static final String ROW = "| 4.99 | [mini.exercise]"
        + "(phase4-ds-algo/src/main/java/workbook/dsalgo/mini/exercise) | Mini | 10 | 5 |\n";
    private static final String SUM = "| | | **1 exercises** | **10** | |\n";
    private static final String FOLDER =
        "phase4-ds-algo/src/%s/java/workbook/dsalgo/mini/exercise/";

    @TempDir
    private Path root;
    private Checkout checkout;
    private List<ExercisePackage> exercises;

    @BeforeEach
    void anExercise() {
        exercises = new MiniWorkbook(root.resolve("mini"))
            .mini("@Solve public static int a() { return 0; }")
            .suite("")
            .compile().exercises();
        checkout = new Checkout(root);
    }

    @Test
    void aGateIsAnnouncedInTheTask() throws IOException {
        String file = FOLDER.formatted("main") + "README.md";
        write(FOLDER.formatted("hidden-test") + "MiniSuite.java", "@Gate void fromScratch() { }");
        write(file, chapter() + "Of your own: not said in the task\n");
        assertThat(Gates.problems(checkout, exercises)).singleElement().asString()
            .contains(file, "Of your own:");
        write(file, chapter().replace(
            "## Your task\n", "## Your task\n\nOf your own: no lists.\n"));
        assertThat(Gates.problems(checkout, exercises)).isEmpty();
        write(FOLDER.formatted("hidden-test") + "MiniSuite.java", "void fromScratch() { }");
        assertThat(Gates.problems(checkout, exercises)).singleElement().asString()
            .contains("no test of its suite");
    }

    @Test
    void aChapterHasTitlePointsAndSections() throws IOException {
        String file = FOLDER.formatted("main") + "README.md";
        assertThat(Chapters.problems(checkout, exercises)).singleElement().asString()
            .contains(file, "missing");
        write(file, chapter());
        assertThat(Chapters.problems(checkout, exercises)).isEmpty();
        write(file, chapter().replace("## The picture\n",
            "## The picture\n\n<!-- picture: put 1 a -->\n```\n+- a -+\n```\n"));
        assertThat(Chapters.problems(checkout, exercises)).isEmpty();
        write(file, chapter().replace("# 4.99 Mini", "# Mini"));
        assertThat(Chapters.problems(checkout, exercises)).singleElement().asString()
            .contains(file, "# 4.99 Mini");
        write(file, chapter().replace("10 points", "20 points"));
        assertThat(Chapters.problems(checkout, exercises)).singleElement().asString()
            .contains(file, "10 points, about 5 minutes.");
        write(file, chapter().replace("## Predict\n", ""));
        assertThat(Chapters.problems(checkout, exercises)).singleElement().asString()
            .contains(file, "its sections are", "Predict");
        write(file, chapter().replace("`./workbook run 4.99` gives", "`mvn test` gives"));
        assertThat(Chapters.problems(checkout, exercises)).singleElement().asString()
            .contains(file, "`./workbook run 4.99` gives the verdict; `mvn test -pl phase4-ds-algo`"
                + " grades the whole phase.");
        write(file, chapter().replace("`mvn test -pl", "`mvn test\n-pl"));
        assertThat(Chapters.problems(checkout, exercises)).as("a line may end in it").isEmpty();
    }

    @Test
    void theTableSaysWhatTheExercisesSay() throws IOException {
        write("README.md", "# Book\n\n" + ROW + SUM);
        assertThat(ExerciseTable.problems(checkout, exercises)).isEmpty();
        write("README.md", "# Book\n\n" + SUM);
        assertThat(ExerciseTable.problems(checkout, exercises))
            .anySatisfy(problem -> assertThat(problem)
                .contains("README.md", "lacks the line", ROW.strip()))
            .anySatisfy(problem -> assertThat(problem).contains("./workbook table"));
        write("README.md", "# Book\n\n" + ROW + SUM.replace("**10**", "**15**"));
        assertThat(ExerciseTable.problems(checkout, exercises)).anySatisfy(problem ->
            assertThat(problem).contains("README.md", "no exercise says", "**15**"));
        write("README.md", "# Book\n\n" + ROW + ROW.replace("4.99", "4.98") + SUM);
        assertThat(ExerciseTable.problems(checkout, exercises)).anySatisfy(problem ->
            assertThat(problem).contains("README.md", "no exercise says", "4.98"));
        write("README.md", "# Book\n\n" + SUM + ROW);
        assertThat(ExerciseTable.problems(checkout, exercises)).anySatisfy(problem ->
            assertThat(problem).contains("not in the order"));
    }

    @Test
    void theTableAndTheNumbersAreWritten() {
        String text = "# Book\n\n[--] 0 of 7 solved, 4 of 70 points\n"
            + " ".repeat(63) + "0 / 70 points\n\n| id |\n" + SUM + "\nEnd.\n";
        assertThat(ExerciseTable.written(text, exercises)).isEqualTo(
            "# Book\n\n[--] 0 of 1 solved, 4 of 10 points\n"
                + " ".repeat(63) + "0 / 10 points\n\n| id |\n" + ROW + SUM + "\nEnd.\n");
        assertThat(Chapters.headed(chapter().replace("10 points, about 5", "1 points, about 2")
            .replace("# 4.99 Mini", "# 4.9 Maxi"), exercises.getFirst().exercise()))
            .isEqualTo(chapter());
    }

    @Test
    void linesOfJavaAreShort() throws IOException {
        String file = FOLDER.formatted("main") + "Mini.java";
        write(file, "class Mini {\n" + "/".repeat(100) + "\n// https://" + "a".repeat(100) + "\n}");
        assertThat(LineLengths.problems(checkout, List.of(root.resolve(file)))).isEmpty();
        write(file, "class Mini {\n" + "/".repeat(101) + "\n}");
        assertThat(LineLengths.problems(checkout, List.of(root.resolve(file)))).singleElement()
            .asString().contains(file + ":2", "101 columns", "at most 100");
    }

    @Test
    void testsStandWhereARunFindsThem() throws IOException {
        assertThat(SuiteNames.problems(checkout, exercises)).hasSize(2)
            .allSatisfy(problem -> assertThat(problem).contains("no tests"));
        write(FOLDER.formatted("test") + "MiniExamples.java",
            "class MiniExamples { @Test void a() }");
        write(FOLDER.formatted("hidden-test") + "MiniSuite.java",
            "class MiniSuite { @Test void a() }");
        assertThat(SuiteNames.problems(checkout, exercises)).isEmpty();
        write(FOLDER.formatted("hidden-test") + "MiniTest.java",
            "class MiniTest { @Test void a() }");
        assertThat(SuiteNames.problems(checkout, exercises)).singleElement().asString()
            .contains("MiniTest.java", "ends in Suite");
    }

    @Test
    void chaffsWheatsAndAnswersBelongToAnExercise() throws IOException {
        write("solutions/src/chaffs/workbook/dsalgo/mini/exercise.yaml", "[]");
        write("solutions/src/wheats/workbook/dsalgo/mini/exercise/other/Mini.java", "");
        write("solutions/src/answers/workbook/dsalgo/mini/exercise.md", "");
        assertThat(Strays.problems(checkout, exercises)).isEmpty();
        write("solutions/src/chaffs/workbook/dsalgo/mini/exrecise.yaml", "[]");
        write("solutions/src/answers/workbook/dsalgo/mini/exrecise.md", "");
        write("solutions/src/wheats/workbook/dsalgo/mini/exercise/Mini.java", "");
        assertThat(Strays.problems(checkout, exercises)).hasSize(3)
            .allSatisfy(problem -> assertThat(problem).contains("no exercise"))
            .anySatisfy(problem -> assertThat(problem).contains("mini/exrecise.md"))
            .anySatisfy(problem -> assertThat(problem).contains("mini/exrecise.yaml"))
            .anySatisfy(problem -> assertThat(problem).contains("exercise/Mini.java"));
    }

    private static String chapter() {
        return "# 4.99 Mini\n\n10 points, about 5 minutes. You write `Mini.java`.\n\n"
            + Chapters.SECTIONS.stream().map(section -> "## " + section + "\n\nText.\n")
                .collect(Collectors.joining("\n")).replace("## Your task\n\nText.",
                    "## Your task\n\nText.\n`./workbook run 4.99` gives the verdict; "
                        + "`mvn test -pl phase4-ds-algo` grades the whole phase.");
    }

    private void write(String file, String text) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
