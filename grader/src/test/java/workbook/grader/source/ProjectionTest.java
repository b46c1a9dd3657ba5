package workbook.grader.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectionTest {

    private static final String PACKAGE = "src/main/java/workbook/dsalgo/mini/exercise/";

    @TempDir
    private Path root;
    private Projection projection;

    @BeforeEach
    void aSolution() throws IOException {
        solution("package-info.java", """
            @Exercise(id = "4.99", title = "Mini", points = 1, minutes = 1)
            package workbook.dsalgo.mini.exercise;
            import workbook.grader.Exercise;
            """);
        solution("Mini.java", """
            package workbook.dsalgo.mini.exercise;

            import workbook.grader.Solve;

            class Mini {

                @Solve
                int a() {
                    return 1;
                }
            }
            """);
        projection = new Projection(root);
    }

    @Test
    void writesWhatIsMissingOnce() throws IOException {
        assertThat(projection.check()).extracting(Object::toString)
            .containsExactlyInAnyOrder("phase4-ds-algo/" + PACKAGE + "Mini.java: missing",
                "phase4-ds-algo/" + PACKAGE + "package-info.java: missing");
        assertThat(projection.write()).hasSize(2);
        assertThat(projection.check()).isEmpty();
        assertThat(projection.write()).as("what a second run changes").isEmpty();
        assertThat(Files.readString(stub("Mini.java")))
            .contains("throw new Unsolved(\"Mini.a\");").doesNotContain("return 1");
    }

    @Test
    void aStubThatWasEditedIsNamedWithItsLine() throws IOException {
        projection.write();
        Files.writeString(stub("Mini.java"),
            Files.readString(stub("Mini.java")).replace("int a()", "long a()"));
        assertThat(projection.check()).singleElement().asString()
            .contains("Mini.java: line 9 is not what the solution projects to");
    }

    @Test
    void aFileWithoutASolutionIsNamedAndGoes() throws IOException {
        projection.write();
        Files.writeString(stub("Old.java"), "class Old { }");
        assertThat(projection.check()).singleElement().asString()
            .contains("Old.java: no solution projects to this file");
        assertThat(projection.write()).containsExactly(root.relativize(stub("Old.java")));
        assertThat(stub("Old.java")).doesNotExist();
    }

    @Test
    void windowsLineEndsMakeTheSameStub() throws IOException {
        projection.write();
        Path solution = root.resolve("solutions").resolve(PACKAGE).resolve("Mini.java");
        Files.writeString(solution, Files.readString(solution).replace("\n", "\r\n"));
        assertThat(projection.check()).isEmpty();
    }

    private void solution(String file, String text) throws IOException {
        Path folder = Files.createDirectories(root.resolve("solutions").resolve(PACKAGE));
        Files.writeString(folder.resolve(file), text);
    }

    private Path stub(String file) {
        return root.resolve("phase4-ds-algo").resolve(PACKAGE).resolve(file);
    }
}
