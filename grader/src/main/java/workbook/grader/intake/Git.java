package workbook.grader.intake;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The program {@code git} in a repository that was made here. It reads no configuration but what
 * stands here, asks nobody, fetches nothing, runs no hook and no filter, and has an end.
 */
final class Git {

    /** What else it needs of the environment: where programs are, and what Windows cannot miss. */
    private static final List<String> KEPT = List.of("PATH", "Path", "SystemRoot", "TEMP", "TMP");
    private static final Map<String, String> ENVIRONMENT = Map.ofEntries(
        Map.entry("GIT_CONFIG_NOSYSTEM", "1"), Map.entry("GIT_CONFIG_GLOBAL", "/dev/null"),
        Map.entry("GIT_CONFIG_SYSTEM", "/dev/null"), Map.entry("GIT_ATTR_NOSYSTEM", "1"),
        Map.entry("GIT_TERMINAL_PROMPT", "0"), Map.entry("GIT_ASKPASS", ""),
        Map.entry("GIT_NO_LAZY_FETCH", "1"), Map.entry("GIT_NO_REPLACE_OBJECTS", "1"),
        Map.entry("GIT_OPTIONAL_LOCKS", "0"), Map.entry("GIT_ALLOW_PROTOCOL", ""),
        Map.entry("GIT_ALLOC_LIMIT", "256m"), Map.entry("LC_ALL", "C.UTF-8"));
    private static final List<String> SETTINGS = List.of("safe.directory=*", "protocol.allow=never",
        "core.hooksPath=/dev/null", "core.fsmonitor=false", "core.attributesFile=/dev/null",
        "core.excludesFile=/dev/null", "core.quotePath=false", "submodule.recurse=false",
        "core.bigFileThreshold=1m", "core.deltaBaseCacheLimit=16m", "pack.threads=1", "gc.auto=0",
        "maintenance.auto=false");
    private static final int COMPLAINT = 2_000;

    private final String program;
    private final Map<String, String> environment;
    private final Path repository;
    private final Limits limits;
    private final long deadline;

    /**
     * For one container.
     *
     * @param program its name or path
     * @param environment of this process, of which next to nothing is handed on
     * @param repository whose objects are asked for
     */
    Git(String program, Map<String, String> environment, Path repository, Limits limits) {
        this.program = program;
        this.environment = environment;
        this.repository = repository;
        this.limits = limits;
        this.deadline = System.nanoTime() + limits.gitTime().toNanos();
    }

    /** A git that runs, and what it says. */
    final class Running implements AutoCloseable {

        private final Process process;
        private final ByteArrayOutputStream complaints = new ByteArrayOutputStream();
        private final Thread listener;
        private final AtomicBoolean late = new AtomicBoolean();

        private Running(Process process) {
            this.process = process;
            // Reading a pipe keeps a virtual thread's carrier, and then nobody would keep time.
            this.listener = Thread.ofPlatform().daemon().start(this::listen);
            Thread.ofPlatform().daemon().start(this::watch);
        }

        Process process() {
            return process;
        }

        private void listen() {
            try (InputStream in = process.getErrorStream()) {
                complaints.write(in.readNBytes(COMPLAINT));
                in.transferTo(OutputStream.nullOutputStream());
            } catch (IOException e) {
                // it was killed, which says enough
            }
        }

        private void watch() {
            try {
                if (!process.waitFor(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                    late.set(true);
                    kill();
                }
            } catch (InterruptedException e) {
                kill();
            }
        }

        private void kill() {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }

        /** Waits for the end. */
        void requireSuccess() throws Refusal {
            if (end() != 0) {
                throw refusal();
            }
        }

        /**
         * Why it did not work, once it has come to its end.
         *
         * @throws IntakeException if this machine is to blame
         */
        Refusal refusal() throws Refusal {
            List<String> said = complaints();
            return new Refusal("git cannot read it, and says "
                + EntryPath.printable(said.isEmpty() ? "nothing" : said.getFirst()));
        }

        /** The same where it is plain what went wrong. */
        Refusal refusal(String why) throws Refusal {
            complaints();
            return new Refusal(why);
        }

        private List<String> complaints() throws Refusal {
            end();
            if (late.get()) {
                throw new Refusal("git needs more than " + limits.gitTime().toSeconds()
                    + " s to read it");
            }
            List<String> said = complaints.toString(StandardCharsets.UTF_8).lines()
                .filter(line -> line.startsWith("fatal:") || line.startsWith("error:")).toList();
            MachineFault.rethrow(said);
            return said;
        }

        /** Gives it nothing more to do, hears nothing more, and waits. @return its exit code */
        private int end() throws Refusal {
            close(process.getOutputStream());
            close(process.getInputStream()); // it may have more to print than a pipe holds
            try {
                int code = process.waitFor();
                listener.join();
                return code;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Refusal("it was interrupted");
            }
        }

        private static void close(Closeable stream) {
            try {
                stream.close();
            } catch (IOException e) {
                // git has ended, and reads nothing any more
            }
        }

        @Override
        public void close() {
            kill();
        }
    }

    /**
     * What git prints.
     *
     * @param input a file for its standard input; null for none
     * @param most bytes that it may print
     * @throws Refusal if it prints more, does not work, or takes too long
     */
    byte[] run(Path input, long most, String... words) throws IOException {
        try (Running running = start(input, words)) {
            if (input == null) {
                running.process().getOutputStream().close();
            }
            byte[] output = running.process().getInputStream()
                .readNBytes((int) Math.min(Integer.MAX_VALUE - 8, most + 1));
            if (output.length > most) {
                throw new Refusal("it has too many files: their names alone are larger than what "
                    + "is read of them");
            }
            running.requireSuccess();
            return output;
        }
    }

    /** Starts git with a standard input that stays open, or reads a file. */
    Running start(Path input, String... words) throws NoGit {
        List<String> command = new ArrayList<>(List.of(program));
        SETTINGS.forEach(setting -> command.addAll(List.of("-c", setting)));
        command.addAll(Arrays.asList(words));
        ProcessBuilder builder = new ProcessBuilder(command).directory(repository.toFile());
        if (input != null) {
            builder.redirectInput(input.toFile());
        }
        builder.environment().clear();
        KEPT.stream().filter(environment::containsKey)
            .forEach(name -> builder.environment().put(name, environment.get(name)));
        builder.environment().putAll(ENVIRONMENT);
        builder.environment().put("HOME", repository.toString());
        builder.environment().put("GIT_DIR", repository.toString());
        try {
            return new Running(builder.start());
        } catch (IOException e) {
            throw new NoGit(e);
        }
    }
}
