package workbook.grader.sandbox;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import workbook.grader.source.Javac;

/** One process that compiles, seen from outside. One thread at a time. */
final class CompilerProcess implements AutoCloseable {

    private static final List<String> OPTIONS = List.of("-XX:+SuppressFatalErrorMessage",
        "-XX:-CreateCoredumpOnCrash", "-XX:+DisplayVMOutputToStderr");

    /** The process gives sources up by itself; this is what it gets beyond that to say so. */
    private static final Duration GRACE = Duration.ofSeconds(5);
    /** A process that has not used up its processor time by then stands still. */
    private static final Duration STANDSTILL = Duration.ofMinutes(5);
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final Duration END = Duration.ofSeconds(2);

    /** What came of a question. */
    sealed interface Reply {
    }

    /** The process has answered. */
    record Answered(Javac.Outcome outcome) implements Reply {
    }

    /** It used too much processor time and was ended. */
    record TooLong() implements Reply {
    }

    /** It began an answer that was too long or none, and was ended. */
    record Garbled(String what) implements Reply {
    }

    /** It could not begin. */
    record NotBegun(String what) implements Reply {
    }

    /** It ended. @param exitCode above 128 if a signal ended it, where there are signals */
    record Died(int exitCode) implements Reply {
    }

    private final Process process;
    private final Duration limit;
    private int asked;

    private CompilerProcess(Process process, Duration limit) {
        this.process = process;
        this.limit = limit;
    }

    /**
     * Starts one.
     *
     * @param limit of processor time, of one question
     * @throws NoCompiler if it cannot be started
     */
    static CompilerProcess start(WorkerCommand command, Duration limit) {
        ProcessBuilder builder = command.compiler(OPTIONS, limit.toString())
            .directory(new File(System.getProperty("java.home"))) // there are no sources
            .redirectError(ProcessBuilder.Redirect.DISCARD);
        try {
            return new CompilerProcess(builder.start(), limit);
        } catch (IOException e) {
            throw new NoCompiler("cannot start javac in a process of its own: " + e.getMessage(),
                e);
        }
    }

    /** Whether this has answered before. */
    boolean isUsed() {
        return asked > 1;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /**
     * Asks for a compilation.
     *
     * @throws NoCompiler if the process stands still
     * @throws CancellationException if this thread is interrupted
     */
    Reply ask(byte[] request) {
        asked++;
        CompletableFuture<Reply> reply = new CompletableFuture<>();
        Thread.ofPlatform().daemon().name("javac's answer").start(() -> {
            try {
                reply.complete(exchange(request));
            } catch (Throwable e) {
                reply.completeExceptionally(e);
            }
        });
        Duration before = used();
        long start = System.nanoTime();
        while (true) {
            try {
                return reply.get(LOOK.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                if (used().minus(before).compareTo(limit.plus(GRACE)) > 0) {
                    close();
                    return new TooLong();
                }
                requireMoving(start);
            } catch (ExecutionException e) {
                close();
                throw new NoCompiler("javac's process cannot be heard: " + e.getCause(), e);
            } catch (InterruptedException e) {
                close();
                Thread.currentThread().interrupt();
                throw new CancellationException("interrupted");
            }
        }
    }

    private void requireMoving(long start) {
        if (System.nanoTime() - start > STANDSTILL.toNanos()) {
            close();
            throw new NoCompiler("javac's process has not answered for " + STANDSTILL.toMinutes()
                + " minutes, and has hardly worked: is the machine out of memory?", null);
        }
    }

    private Reply exchange(byte[] request) throws InterruptedException {
        try {
            if (!isUsed()) {
                Frames.read(process.getInputStream()); // its greeting
            }
        } catch (IOException e) {
            return new NotBegun(exitCode().map(code -> "it ended with code " + code)
                .orElse("it did not say that it is ready"));
        }
        byte[] answer;
        try {
            OutputStream to = process.getOutputStream();
            Frames.write(to, request);
            answer = Frames.read(process.getInputStream());
        } catch (IOException e) {
            return exitCode().<Reply>map(Died::new).orElseGet(() -> garbled(e));
        }
        try {
            return new Answered(Frames.outcome(answer));
        } catch (IOException e) {
            return garbled(e);
        }
    }

    private Reply garbled(IOException e) {
        close();
        return new Garbled(e.getMessage());
    }

    private Optional<Integer> exitCode() throws InterruptedException {
        return process.waitFor(END.toMillis(), TimeUnit.MILLISECONDS)
            ? Optional.of(process.exitValue()) : Optional.empty();
    }

    /** Of processor time, until now. Where the system does not say, {@link #STANDSTILL} counts. */
    private Duration used() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Ends the process, and returns when it is gone. */
    @Override
    public void close() {
        process.destroyForcibly();
        try {
            exitCode();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
