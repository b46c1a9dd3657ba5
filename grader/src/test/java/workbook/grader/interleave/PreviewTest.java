package workbook.grader.interleave;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code StructuredTaskScope} is a preview in Java 25, so it is compiled and run on its own. */
class PreviewTest {

    private static final String SUBJECT = """
        package preview;

        import java.util.concurrent.StructuredTaskScope;

        class Scoped {
            private int n;

            int run() throws InterruptedException {
                try (var scope = StructuredTaskScope.open()) {
                    scope.fork(() -> { n++; return n; });
                    scope.fork(() -> { n++; return n; });
                    scope.join();
                }
                return n;
            }
        }
        """;

    private static final String SCENARIO = """
        package preview;

        import java.util.List;
        import workbook.grader.interleave.Interleave;
        import workbook.grader.interleave.Scenario;

        class Scopes implements Scenario {
            private final Scoped scoped = new Scoped();
            private int n;

            public List<Action> threads() {
                return List.of(() -> n = scoped.run());
            }

            public void check() {
                if (n != 2) {
                    throw new AssertionError("two forks counted to " + n);
                }
            }

            public static void main(String... arguments) {
                try {
                    System.out.println(Interleave.of(Scopes.class).verify());
                } catch (AssertionError e) {
                    System.out.println(e.getMessage());
                }
            }
        }
        """;

    @Test
    void structuredTaskScopesAreControlled(@TempDir Path folder) throws Exception {
        compile(folder, "Scoped", SUBJECT);
        compile(folder, "Scopes", SCENARIO);
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("--enable-preview");
        command.addAll(OtherJvm.FLAGS);
        command.addAll(List.of("-cp", classPath(folder), "preview.Scopes"));
        assertThat(OtherJvm.output(new ProcessBuilder(command).redirectErrorStream(true).start()))
            .contains("two forks counted to 1", "one of the two writes is lost");
    }

    private static void compile(Path folder, String name, String text) throws IOException {
        Path source = Files.writeString(folder.resolve(name + ".java"), text);
        ByteArrayOutputStream notes = new ByteArrayOutputStream();
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, notes, notes, "--enable-preview",
            "--release", "25", "-d", folder.toString(), "-cp", classPath(folder), "-proc:none",
            source.toString())).as(notes.toString()).isZero();
    }

    private static String classPath(Path folder) {
        return folder + System.getProperty("path.separator")
            + System.getProperty("java.class.path");
    }
}
