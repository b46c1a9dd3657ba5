package workbook.grader.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * Measures the loop on a copy of the checkout in which the exercises are solved: save to verdict,
 * one-shot, Maven, in turns. The arguments are the copy, how many rounds, and of how many of them
 * Maven is a part.
 */
final class LoopNumbers {

    private record Subject(String id, String file) {

        String name() {
            return file.substring(file.lastIndexOf('/') + 1).replace(".java", "");
        }
    }

    private static final List<Subject> SUBJECTS = List.of(
        new Subject("4.14", "dsalgo/algo/binarysearch/BinarySearch.java"),
        new Subject("4.10", "dsalgo/ds/lru/LruCache.java"),
        new Subject("4.11", "dsalgo/ds/concurrentlru/ConcurrentLruCache.java"));

    private final Path root;
    private final int rounds;
    private final int mavenRounds;
    private final JsonMapper json = new JsonMapper();

    private LoopNumbers(Path root, int rounds, int mavenRounds) {
        this.root = root;
        this.rounds = rounds;
        this.mavenRounds = mavenRounds;
    }

    public static void main(String[] arguments) throws Exception {
        LoopNumbers numbers = new LoopNumbers(
            Path.of(arguments[0]), Integer.parseInt(arguments[1]),
            Integer.parseInt(arguments[2]));
        System.out.println("| exercise | save to verdict | of it its suites | one-shot run "
            + "| mvn test | watch : mvn | run : mvn |");
        System.out.println("|---|--:|--:|--:|--:|--:|--:|");
        for (Subject subject : SUBJECTS) {
            numbers.measure(subject);
        }
    }

    private void measure(Subject subject) throws Exception {
        List<Long> watch = new ArrayList<>();
        List<Long> suites = new ArrayList<>();
        List<Long> run = new ArrayList<>();
        List<Long> maven = new ArrayList<>();
        Process loop = start("./workbook", "watch", "--json", subject.id());
        try (BufferedReader verdicts = loop.inputReader(StandardCharsets.UTF_8)) {
            require(verdicts.readLine(), "SOLVED");
            for (int round = -2; round < rounds; round++) {
                long start = edit(subject);
                JsonNode verdict = require(verdicts.readLine(), "SOLVED");
                long took = since(start);
                if (round >= 0) {
                    watch.add(took);
                    suites.add(verdict.get("suiteMillis").asLong());
                }
            }
        } finally {
            loop.destroy();
            loop.waitFor();
        }
        for (int round = -1; round < rounds; round++) {
            long once = timed(subject, "./workbook", "run", subject.id());
            if (round >= 0) {
                run.add(once);
            }
            if (round >= mavenRounds) {
                continue;
            }
            long build = timed(subject, "mvn", "-o", "-q", "test", "-pl", "phase4-ds-algo");
            if (round >= 0) {
                maven.add(build);
            }
        }
        System.out.printf("| %s %s | %d ms | %d ms | %d ms | %d ms | 1 : %.0f | 1 : %.1f |%n",
            subject.id(), subject.name(), median(watch), median(suites),
            median(run), median(maven), (double) median(maven) / median(watch),
            (double) median(maven) / median(run));
    }

    private long timed(Subject subject, String... words) throws Exception {
        long start = edit(subject);
        Process process = start(words);
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(Arrays.toString(words) + " said " + said);
        }
        return since(start);
    }

    /** Adds a line to the file, and a body that is compiled from it. */
    private long edit(Subject subject) throws IOException {
        Path file;
        try (Stream<Path> files = Files.walk(root.resolve("phase4-ds-algo/src/main/java"))) {
            file = files.filter(each -> each.toString().replace(File.separatorChar, '/')
                .endsWith(subject.file())).findFirst().orElseThrow();
        }
        String text = Files.readString(file);
        int end = text.lastIndexOf('}');
        Files.writeString(file, text.substring(0, end) + "    // edited\n" + text.substring(end));
        return System.nanoTime();
    }

    private Process start(String... words) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(words).directory(root.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD);
        return builder.start();
    }

    private JsonNode require(String line, String verdict) throws IOException {
        if (line == null) {
            throw new IllegalStateException("the loop ended");
        }
        JsonNode read = json.readTree(line);
        if (!read.get("verdict").asText().equals(verdict)) {
            throw new IllegalStateException("not " + verdict + ": " + line);
        }
        return read;
    }

    private static long since(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }

    private static long median(List<Long> times) {
        List<Long> sorted = new ArrayList<>(times);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }
}
