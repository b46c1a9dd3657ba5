package workbook.grader.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.grader.MiniWorkbook;
import workbook.grader.score.Manifest;

class DiscoveryTest {

    private static final String TEST = "@Test @Property(\"p\") void test() { }";

    @TempDir
    private Path folder;

    @Test
    void manifest_examplesFirst_thenTheSuite_withWeightsAndGates() {
        Manifest.Exercise exercise = new MiniWorkbook(folder).mini("")
            .test("MiniExamples", "@Test void showsOneThing() { }")
            .suite("""
                @Test @Property("the gate") @Gate void gate() { }
                @Test @Property("the light one") void light() { }
                @Test @Property("the heavy one") @Weight(3) void heavy() { }
                """)
            .compile().exercise();
        assertThat(exercise.name()).isEqualTo("mini.exercise");
        assertThat(exercise.tests()).extracting(Manifest.Test::shortId).containsExactly(
            "MiniExamples.showsOneThing", "MiniSuite.gate", "MiniSuite.light", "MiniSuite.heavy");
        assertThat(exercise.tests()).extracting(Manifest.Test::weight).containsExactly(0, 0, 1, 3);
        assertThat(exercise.tests()).extracting(Manifest.Test::property).containsExactly(
            "shows one thing", "the gate", "the light one", "the heavy one");
    }

    @Test
    void manifest_hiddenTestWithoutAProperty_isRefusedByName() {
        assertRefused(new MiniWorkbook(folder).mini("").suite("@Test void silent() { }"),
            "MiniSuite.silent", "@Property");
    }

    @Test
    void manifest_weightBelowOne_isRefusedByName() {
        assertRefused(new MiniWorkbook(folder).mini("")
            .suite("@Test @Property(\"p\") @Weight(0) void light() { }"),
            "MiniSuite.light", "@Weight(0)");
    }

    @Test
    void manifest_noHiddenTest_isRefusedByName() {
        assertRefused(new MiniWorkbook(folder).mini("")
            .test("MiniExamples", "@Test void shows() { }"), MiniWorkbook.PACKAGE, "hidden test");
    }

    @Test
    void manifest_noPoints_isRefusedByFile() {
        assertRefused(new MiniWorkbook(folder).mini("").suite(TEST)
            .info("@workbook.grader.Exercise(id = \"4.99\", title = \"Mini\", points = 0, "
                + "minutes = 1)"), "package-info.java", "points = 0");
    }

    @Test
    void manifest_malformedId_isRefusedByFile() {
        assertRefused(new MiniWorkbook(folder).mini("").suite(TEST)
            .info("@workbook.grader.Exercise(id = \"four\", title = \"Mini\", points = 1, "
                + "minutes = 1)"), "package-info.java", "\"four\"");
    }

    @Test
    void manifest_unknownRequirement_isRefusedByFile() {
        assertRefused(new MiniWorkbook(folder).mini("").suite(TEST)
            .info("@workbook.grader.Exercise(id = \"4.99\", title = \"Mini\", points = 1, "
                + "minutes = 1, requires = \"4.98\")"), "package-info.java", "\"4.98\"");
    }

    @Test
    void catalog_duplicateId_isRefusedByBothPackages() throws IOException {
        MiniWorkbook mini = new MiniWorkbook(folder).mini("").suite(TEST).compile();
        MiniWorkbook twin = new MiniWorkbook(folder.resolve("twin")).mini("").suite(TEST).compile();
        Path copy = mini.classes().resolve("workbook/dsalgo/mini/twin");
        Files.createDirectories(copy);
        byte[] info = java.lang.classfile.ClassFile.of().transformClass(
            java.lang.classfile.ClassFile.of().parse(twin.classes().resolve(
                "workbook/dsalgo/mini/exercise/package-info.class")),
            java.lang.constant.ClassDesc.of("workbook.dsalgo.mini.twin.package-info"),
            java.lang.classfile.ClassTransform.ACCEPT_ALL);
        Files.write(copy.resolve("package-info.class"), info);
        assertThatThrownBy(mini::exercises).isInstanceOf(FormatException.class)
            .hasMessageContaining("4.99")
            .hasMessageContaining("workbook/dsalgo/mini/twin/package-info.java")
            .hasMessageContaining("workbook.dsalgo.mini.exercise");
    }

    @Test
    void manifest_suiteInAPackageThatIsNoExercise_isRefusedByFile() {
        MiniWorkbook mini = new MiniWorkbook(folder).mini("").suite(TEST).compile();
        assertThatThrownBy(() -> Suites.checkPackages(mini.testClasses(), java.util.List.of()))
            .isInstanceOf(FormatException.class)
            .hasMessageContaining("workbook/dsalgo/mini/exercise/MiniSuite.java")
            .hasMessageContaining("@Exercise");
    }

    private static void assertRefused(MiniWorkbook mini, String... parts) {
        mini.compile();
        assertThatThrownBy(mini::manifest).isInstanceOf(FormatException.class)
            .message().contains(parts);
    }
}
