package workbook.grader.update;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The {@code git} command in one folder. It speaks English and never asks for a password. */
record Git(Path folder) {

    /** Would lead git to another repository than the one in {@link #folder}. */
    private static final List<String> FOREIGN = List.of("GIT_DIR", "GIT_WORK_TREE",
        "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY", "GIT_COMMON_DIR", "GIT_NAMESPACE",
        "GIT_PREFIX", "GIT_LITERAL_PATHSPECS", "GIT_GLOB_PATHSPECS");

    /** What came of a call. */
    record Result(int code, byte[] bytes, String errors) {

        String output() {
            return new String(bytes, StandardCharsets.UTF_8);
        }

        boolean worked() {
            return code == 0;
        }

        /** Whether there is no repository, as opposed to one that git will not use. */
        boolean saysNoRepository() {
            return errors.contains("not a git repository");
        }

        /** Without the end of the line. */
        String line() {
            return output().strip();
        }

        /** What git prints with {@code -z}. */
        List<String> fields() {
            return Arrays.stream(output().split("\0")).filter(field -> !field.isEmpty()).toList();
        }

        /** The first line that git complains with, without its "fatal: ". */
        String complaint() {
            return errors.lines().map(String::strip)
                .filter(line -> line.startsWith("fatal:") || line.startsWith("error:"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse(errors.lines().map(String::strip).findFirst()
                    .orElse("git ended with code " + code));
        }
    }

    /** Calls git. */
    Result call(String... words) {
        return callWith("", words);
    }

    /** Calls git with {@code input} on its standard input. */
    Result callWith(String input, String... words) {
        Path errors = null;
        try {
            errors = Files.createTempFile("workbook", ".git"); // read at the end, so never in wait
            Process process = start(errors, words);
            Thread writer =
                Thread.ofPlatform().daemon().start(() -> write(process, input));
            byte[] output = process.getInputStream().readAllBytes();
            int code = process.waitFor();
            writer.join();
            return new Result(code, output, Files.readString(errors));
        } catch (IOException e) {
            throw new UncheckedIOException("git " + words[0] + " broke off", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UpdateException("interrupted");
        } finally {
            delete(errors);
        }
    }

    /**
     * What git prints.
     *
     * @throws UpdateException if it does not work
     */
    Result require(String... words) {
        return requireWith("", words);
    }

    /** The same with {@code input} on its standard input. */
    Result requireWith(String input, String... words) {
        Result result = callWith(input, words);
        if (!result.worked()) {
            throw new UpdateException("git " + words[0] + ": " + result.complaint());
        }
        return result;
    }

    private Process start(Path errors, String... words) {
        List<String> command = Stream.concat(
            Stream.of("git", "-c", "core.quotePath=false"), Arrays.stream(words)).toList();
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile())
            .redirectError(errors.toFile());
        builder.environment().keySet().removeAll(FOREIGN);
        builder.environment().put("GIT_TERMINAL_PROMPT", "0");
        builder.environment().put("LC_ALL", "C.UTF-8");
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UpdateException("git does not start: install it and put it on the PATH");
        }
    }

    /** A git that ends early does not read to the end; its exit code says so. */
    private static void write(Process process, String input) {
        try (OutputStream out = process.getOutputStream()) {
            out.write(input.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            process.destroy();
        }
    }

    private static void delete(Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            file.toFile().deleteOnExit();
        }
    }
}
