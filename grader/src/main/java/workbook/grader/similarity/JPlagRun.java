package workbook.grader.similarity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import workbook.grader.source.TextFiles;

/** One start of JPlag, in a folder that is gone afterwards. */
record JPlagRun(List<String> command, Duration limit) {

    private static final String SOLUTIONS = "solutions";
    private static final String GIVEN = "given";
    private static final String RESULTS = "results.csv";
    /** It says so when all solutions are too short to tell anything, which is no failure. */
    private static final String TOO_FEW = "Not enough valid submissions";

    /** Of what it prints, in characters, from the end. */
    private static final int KEPT = 16_384;
    private static final int SHOWN_LINES = 5;
    private static final int SHOWN_CHARACTERS = 300;
    private static final Duration END = Duration.ofSeconds(2);

    /**
     * How alike two solutions are.
     *
     * @param one its place among the solutions, from 0
     * @param other the other one's
     * @param average from 0 to 1
     */
    record Likeness(int one, int other, double average) {
    }

    /** JPlag was of no use. The message names it, and what it said last. */
    static final class Failed extends Exception {

        private static final long serialVersionUID = 1L;

        Failed(String message) {
            super(message);
        }
    }

    /**
     * Compares solutions.
     *
     * @param solutions the texts of each
     * @param given the texts that all of them began with
     */
    List<Likeness> likenesses(List<List<String>> solutions, List<String> given)
            throws Failed, InterruptedException {
        try (Folder made = Folder.make()) {
            Path folder = made.path();
            for (int i = 0; i < solutions.size(); i++) {
                write(folder.resolve(SOLUTIONS).resolve(String.valueOf(i)), solutions.get(i));
            }
            write(folder.resolve(GIVEN), given);
            return compare(folder, solutions.size(), !given.isEmpty());
        } catch (IOException e) {
            throw new Failed("cannot prepare it for " + program() + ": " + e.getMessage());
        }
    }

    private List<Likeness> compare(Path folder, int solutions, boolean given)
            throws Failed, InterruptedException {
        String said = run(folder, given);
        Path results = find(folder);
        if (results == null) {
            if (said.contains(TOO_FEW)) {
                return List.of();
            }
            throw new Failed(program() + " ended without an error and without " + RESULTS
                + tail(said, folder));
        }
        try (CSVParser rows = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true)
                .get().parse(Files.newBufferedReader(results))) {
            List<Likeness> found = new ArrayList<>();
            for (CSVRecord row : rows) {
                found.add(new Likeness(number(row.get("submissionName1"), solutions),
                    number(row.get("submissionName2"), solutions),
                    Double.parseDouble(row.get("averageSimilarity"))));
            }
            return found;
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            throw new Failed(program() + " has written a table that cannot be read: "
                + e.getMessage() + tail(said, folder));
        }
    }

    private String run(Path folder, boolean given) throws Failed, InterruptedException {
        List<String> words = new ArrayList<>(command);
        words.addAll(List.of("-l", "java", "--mode", "RUN", "--csv-export", "--cluster-skip",
            "-n", "1", "-r", folder.resolve("out").toString()));
        if (given) {
            words.addAll(List.of("-bc", folder.resolve(GIVEN).toString()));
        }
        words.add(folder.resolve(SOLUTIONS).toString());
        ProcessBuilder builder = new ProcessBuilder(words)
            .directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().keySet()
            .removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"));
        StringBuffer said = new StringBuffer();
        Process process;
        try {
            process = builder.start();
            process.getOutputStream().close();
        } catch (IOException e) {
            throw new Failed(program() + " cannot be started: " + e.getMessage());
        }
        Thread reader = Thread.ofPlatform().daemon().start(() -> read(process, said));
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                end(process);
                reader.join(END);
                throw new Failed(program() + " was ended after " + limit.toSeconds() + " s"
                    + tail(said.toString(), folder));
            }
            reader.join(END);
        } finally {
            end(process);
        }
        if (process.exitValue() != 0 && said.indexOf(TOO_FEW) < 0) {
            throw new Failed(program() + " ended with exit code " + process.exitValue()
                + tail(said.toString(), folder));
        }
        return said.toString();
    }

    /** A process that is killed writes on for a while, into a folder that is to be deleted. */
    private static void end(Process process) {
        List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
        all.add(process.toHandle());
        all.forEach(ProcessHandle::destroyForcibly);
        CompletableFuture.allOf(all.stream().map(ProcessHandle::onExit)
                .toArray(CompletableFuture[]::new))
            .completeOnTimeout(null, END.toMillis(), TimeUnit.MILLISECONDS).join();
    }

    private static void read(Process process, StringBuffer said) {
        byte[] buffer = new byte[4096];
        try (InputStream in = process.getInputStream()) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                said.append(new String(buffer, 0, read, StandardCharsets.UTF_8));
                if (said.length() > 2 * KEPT) {
                    said.delete(0, said.length() - KEPT);
                }
            }
        } catch (IOException e) {
            said.append('\n'); // the pipe of a killed process breaks
        }
    }

    private String program() {
        return command.getLast();
    }

    /** What it said last, without the name of a folder that nobody will find. */
    private static String tail(String said, Path folder) {
        List<String> lines = said.replace(folder.toString(), "...").lines()
            .map(String::strip).filter(line -> !line.isEmpty()).toList();
        return lines.isEmpty() ? ", and said nothing." : ":\n" + lines.stream()
            .skip(Math.max(0, lines.size() - SHOWN_LINES))
            .map(line -> "    " + line.substring(0, Math.min(line.length(), SHOWN_CHARACTERS)))
            .collect(Collectors.joining("\n"));
    }

    private static int number(String name, int solutions) {
        int number = Integer.parseInt(name);
        if (number < 0 || number >= solutions) {
            throw new IllegalArgumentException("there is no submission " + number);
        }
        return number;
    }

    /** Names of files do not matter to it. */
    private static void write(Path folder, List<String> texts) throws IOException {
        Files.createDirectories(folder);
        for (int i = 0; i < texts.size(); i++) {
            Files.writeString(folder.resolve("Source" + i + ".java"), texts.get(i));
        }
    }

    private static Path find(Path folder) {
        return TextFiles.below(folder).stream()
            .filter(file -> file.getFileName().toString().equals(RESULTS))
            .findFirst().orElse(null);
    }

    /** Closed as a resource is: where something else has failed, a failure to delete is a note. */
    private record Folder(Path path) implements AutoCloseable {

        /** Its name has the id of this process, as the folders of {@code GitFiles} have. */
        static Folder make() throws IOException {
            return new Folder(Files.createTempDirectory(
                "workbook-jplag-" + ProcessHandle.current().pid() + "-").toRealPath());
        }

        @Override
        public void close() throws Failed {
            try {
                TextFiles.deleteBelow(path);
            } catch (IOException | UncheckedIOException e) {
                throw new Failed("cannot delete " + path + ": " + e.getMessage());
            }
        }
    }
}
