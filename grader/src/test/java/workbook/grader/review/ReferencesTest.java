package workbook.grader.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.grader.loop.Item;
import workbook.grader.loop.Shelf;
import workbook.grader.review.References.Texts;

class ReferencesTest {

    private static final String IN_PHASE =
        "phase4-ds-algo/src/main/java/workbook/dsalgo/mini/exercise/";
    private static final Shelf SHELF = new Shelf(List.of(new Item("4.99", "Mini", 5, 10, List.of(),
        "workbook.dsalgo.mini.exercise")));

    @TempDir
    private Path root;

    @Test
    void aReferenceStandsWhereTheStudentsFileDoes() throws IOException {
        solution("package-info.java", "package workbook.dsalgo.mini.exercise;\n");
        solution("Mini.java", """
            package workbook.dsalgo.mini.exercise;

            import workbook.grader.Solve;

            public final class Mini {

                /** One. */
                @Solve
                public static int one() {
                    return secret();
                }

                private static int secret() {
                    return 1;
                }
            }
            """);
        solution("parts/Part.java", "package workbook.dsalgo.mini.exercise.parts;\n");
        Texts texts = References.of(root, SHELF).of("4.99");
        assertThat(texts.reference())
            .containsOnlyKeys(IN_PHASE + "Mini.java", IN_PHASE + "parts/Part.java");
        assertThat(texts.reference().get(IN_PHASE + "Mini.java")).contains("return 1;");
        assertThat(texts.stubs()).containsOnlyKeys(texts.reference().keySet());
        assertThat(texts.stubs().get(IN_PHASE + "Mini.java"))
            .contains("throw new Unsolved(").doesNotContain("secret");
    }

    @Test
    void aKitHasNone() {
        assertThat(References.of(root, SHELF).of("4.99")).isEqualTo(Texts.NONE);
        assertThat(References.NONE.of("4.99")).isEqualTo(Texts.NONE);
    }

    private void solution(String name, String text) throws IOException {
        Path file = root.resolve("solutions/src/main/java/workbook/dsalgo/mini/exercise/" + name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
