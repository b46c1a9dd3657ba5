package workbook.grader.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A worker process, seen from outside. One thread at a time. */
final class WorkerProcess implements AutoCloseable {

    /** How much of what the process prints is kept, from the end, in characters. */
    private static final int OUTPUT_KEPT = 16_384;

    /** What a worker can be heard to do. */
    sealed interface Signal {

        /** It said something. */
        record Said(Event event) implements Signal {
        }

        /** It is gone. */
        record Ended() implements Signal {
        }
    }

    private final JsonMapper json = new JsonMapper();
    private final BlockingQueue<Signal> signals = new LinkedBlockingQueue<>();
    private final Process process;
    private final Writer jobs;
    private final StringBuilder output = new StringBuilder();
    private final Thread outputReader;
    private volatile boolean ended;

    private WorkerProcess(Process process) {
        this.process = process;
        this.jobs = process.outputWriter(StandardCharsets.UTF_8);
        // A virtual thread that reads a pipe keeps its carrier; a second worker would starve.
        Thread.ofPlatform().daemon().name("worker events").start(this::readEvents);
        this.outputReader =
            Thread.ofPlatform().daemon().name("worker output").start(this::readOutput);
    }

    static WorkerProcess start(WorkerCommand command) {
        try {
            return new WorkerProcess(command.builder().start());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + command.java(), e);
        }
    }

    /** Hands over a job. A worker that is gone will be heard as {@link Signal.Ended}. */
    void send(Job job) {
        try {
            jobs.write(json.writeValueAsString(job) + "\n");
            jobs.flush();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a job that is no JSON: " + job, e);
        } catch (IOException e) {
            signals.add(new Signal.Ended());
        }
    }

    /** The next signal, or nothing within {@code patience}. */
    Optional<Signal> next(Duration patience) throws InterruptedException {
        return Optional.ofNullable(signals.poll(patience.toNanos(), TimeUnit.NANOSECONDS));
    }

    /** Whether it can take a job. */
    boolean isAlive() {
        return !ended && process.isAlive();
    }

    /** The exit code of a process that is gone. */
    int exitCode() throws InterruptedException {
        return process.waitFor();
    }

    /** What the process has printed since this was last asked; of much, the end. */
    String takeOutput() {
        synchronized (output) {
            String text = output.toString();
            output.setLength(0);
            return text;
        }
    }

    /** Ends the process, and does not wait for it. */
    void end() {
        ended = true;
        process.destroyForcibly();
    }

    /** Ends the process; returns when it is gone and its last output is here. */
    @Override
    public void close() {
        end();
        try {
            outputReader.join();
            process.waitFor(); // its pipes close a moment before it is gone
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void readEvents() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                parse(line).ifPresent(event -> signals.add(new Signal.Said(event)));
            }
        } catch (IOException e) {
            // The pipe of a killed process breaks: that is the end, as below.
        }
        signals.add(new Signal.Ended());
    }

    /** A line that is no event was written by the code under test, and says nothing. */
    private Optional<Event> parse(String line) {
        try {
            return Optional.of(json.readValue(line, Event.class));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private void readOutput() {
        byte[] buffer = new byte[4096];
        try (InputStream in = process.getErrorStream()) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                print(new String(buffer, 0, read, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            print("\n"); // the pipe of a killed process breaks, perhaps within a line
        }
    }

    private void print(String text) {
        synchronized (output) {
            output.append(text);
            if (output.length() > 2 * OUTPUT_KEPT) {
                output.delete(0, output.length() - OUTPUT_KEPT);
            }
        }
    }
}
