package workbook.grader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What other tests start is what learners start. */
class ShippedTest {

    @Test
    void aCommandStartsWithTheCache() throws Exception {
        assumeThat(Shipped.cache()).as("a cache of the jar").isNotEmpty();
        assertThat(started(Shipped.command("-XX:AOTMode=on"), "--version")).isZero();
    }

    @Test
    void aWorkerMayHaveMoreOnItsClassPath() throws Exception {
        assumeThat(Shipped.cache()).as("a cache of the jar").isNotEmpty();
        List<String> words = new ArrayList<>(List.of(Shipped.workers().java().toString()));
        words.addAll(Shipped.workers().options());
        words.addAll(List.of("-XX:AOTMode=on", "-cp", Shipped.classPath()));
        assertThat(started(words, "workbook.grader.command.Workbook", "--version")).isZero();
        assertThat(started(words, "-XX:+UseParallelGC", "workbook.grader.command.Workbook"))
            .as("a JVM that cannot use the cache").isNotZero();
    }

    /** With {@code AOTMode=on} a JVM that cannot use its cache does not start. */
    private static int started(List<String> command, String... more) throws Exception {
        List<String> words = new ArrayList<>(command);
        words.addAll(List.of(more));
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(said).doesNotContain("Exception");
        return process.waitFor();
    }
}
