package workbook.grader.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A repository of a student's, made with the program git. */
record Repo(Path folder) {

    /** A new one with a branch {@code main} and no commit. */
    static Repo in(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Repo repo = new Repo(folder);
        repo.git("init", "-q", "-b", "main");
        return repo;
    }

    /** Writes a file and commits it. */
    Repo commit(String path, String content, long second) {
        Given.write(folder.resolve(path), content);
        git("add", "-f", "--", path);
        gitAt(second, "commit", "-q", "-m", "work");
        return this;
    }

    String git(String... words) {
        return gitAt(0, words);
    }

    /** Calls git, whose commits have that time, in seconds of the epoch. */
    String gitAt(long second, String... words) {
        return call(Map.of("GIT_AUTHOR_DATE", "@" + second + " +0100", "GIT_COMMITTER_DATE",
            "@" + second + " +0000"), "", words);
    }

    /** Calls git with a standard input. */
    String gitWith(String input, String... words) {
        return call(Map.of(), input, words);
    }

    private String call(Map<String, String> environment, String input, String... words) {
        List<String> command = new ArrayList<>(List.of("git", "-c", "user.name=Anna", "-c",
            "user.email=anna@example.org", "-c", "commit.gpgSign=false", "-c", "gc.auto=0"));
        command.addAll(Arrays.asList(words));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile())
            .redirectErrorStream(true);
        builder.environment().putAll(environment);
        builder.environment().putAll(Map.of("GIT_CONFIG_GLOBAL", "/dev/null",
            "GIT_CONFIG_NOSYSTEM", "1"));
        try {
            Process process = builder.start();
            try (var out = process.getOutputStream()) {
                out.write(input.getBytes(StandardCharsets.UTF_8));
            }
            String said = new String(process.getInputStream().readAllBytes(),
                StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new AssertionError(command + ": " + said);
            }
            return said.strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Puts an object into it as it is, well-formed or not, and says its number. */
    String object(String type, byte[] content) {
        Path file = Given.write(folder.resolve(".git/object.tmp"), content);
        return git("hash-object", "--literally", "-w", "-t", type, file.toString());
    }

    /** The text of a tree's entry, to be joined. */
    static byte[] entry(String mode, String name, String object) {
        byte[] head = Given.bytes(mode + " " + name + "\0");
        byte[] entry = Arrays.copyOf(head, head.length + 20);
        for (int at = 0; at < 20; at++) {
            entry[head.length + at] =
                (byte) Integer.parseInt(object.substring(2 * at, 2 * at + 2), 16);
        }
        return entry;
    }

    /** A bare clone of it. */
    Path bare(Path to) {
        git("clone", "-q", "--bare", "--no-local", folder.toString(), to.toString());
        return to;
    }

    /** A bundle of it. */
    Path bundle(Path to, String... what) {
        git(Stream.concat(Stream.of("bundle", "create", "-q", to.toString()), Stream.of(what))
            .toArray(String[]::new));
        return to;
    }

    /** All files below a folder, in a zip. */
    static byte[] zipped(Path folder) {
        Zipped zip = new Zipped();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                zip.file(folder.relativize(file).toString(), Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zip.bytes();
    }
}
