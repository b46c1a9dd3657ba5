package workbook.grader.similarity;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import workbook.grader.ledger.SubmissionRecord;
import workbook.grader.loop.Item;
import workbook.grader.loop.Places;
import workbook.grader.score.Verdict;
import workbook.grader.similarity.JPlagRun.Failed;
import workbook.grader.similarity.JPlagRun.Likeness;
import workbook.grader.source.TextFiles;

/**
 * JPlag, a program of its own: once for each exercise, on the sources of those who have tried it
 * and whose version compiles. Students are numbers there, and the stubs are what all have in
 * common. Versions 5 and 6 understand the options that it gets.
 *
 * @param command what starts it
 * @param bound in percent: pairs below it are left out
 * @param limit for one exercise
 */
public record JPlag(List<String> command, int bound, Duration limit) {

    /** Half of a solution is alike among many who learned from the same chapter. */
    public static final int USUAL_BOUND = 50;

    private static final Duration USUAL_LIMIT = Duration.ofMinutes(5);
    /** A hostile source may spoil its exercise; what fails again and again is the program. */
    private static final int FAILURES = 3;
    private static final String INFO = "package-info.java";

    public JPlag {
        command = List.copyOf(command);
    }

    /**
     * JPlag in a file: a jar, as its releases are, or a program.
     *
     * @throws SimilarityException if there is no such file
     */
    public static JPlag at(Path file) {
        Path program = file.toAbsolutePath().normalize();
        if (!Files.isRegularFile(program)) {
            throw new SimilarityException("there is no file " + file + ". Give --jplag the jar of "
                + "a release: https://github.com/jplag/JPlag/releases");
        }
        boolean jar = program.toString().toLowerCase(Locale.ROOT).endsWith(".jar");
        return new JPlag(jar ? List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx1g",
            "-Xss16m", "-jar", program.toString()) : List.of(program.toString()), USUAL_BOUND,
            USUAL_LIMIT);
    }

    /** The same with another bound. */
    public JPlag from(int percent) {
        return new JPlag(command, percent, limit);
    }

    /** What is known without it. */
    public static Similarities notGiven() {
        return Similarities.absent("Nobody has compared the submissions: JPlag was not given. Get "
            + "its jar from https://github.com/jplag/JPlag/releases and add --jplag FILE.");
    }

    /**
     * Compares submissions with one another. Whatever JPlag does, this comes back with what there
     * is to know, and says what there is not.
     *
     * @param items exercises, in the order that counts among pairs that are equally alike
     * @param stubs where they stand as they were given to the students
     * @throws InterruptedException if the thread is interrupted; JPlag is then ended
     */
    public Similarities compare(List<SubmissionRecord> records, List<Item> items, Places stubs)
            throws InterruptedException {
        List<Pair> pairs = new ArrayList<>();
        List<String> failures = new ArrayList<>();
        for (Item item : items) {
            SortedMap<String, List<String>> solutions = solutions(records, item);
            if (solutions.size() >= 2 && failures.size() < FAILURES) {
                try {
                    pairs.addAll(pairs(item, solutions, given(item, stubs)));
                } catch (Failed e) {
                    failures.add(item.label() + ": " + e.getMessage());
                }
            }
        }
        if (failures.size() == FAILURES) {
            failures.add("So the exercises after that were not compared.");
        }
        pairs.sort(Comparator.comparingInt(Pair::percent).reversed());
        return new Similarities(pairs, String.join("\n", failures));
    }

    private List<Pair> pairs(Item item, SortedMap<String, List<String>> solutions,
            List<String> given) throws Failed, InterruptedException {
        List<String> students = List.copyOf(solutions.keySet());
        List<Pair> pairs = new ArrayList<>();
        for (Likeness each : new JPlagRun(command, limit)
                .likenesses(List.copyOf(solutions.values()), given)) {
            if (100 * each.average() >= bound) {
                pairs.add(new Pair(item.id(), students.get(Math.min(each.one(), each.other())),
                    students.get(Math.max(each.one(), each.other())),
                    (int) Math.round(100 * each.average())));
            }
        }
        pairs.sort(Comparator.comparing(Pair::one).thenComparing(Pair::other));
        return pairs;
    }

    /** Texts by student. */
    private static SortedMap<String, List<String>> solutions(
            List<SubmissionRecord> records, Item item) {
        SortedMap<String, List<String>> solutions = new TreeMap<>();
        for (SubmissionRecord record : records) {
            List<String> texts = texts(record, item);
            if (isComparable(record, item) && !texts.isEmpty()) {
                solutions.put(record.student(), texts);
            }
        }
        return solutions;
    }

    private static boolean isComparable(SubmissionRecord record, Item item) {
        return record.exercises().stream().map(each -> each.score())
            .filter(score -> score.id().equals(item.id()))
            .anyMatch(score -> score.verdict() != Verdict.NOT_ATTEMPTED
                && score.verdict() != Verdict.DOES_NOT_COMPILE);
    }

    private static List<String> texts(SubmissionRecord record, Item item) {
        String folder = item.phase().directory() + "/src/main/java/" + item.folder() + "/";
        return record.sources().entrySet().stream()
            .filter(source -> source.getKey().startsWith(folder)
                && source.getKey().endsWith(".java") && !source.getKey().endsWith("/" + INFO))
            .map(Map.Entry::getValue).toList();
    }

    private static List<String> given(Item item, Places stubs) {
        return stream(stubs.exercise(item)).map(TextFiles::read).toList();
    }

    private static Stream<Path> stream(Path folder) {
        return TextFiles.in(folder).stream()
            .filter(file -> TextFiles.isJava(file) && !file.endsWith(INFO));
    }
}
