package workbook.grader.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StubTest {

    @Test
    void everyKindOfMember() throws IOException {
        assertThat(Stub.of("Torture.java", text("Torture.java.txt")))
            .isEqualTo(text("Torture.stub.txt"));
    }

    @Test
    void theStubOfAStubIsItself() throws IOException {
        String stub = text("Torture.stub.txt");
        assertThat(Stub.of("Torture.java", stub)).isEqualTo(stub);
    }

    @Test
    void theStubCompilesAndHasTheSamePublicFace(@TempDir Path folder) throws IOException {
        assertThat(face(text("Torture.stub.txt"), folder.resolve("stub")))
            .isEqualTo(face(text("Torture.java.txt"), folder.resolve("reference")))
            .anyMatch(line -> line.contains("Range"));
    }

    @Test
    void aFileWithoutSolveIsGivenAsItIs() {
        String source = """
            import java.util.List;
            class Given { private int kept; }
            """;
        assertThat(Stub.of("Given.java", source)).isEqualTo(source);
    }

    @Test
    void theImportOfUnsolvedTakesThePlaceOfTheLastOneThatGoes() {
        assertThat(Stub.of("A.java", """
            package p;

            import java.util.List;
            import zebra.Zebra;

            class A {
                @workbook.grader.Solve
                Object a() {
                    return List.of(new Zebra());
                }
            }
            """)).isEqualTo("""
            package p;

            import workbook.grader.Unsolved;

            class A {
                @workbook.grader.Solve
                Object a() {
                    throw new Unsolved("A.a");
                }
            }
            """);
    }

    @Test
    void importsOfModulesAndOnDemandStay() {
        assertThat(Stub.of("A.java", """
            package p;

            import module java.base;
            import java.util.*;
            import workbook.grader.*;

            class A {
                @Solve
                void a() {
                }
            }
            """)).contains("import module java.base;\nimport java.util.*;\n");
    }

    @Test
    void aKeptConstructorCallMustNotNeedWhatGoes() {
        assertThatThrownBy(() -> Stub.of("A.java", """
            class A extends Exception {
                private static final String TEXT = "x";
                @workbook.grader.Solve
                A() {
                    super(TEXT);
                }
            }
            """)).isInstanceOf(ProjectionException.class)
            .hasMessageContaining("A.java:5").hasMessageContaining("TEXT")
            .hasMessageContaining("@Given");
    }

    @Test
    void solveNeedsABody() {
        assertThatThrownBy(() -> Stub.of("A.java",
            "interface A {\n    @workbook.grader.Solve\n    void a();\n}\n"))
            .isInstanceOf(ProjectionException.class)
            .hasMessageContaining("A.java:2").hasMessageContaining("has no body");
    }

    @Test
    void whatIsNotJavaIsNamedWithItsLine() {
        assertThatThrownBy(() -> Stub.of("A.java", "class A {\n  int = 3;\n}\n"))
            .isInstanceOf(ProjectionException.class).hasMessageContaining("A.java:2");
    }

    private static SortedSet<String> face(String source, Path classes) {
        String classPath = System.getProperty("java.class.path");
        try (SourceCompiler compiler = SourceCompiler.withClassPath(classPath)) {
            assertThat(compiler.compile("torture", Map.of("Torture.java", source), classes))
                .isEqualTo(new SourceCompiler.Compiled(classes));
            return Api.of(classes);
        }
    }

    private static String text(String resource) throws IOException {
        try (InputStream in = StubTest.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
