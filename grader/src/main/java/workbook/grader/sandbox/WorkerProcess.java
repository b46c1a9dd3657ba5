package workbook.grader.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A worker process, seen from outside. One thread at a time.
 *
 * <p>Events come over a socket that the worker opens before it runs anybody's code, see
 * {@link Meeting}. What the process prints, on either stream, is the output of the code under test
 * and nothing else.
 */
final class WorkerProcess implements AutoCloseable {

    /** How much of what the process prints is kept, from the end, in characters. */
    private static final int OUTPUT_KEPT = 16_384;
    /** How much a worker may print in all, in bytes. */
    static final int PRINTED = 8 << 20;
    /** A JVM on a busy machine needs seconds. */
    private static final Duration START = Duration.ofSeconds(60);
    /** For what is over in milliseconds, unless somebody holds it. */
    private static final Duration END = Duration.ofSeconds(2);

    /** What a worker can be heard to do. */
    sealed interface Signal {

        /** It said something. */
        record Said(Event event) implements Signal {
        }

        /** It has printed more than {@link WorkerProcess#PRINTED}, and was ended for it. */
        record Flooded() implements Signal {
        }

        /** It is gone. */
        record Ended() implements Signal {
        }
    }

    private final JsonMapper json = new JsonMapper();
    private final BlockingQueue<Signal> signals = new LinkedBlockingQueue<>();
    private final CompletableFuture<Lines> met = new CompletableFuture<>();
    private final Process process;
    private final Kin kin;
    private final Meeting meeting;
    private final StringBuilder output = new StringBuilder();
    private final Thread outputReader;
    private volatile boolean ended;

    private WorkerProcess(Process process, Kin kin, Meeting meeting) {
        this.process = process;
        this.kin = kin;
        this.meeting = meeting;
        // A virtual thread that reads a pipe keeps its carrier; a second worker would starve.
        Thread.ofPlatform().daemon().name("worker events").start(this::readEvents);
        this.outputReader =
            Thread.ofPlatform().daemon().name("worker output").start(this::readOutput);
        process.onExit().thenRun(meeting::close); // one that never came
    }

    static WorkerProcess start(WorkerCommand command) {
        Kin kin = new Kin();
        Meeting meeting = meeting(command);
        Process process = null;
        try {
            ProcessBuilder builder = command.builder(meeting.address());
            builder.environment().put(Kin.MARK, kin.mark());
            process = builder.redirectErrorStream(true).start();
            try (Writer in = process.outputWriter(StandardCharsets.UTF_8)) {
                in.write(meeting.password() + "\n"); // and then nothing ever again
            }
            return new WorkerProcess(process, kin, meeting);
        } catch (IOException | RuntimeException e) {
            meeting.close();
            if (process != null) {
                process.destroyForcibly();
            }
            throw e instanceof NoWorker same ? same
                : new NoWorker("cannot start a worker: " + e.getMessage());
        }
    }

    private static Meeting meeting(WorkerCommand command) {
        try {
            return Meeting.open(command.isolation().isPresent());
        } catch (IOException e) {
            throw new NoWorker("cannot start a worker: " + e.getMessage());
        }
    }

    /**
     * Hands over the job. A worker that is gone will be heard as {@link Signal.Ended}.
     *
     * @param carried what comes with it
     */
    void send(Job job, byte[] carried) throws InterruptedException {
        try {
            Lines worker = met.get(START.toSeconds(), TimeUnit.SECONDS);
            worker.write(json.writeValueAsString(job));
            worker.write(carried);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a job that is no JSON: " + job, e);
        } catch (IOException | ExecutionException | TimeoutException e) {
            signals.add(new Signal.Ended());
        }
    }

    /** The next signal, or nothing within {@code patience}. */
    Optional<Signal> next(Duration patience) throws InterruptedException {
        return Optional.ofNullable(signals.poll(patience.toNanos(), TimeUnit.NANOSECONDS));
    }

    /** Notes which processes it has started. */
    void lookAtKin() {
        if (process.isAlive()) {
            kin.look(process.toHandle());
        }
    }

    /** Whether it can take a job. */
    boolean isAlive() {
        return !ended && process.isAlive();
    }

    /** The exit code of a process that is gone, or is about to be; nothing if it stays. */
    Optional<Integer> exitCode() throws InterruptedException {
        return process.waitFor(END.toMillis(), TimeUnit.MILLISECONDS)
            ? Optional.of(process.exitValue()) : Optional.empty();
    }

    /** What the process has printed since this was last asked; of much, the end. */
    String takeOutput() {
        synchronized (output) {
            String text = output.toString();
            output.setLength(0);
            return text;
        }
    }

    /** Ends the process and all that it has started, and does not wait for them. */
    void end() {
        ended = true;
        lookAtKin();
        process.destroyForcibly();
        kin.end();
    }

    /**
     * Ends the process; returns when it is gone and its last output is here. A stranger who holds
     * its pipe open is not waited for.
     */
    @Override
    public void close() {
        end();
        meeting.close();
        met.thenAccept(WorkerProcess::hangUp);
        try {
            outputReader.join(END);
            process.waitFor(END.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void hangUp(Lines lines) {
        try {
            lines.close();
        } catch (IOException e) {
            // it is closed
        }
    }

    private void readEvents() {
        try (meeting; Lines lines = meeting.accept()) {
            met.complete(lines);
            for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
                parse(line.get()).ifPresent(event -> signals.add(new Signal.Said(event)));
            }
        } catch (IOException e) {
            met.completeExceptionally(e); // it ended, as below
        }
        signals.add(new Signal.Ended());
    }

    /** A line that is no event says nothing. */
    private Optional<Event> parse(String line) {
        try {
            return Optional.ofNullable(json.readValue(line, Event.class));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private void readOutput() {
        byte[] buffer = new byte[4096];
        try (InputStream in = process.getInputStream()) {
            long printed = 0;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                print(new String(buffer, 0, read, StandardCharsets.UTF_8));
                if (printed <= PRINTED && (printed += read) > PRINTED) {
                    signals.add(new Signal.Flooded());
                    process.destroyForcibly();
                }
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
