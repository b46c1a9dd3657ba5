package workbook.grader.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import workbook.grader.loop.MiniCheckout;
import workbook.grader.source.SourceCompiler;
import workbook.grader.source.TextFiles;

/** A leak of each kind, planted in a kit that has none, is found. */
class LeaksTest {

    private static final String ECHO = "workbook/dsalgo/mini/echo/";

    private static final String SOLUTION = """
        package workbook.dsalgo.mini.echo;
        public final class Echo {
            private static final int TURN_AROUND_LIMIT = 0x5bd1e995;
            private int turnsLeft = 3;
            private record HalfTurn(int from, int to) { }
            public static String of(String text) {
                return turnedTwice(text + "a text that nobody asked for");
            }
            private static String turnedTwice(String text) {
                return new StringBuilder(text).reverse().reverse().toString();
            }
        }
        """;

    @TempDir
    private Path folder;
    private Path kit;
    private Secrets secrets;

    @BeforeEach
    void write() {
        MiniCheckout checkout = new MiniCheckout(folder.resolve("checkout"));
        checkout.write("solutions/src/main/java/" + ECHO + "Echo.java", SOLUTION);
        checkout.write("solutions/src/wheats/" + ECHO + "other/Echo.java",
            "for (int wheat = 0; wheat < text.length(); wheat++) {\n");
        checkout.write("solutions/src/chaffs/workbook/dsalgo/mini/echo.yaml", """
            - name: half
              misconception: turning it around once is thought to be enough
              replace: "return new StringBuilder(text).reverse().reverse().toString();"
              with: "return new StringBuilder(text).reverse().toString();"
            """);
        checkout.write("phase4-ds-algo/src/hidden-test/java/" + ECHO + "EchoSuite.java",
            "assertThat(Echo.of(\"b\" + \"c\" + 17)).isEqualTo(\"bc17\");\n");
        SortedMap<Path, String> stubs = new TreeMap<>();
        TextFiles.below(checkout.root().resolve("phase4-ds-algo/src/main/java")).stream()
            .filter(TextFiles::isJava).forEach(file ->
                stubs.put(checkout.root().relativize(file), TextFiles.read(file)));
        secrets = Secrets.of(checkout.root(), stubs);
        kit = folder.resolve("kit");
        put("README.md", "# A kit\n");
        put("phase4-ds-algo/src/main/java/" + ECHO + "Echo.java",
            stubs.get(Path.of("phase4-ds-algo/src/main/java/" + ECHO + "Echo.java")));
    }

    @Test
    void aKitWithoutAny_hasNone() {
        jar("class EchoSuite { int tests() { return 1; } }", true);
        assertThat(leaks()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TURN_AROUND_LIMIT", "turnsLeft", "HalfTurn", "turnedTwice"})
    void aPrivateName_isFoundInTexts_andInClassesWhateverItIsThere(String name) {
        put("docs/notes.md", "It is `" + name + "`.");
        assertThat(leaks()).singleElement().asString()
            .contains("docs/notes.md: the name " + name + ", private in ");
        put("docs/notes.md", "nothing");
        for (String body : List.of("int %s;", "void %s() { }", "class %s { }", "String s = \"%s\";",
                "Object o = new Object() { int %s; };")) {
            jar("class EchoSuite { " + body.formatted(name) + " }", true);
            assertThat(leaks()).as(body).isNotEmpty().allMatch(each ->
                each.contains("EchoSuite") && each.contains("the name " + name));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0x5bd1e995", "a text that nobody asked for"})
    void aLiteral_isFoundInTextsAndClasses(String literal) {
        put("phase4-ds-algo/src/test/java/" + ECHO + "EchoExamples.java", "// " + literal);
        assertThat(leaks()).singleElement().asString().contains("the literal " + literal);
        put("phase4-ds-algo/src/test/java/" + ECHO + "EchoExamples.java", "");
        jar("class EchoSuite { String s = \"is it " + literal + "?\"; }", true);
        assertThat(leaks()).singleElement().asString()
            .contains("EchoSuite.class: the literal " + literal);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "return new StringBuilder(text).reverse().reverse().toString();",
        "for (int wheat = 0; wheat < text.length(); wheat++) {",
        "turning it around once is thought to be enough",
        "return new StringBuilder(text).reverse().toString();",
        "assertThat(Echo.of(\"b\" + \"c\" + 17)).isEqualTo(\"bc17\");"})
    void aLineOfASolution_aWheat_aChaffOrASuite_isFound_howeverItIsIndented(String line) {
        put("grader/src/main/java/Notes.java", "\t  " + line.replace(" ", "  ") + "\n");
        assertThat(leaks()).singleElement().asString()
            .contains("grader/src/main/java/Notes.java: the line \"");
    }

    @Test
    void namesOfLocalVariables_andClassesOfTheSolutions_areFound() {
        jar("class EchoSuite { int tests() { int tests = 1; return tests; } }", false);
        assertThat(leaks()).singleElement().asString()
            .contains("EchoSuite.class: knows the names of local variables");
        jar("class Echo { }", true);
        assertThat(leaks()).singleElement().asString()
            .contains("Echo.class: a class of the solutions");
    }

    @ParameterizedTest
    @ValueSource(strings = {"solutions/pom.xml", "phase4-ds-algo/src/hidden-test/java/A.java",
        ".git/HEAD", "docs/answers.md", "x/chaffs/a.txt", "wheats/a.txt", "chaff.yaml",
        ".workbook/progress", "grader/target/a", "docs/authoring.md", "docs/architecture.md"})
    void aFileThatIsInNoKit_isFoundByItsName(String name) {
        put(name, "harmless");
        assertThat(leaks()).containsExactly(name + ": such a file is in no kit");
    }

    private List<String> leaks() {
        return Leaks.in(kit, secrets, Set.of(ECHO + "Echo"));
    }

    private void put(String name, String text) {
        try {
            Files.createDirectories(kit.resolve(name).getParent());
            Files.writeString(kit.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Packs a class as suites are packed. */
    private void jar(String source, boolean linesOnly) {
        Path classes = folder.resolve("classes");
        try (SourceCompiler compiler = linesOnly ? SourceCompiler.withLinesOnly("", List.of())
                : SourceCompiler.withClassPath("")) {
            assertThat(compiler.compileAll(Map.of("Source.java",
                "package workbook.dsalgo.mini.echo; " + source), classes))
                .isInstanceOf(SourceCompiler.Compiled.class);
        }
        SortedMap<String, byte[]> entries = new TreeMap<>();
        TextFiles.below(classes).forEach(file ->
            entries.put(classes.relativize(file).toString().replace('\\', '/'), bytes(file)));
        entries.put("META-INF/needs.txt", "".getBytes(StandardCharsets.UTF_8));
        Archive.write(kit.resolve("phase4-ds-algo/suites/mini.echo.jar"), entries);
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
