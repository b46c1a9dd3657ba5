package workbook.grader.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.grader.ledger.ExerciseRecord;
import workbook.grader.ledger.HandedIn;
import workbook.grader.ledger.SubmissionRecord;
import workbook.grader.loop.Item;
import workbook.grader.loop.MiniCheckout;
import workbook.grader.score.Scorecard.ExerciseScore;
import workbook.grader.score.Verdict;
import workbook.grader.source.SourceCompiler;
import workbook.grader.source.TextFiles;

/** A program in the place of JPlag: two solutions are as alike as the lines that they share. */
class JPlagTest {

    private static final String STAND_IN = """
        import java.nio.file.*;
        import java.util.*;
        public class StandIn {
            static Path solutions;
            static Path given;
            static Path out;
            public static void main(String[] words) throws Exception {
                for (int i = 0; i < words.length; i++) {
                    switch (words[i]) {
                        case "-l", "--mode", "-n" -> i++;
                        case "--csv-export", "--cluster-skip" -> { }
                        case "-bc" -> given = Path.of(words[++i]);
                        case "-r" -> out = Path.of(words[++i]);
                        default -> solutions = Path.of(words[i]);
                    }
                }
                TreeMap<String, Set<String>> lines = new TreeMap<>();
                try (var folders = Files.list(solutions)) {
                    for (Path each : folders.toList()) {
                        lines.put(each.getFileName().toString(), lines(each));
                    }
                }
                StringBuilder table = new StringBuilder(
                    "submissionName1,submissionName2,averageSimilarity,maxSimilarity\\n");
                lines.forEach((one, its) -> lines.tailMap(one, false).forEach((other, those) -> {
                    Set<String> both = new TreeSet<>(its);
                    both.retainAll(those);
                    double average = 2.0 * both.size() / (its.size() + those.size());
                    table.append(other + "," + one + "," + average + "," + average + "\\n");
                }));
                Files.createDirectories(out);
                Files.writeString(out.resolve("results.csv"), table);
                Files.writeString(out.resolve("results-anonymous.csv"), "nothing");
            }
            static Set<String> lines(Path folder) throws Exception {
                Set<String> lines = new TreeSet<>();
                try (var files = Files.list(folder)) {
                    for (Path file : files.toList()) {
                        lines.addAll(Files.readAllLines(file));
                    }
                }
                if (given != null && !folder.equals(given)) {
                    lines.removeAll(lines(given));
                }
                for (String line : lines) {
                    switch (line) {
                        case "// ends" -> {
                            System.err.println("first\\n\\nin " + folder + "\\nlast");
                            System.exit(3);
                        }
                        case "// few" -> {
                            System.out.println("[ERROR] CLI - Not enough valid submissions!");
                            System.exit(1);
                        }
                        case "// hangs" -> Thread.sleep(1_000_000);
                        case "// floods" -> {
                            while (true) {
                                System.out.println("x".repeat(10_000));
                            }
                        }
                        case "// scribbles" -> {
                            for (int at = 0; at < 8; at++) {
                                Path own = out.resolve("" + at);
                                new Thread(() -> scribble(own)).start();
                            }
                            Thread.sleep(1_000_000);
                        }
                        case "// nothing" -> System.exit(0);
                        case "// strange" -> {
                            Files.createDirectories(out);
                            Files.writeString(out.resolve("results.csv"), "a,b\\n1,2\\n");
                            System.exit(0);
                        }
                        case "// quotes" -> {
                            Files.createDirectories(out);
                            Files.writeString(out.resolve("results.csv"),
                                "submissionName1,submissionName2,averageSimilarity\\n"
                                    + "\\"0\\"x,1,0.5\\n");
                            System.exit(0);
                        }
                        default -> { }
                    }
                }
                return lines;
            }
            static void scribble(Path folder) {
                for (int at = 0;; at++) {
                    try {
                        Files.createDirectories(folder.resolve("a" + at % 100));
                        Files.writeString(folder.resolve("a" + at % 100 + "/" + at), "x");
                    } catch (java.io.IOException e) {
                        // the folder is being deleted: make it again
                    }
                }
            }
        }
        """;

