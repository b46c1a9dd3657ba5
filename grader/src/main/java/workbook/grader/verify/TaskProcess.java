package workbook.grader.verify;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A worker process, seen from the one who gives it tasks. One thread at a time. */
final class TaskProcess implements AutoCloseable {

    /** What an answer begins with that a process could not give any more. */
    static final String ENDED = "the JVM ended";

    /** The worker gives up what hangs; this is for one that cannot. */
    private static final int PATIENCE_MINUTES = 10;

    private final Process process;
    private final Writer tasks;
    private final BufferedReader answers;

    private TaskProcess(Process process) {
        this.process = process;
        this.tasks = process.outputWriter(StandardCharsets.UTF_8);
        this.answers = process.inputReader(StandardCharsets.UTF_8);
    }

    static TaskProcess start(List<String> command) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD); // what tests print
            builder.environment().keySet()
                .removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"));
            return new TaskProcess(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + command.getFirst(), e);
        }
    }

    /** The answer to a task; null if the process ended instead. */
    String ask(String task) {
        CompletableFuture<Void> end = new CompletableFuture<>();
        end.orTimeout(PATIENCE_MINUTES, TimeUnit.MINUTES).whenComplete((_, late) -> {
            if (late != null) {
                process.destroyForcibly();
            }
        });
        try {
            tasks.write(task + "\n");
            tasks.flush();
            return answers.readLine();
        } catch (IOException e) {
            return null; // its pipes broke
        } finally {
            end.complete(null);
        }
    }

    int exitCode() throws InterruptedException {
        return process.waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
