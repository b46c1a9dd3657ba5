package workbook.grader.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.grader.source.SourceCompiler.Broken;

/** What javac does not get done. */
class SourceCompilerTest {

    @TempDir
    private Path folder;

    @Test
    void aSourceWhoseTypesTakeLong_isGivenUp() {
        StringBuilder nested = new StringBuilder("1");
        for (int i = 0; i < 80; i++) {
            nested.insert(0, i % 2 == 0
                ? "java.util.List.of(\"a\", 1L, 'c', " : "java.util.Set.of(").append(")");
        }
        assertThat(message("Object slow = " + nested + ";", Duration.ofSeconds(1)))
            .startsWith("Nested.java:-1: this source takes the compiler more than 1 s of work");
    }

    @Test
    void aSourceThatOverflowsJavacsStack_saysSoInsteadOfNothing() {
        String deep = "Object deep = " + "(".repeat(200_000) + "1" + ")".repeat(200_000) + ";";
        assertThat(message(deep, Duration.ofSeconds(60)))
            .startsWith("Nested.java:-1: the compiler gave up: ").doesNotContain("did not say");
    }

    private String message(String body, Duration limit) {
        try (SourceCompiler compiler = SourceCompiler.withClassPath("").within(limit)) {
            return ((Broken) compiler.compile("nested", Map.of("Nested.java",
                "package nested;\nclass Nested {\n" + body + "\n}\n"), folder))
                .problems().getFirst().toString();
        }
    }
}