    @TempDir
    private static Path once;
    private static JPlag standIn;

    @TempDir
    private Path folder;
    private MiniCheckout checkout;
    private List<String> before;

    @BeforeAll
    static void makeIt() throws IOException {
        Path classes = once.resolve("classes");
        try (SourceCompiler compiler = SourceCompiler.withClassPath("")) {
            assertThat(compiler.compileAll(Map.of("StandIn.java", STAND_IN), classes))
                .isInstanceOf(SourceCompiler.Compiled.class);
        }
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, "StandIn");
        Path jar = once.resolve("jplag 6.JAR");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out, manifest)) {
            entries.putNextEntry(new JarEntry("StandIn.class"));
            entries.write(Files.readAllBytes(classes.resolve("StandIn.class")));
        }
        standIn = JPlag.at(jar);
    }

    @BeforeEach
    void write() {
        checkout = new MiniCheckout(folder);
        before = leftovers();
    }

    @Test
    void pairsAreThoseOfTheTable_byName_theMostAlikeFirst() throws InterruptedException {
        String stub = String.join("\n", lines(checkout, "4.1"));
        Similarities found = compare(
            record("Zoë, \"Z\"", "4.1", stub + "\na\nb\nc\nd"),
            record("Ada", "4.1", stub + "\na\nb\nc\nd"),
            record("Bob", "4.1", stub + "\na\nb\nc\ne"),
            record("Cem", "4.1", stub + "\nf\ng\nh\ni"));
        assertThat(found.absent()).isEmpty();
        assertThat(found.pairs()).containsExactly(
            new Pair("4.1", "Ada", "Zoë, \"Z\"", 100),
            new Pair("4.1", "Ada", "Bob", 75), new Pair("4.1", "Bob", "Zoë, \"Z\"", 75));
        assertThat(standIn.from(76).compare(List.of(record("Ada", "4.1", "a\nb\nc\nd"),
            record("Bob", "4.1", "a\nb\nc\ne")), checkout.shelf().items(), checkout.places())
            .pairs()).isEmpty();
    }

    @Test
    void onlyWhatWasTriedAndCompiles_isCompared_eachExerciseAlone() throws InterruptedException {
        assertThat(compare(record("Ada", "4.1", "same"), record("Bob", "4.2", "same"),
            record("Cem", "4.1", "same", Verdict.NOT_ATTEMPTED),
            record("Dan", "4.1", "same", Verdict.DOES_NOT_COMPILE)))
            .isEqualTo(new Similarities(List.of(), ""));
        assertThat(compare(record("Ada", "4.2", "same"), record("Bob", "4.2", "same"),
            record("Cem", "4.1", "one"), record("Dan", "4.1", "one")).pairs())
            .extracting(Pair::exercise).containsExactly("4.1", "4.2");
    }

    @Test
    void solutionsThatAreTooShort_areNoFailure() throws InterruptedException {
        assertThat(compare(record("Ada", "4.1", "// few"), record("Bob", "4.1", "// few")))
            .isEqualTo(new Similarities(List.of(), ""));
    }

    @Test
    void aFailure_isToldWithItsLastWords_andCostsItsOwnExercise() throws InterruptedException {
        Similarities found = compare(record("Ada", "4.1", "// ends"),
            record("Bob", "4.1", "// ends"), record("Cem", "4.2", "x"), record("Dan", "4.2", "x"));
        assertThat(found.pairs()).containsExactly(new Pair("4.2", "Cem", "Dan", 100));
        assertThat(found.absent()).startsWith("4.1 mini.adder: ").contains(
            "jplag 6.JAR ended with exit code 3:\n    first\n    in .../solutions/0\n    last");
        assertThat(compare(record("Ada", "4.1", "// nothing"), record("Bob", "4.1", "b")).absent())
            .contains("ended without an error and without results.csv, and said nothing.");
        for (String line : List.of("// strange", "// quotes")) {
            assertThat(compare(record("Ada", "4.1", line), record("Bob", "4.1", "b")).absent())
                .contains("has written a table that cannot be read");
        }
    }

    @Test
    void whatHangsOrFloods_isEnded() throws InterruptedException {
        JPlag hasty = new JPlag(standIn.command(), 50, Duration.ofSeconds(3));
        for (String line : List.of("// hangs", "// floods")) {
            String said = hasty.compare(
                List.of(record("Ada", "4.1", line), record("Bob", "4.1", line)),
                checkout.shelf().items(), checkout.places()).absent();
            assertThat(said).contains("was ended after 3 s").hasSizeLessThan(2000);
        }
        assertThat(ProcessHandle.current().descendants()
            .filter(each -> each.info().commandLine().orElse("").contains("jplag 6.JAR")))
            .isEmpty();
    }

    @Test
    void whatWritesUntilItIsEnded_leavesNoFolder_andTheReasonStays() throws InterruptedException {
        JPlag hasty = new JPlag(standIn.command(), 50, Duration.ofSeconds(2));
        String said = hasty.compare(
            List.of(record("Ada", "4.1", "// scribbles"), record("Bob", "4.1", "b")),
            checkout.shelf().items(), checkout.places()).absent();
        assertThat(said).contains("was ended after 2 s").doesNotContain("cannot delete");
        assertThat(leftovers()).isEqualTo(before);
    }

    @Test
    void anInterrupt_endsIt() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> compare(record("Ada", "4.1", "// hangs"),
            record("Bob", "4.1", "// hangs"))).isInstanceOf(InterruptedException.class);
        assertThat(leftovers()).isEqualTo(before);
    }

    @Test
    void aProgramThatIsNone_isNamed_alsoLater() throws Exception {
        assertThatThrownBy(() -> JPlag.at(folder.resolve("jplag.jar")))
            .isInstanceOf(SimilarityException.class)
            .hasMessageContaining("there is no file").hasMessageContaining("jplag.jar");
        Path none = Files.writeString(folder.resolve("jplag"), "no program");
        Similarities found = JPlag.at(none).compare(
            Stream.of("4.1", "4.2", "4.3").flatMap(id -> Stream.of(
                record("Ada" + id, id, "x"), record("Bob" + id, id, "x"))).toList(),
            checkout.shelf().items(), checkout.places());
        assertThat(found.pairs()).isEmpty();
        assertThat(found.absent()).contains(none + " cannot be started: ")
            .endsWith("So the exercises after that were not compared.");
        assertThat(JPlag.notGiven().absent()).contains("--jplag FILE");
    }

    private Similarities compare(SubmissionRecord... records) throws InterruptedException {
        Similarities found =
            standIn.compare(List.of(records), checkout.shelf().items(), checkout.places());
        assertThat(leftovers()).as("its folder is gone").isEqualTo(before);
        return found;
    }

    private static List<String> lines(MiniCheckout checkout, String id) {
        return TextFiles.read(checkout.places().exercise(checkout.item(id)).resolve("Adder.java"))
            .lines().toList();
    }

    private static List<String> leftovers() {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            String ours = "workbook-jplag-" + ProcessHandle.current().pid() + "-";
            return files.map(Path::toString).filter(each -> each.contains(ours))
                .sorted().toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private SubmissionRecord record(String student, String id, String text) {
        return record(student, id, text, Verdict.WRONG);
    }

    private SubmissionRecord record(String student, String id, String text, Verdict verdict) {
        Item item = checkout.item(id);
        String path = item.phase().directory() + "/src/main/java/" + item.folder() + "/A.java";
        List<ExerciseRecord> exercises = new ArrayList<>();
        for (Item each : checkout.shelf().items()) {
            exercises.add(new ExerciseRecord(new ExerciseScore(each.id(), each.name(),
                each.title(), each.points(), new BigDecimal("0.00"),
                each.equals(item) ? verdict : Verdict.NOT_ATTEMPTED, List.of()), "", "", List.of(),
                "", List.of(), 0, false, -1));
        }
        return new SubmissionRecord(SubmissionRecord.VERSION, student, student, "",
            HandedIn.UNKNOWN, List.of(),
            new TreeMap<>(Map.of(path, text + "\n")), exercises);
    }
}
