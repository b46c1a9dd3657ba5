package workbook.grader.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import workbook.grader.Shipped;
import workbook.grader.loop.MiniCheckout;

/** A command in a process of its own, without a terminal. */
final class Child implements AutoCloseable {

    private final Process process;
    private final Path output;

    private Child(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** Starts {@code ./workbook arguments}. */
    static Child start(MiniCheckout checkout, String... arguments) {
        return start(Evening.command(checkout, arguments), checkout.root(), Map.of());
    }

    /** Starts it where no file can grow beyond this many blocks of 512 bytes. */
    static Child startWithFullDisk(int blocks, MiniCheckout checkout, String... arguments) {
        // What it prints goes through a pipe: a file would be full as well.
        List<String> words = new ArrayList<>(List.of("sh", "-c", "(ulimit -f " + blocks
            + "; \"$@\"; echo \"exit code $?\") 2>&1 | cat", "sh"));
        words.addAll(Evening.command(checkout, arguments));
        return start(words, checkout.root(), Map.of());
    }

    /** Starts any program. */
    static Child start(List<String> words, Path folder, Map<String, String> more) {
        try {
            Path output = Files.createTempFile("child", ".txt");
            ProcessBuilder builder = new ProcessBuilder(words).directory(folder.toFile())
                .redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().put("CLASSPATH", Shipped.classPath());
            builder.environment().remove("JAVA_TOOL_OPTIONS");
            builder.environment().putAll(more);
            more.forEach((name, value) -> {
                if (value.isEmpty()) {
                    builder.environment().remove(name);
                }
            });
            return new Child(builder.start(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ProcessHandle itself() {
        return process.toHandle();
    }

    /** The processes below it that live. */
    List<ProcessHandle> workers() {
        return itself().descendants().filter(ProcessHandle::isAlive).toList();
    }

    /** What came of it: waits for its end. */
    Ran end() throws InterruptedException {
        assertThat(process.waitFor(4 * Evening.LIMIT.toSeconds(), TimeUnit.SECONDS))
            .as("ended; so far: %s", printed()).isTrue();
        return new Ran(process.exitValue(), printed());
    }

    String printed() {
        try {
            return Files.readString(output, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        try {
            Files.deleteIfExists(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
