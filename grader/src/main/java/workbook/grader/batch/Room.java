package workbook.grader.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import workbook.grader.intake.Ignored;
import workbook.grader.intake.Submission;
import workbook.grader.loop.Item;
import workbook.grader.loop.Needs;
import workbook.grader.loop.Places;
import workbook.grader.report.ContentHash;
import workbook.grader.report.Digests;
import workbook.grader.source.TextFiles;

/**
 * A checkout for one submission after the other: the assignment's declarations, stubs where nothing
 * was handed in, and the student's sources. Nothing of one submission is left for the next.
 */
final class Room {

    private final Assignment assignment;
    private final Places places;
    private final Needs needs;
    private SortedMap<String, byte[]> handedIn = new TreeMap<>();

    /** @param folder a folder that nobody else uses */
    Room(Assignment assignment, Path folder) {
        this.assignment = assignment;
        this.places = new Places(folder);
        this.needs = new Needs(places, assignment.shelf());
    }

    Places places() {
        return places;
    }

    /**
     * Makes it a submission's.
     *
     * @return given code of which the student has another version, which does not count
     * @throws BatchException if it cannot be written, as on a full disk
     */
    List<Ignored> fill(Submission submission) {
        handedIn = submission.sources();
        try {
            TextFiles.deleteBelow(places.root());
            for (Map.Entry<String, byte[]> source : handedIn.entrySet()) {
                write(places.root().resolve(source.getKey()), source.getValue());
            }
            List<Ignored> replaced = new ArrayList<>();
            for (Item item : assignment.shelf().items()) {
                linkSuites(item);
                replaced.addAll(copyStubs(item));
            }
            return replaced;
        } catch (IOException e) {
            throw cannotWrite(e);
        }
    }

    /**
     * Lends an exercise the references of all that it is built on, so that nobody pays twice for a
     * mistake.
     *
     * @throws BatchException if they cannot be written
     */
    Loan lend(Item item) {
        List<Item> lent = assignment.builtOn().get(item);
        try {
            for (Item each : lent) {
                deleteSources(each);
                for (Path file : assignment.reference(each)) {
                    write(places.exercise(each).resolve(file.getFileName()),
                        Files.readAllBytes(file));
                }
            }
            return new Loan(lent);
        } catch (IOException e) {
            throw cannotWrite(e);
        }
    }

    /** What an exercise is lent, until the student's own is back. */
    final class Loan implements AutoCloseable {

        private final List<Item> lent;
        private boolean over;

        private Loan(List<Item> lent) {
            this.lent = lent;
        }

        boolean isEmpty() {
            return lent.isEmpty();
        }

        @Override
        public void close() {
            if (!over) {
                over = true;
                giveBack(lent);
            }
        }
    }

    private void giveBack(List<Item> lent) {
        try {
            for (Item each : lent) {
                deleteSources(each);
                String folder = places.shown(places.exercise(each)) + "/";
                for (Map.Entry<String, byte[]> source : handedIn.tailMap(folder).entrySet()) {
                    if (source.getKey().startsWith(folder)) {
                        write(places.root().resolve(source.getKey()), source.getValue());
                    }
                }
                copyStubs(each);
            }
        } catch (IOException e) {
            throw cannotWrite(e);
        }
    }

    private void deleteSources(Item item) throws IOException {
        for (Path file : needs.ownFiles(item)) {
            Files.delete(file);
        }
    }

    /** Leaves nothing. */
    void clear() {
        try {
            TextFiles.deleteBelow(places.root());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + places.root(), e);
        }
    }

    /** The hash of all that the grade of an exercise depends on. */
    String key(Item item) {
        ContentHash hash = new ContentHash();
        hash.add("grader", Grader.KEY.get());
        hash.add("exercise", item.toString());
        hash.add("suites", assignment.suites(item));
        Digests.of(places.root(), needs.files(item).stream().filter(TextFiles::isJava).toList())
            .forEach(hash::add);
        return hash.text();
    }

    /** The texts of everything that counts, for readers. */
    static SortedMap<String, String> texts(Submission submission) {
        SortedMap<String, String> texts = new TreeMap<>();
        submission.sources().forEach((path, bytes) ->
            texts.put(path, new String(bytes, StandardCharsets.UTF_8)));
        return texts;
    }

    /**
     * What was not handed in is as it was in the beginning, and given code always: suites compare
     * with it.
     */
    private List<Ignored> copyStubs(Item item) throws IOException {
        List<Ignored> replaced = new ArrayList<>();
        for (Path stub : TextFiles.in(assignment.kit().exercise(item))) {
            Path file = places.exercise(item).resolve(stub.getFileName().toString());
            byte[] text = Files.readAllBytes(stub);
            if (!Files.exists(file)) {
                write(file, text);
            } else if (isGiven(text) && !isTheSame(text, Files.readAllBytes(file))) {
                write(file, text);
                replaced.add(new Ignored(places.shown(file),
                    "given code, which is graded as it was given", 1, true));
            }
        }
        return replaced;
    }

    /** Programs on Windows change the ends of lines, which nobody has to look at. */
    private static boolean isTheSame(byte[] stub, byte[] file) {
        return Arrays.equals(stub, file) || lines(stub).equals(lines(file));
    }

    private static List<String> lines(byte[] text) {
        return new String(text, StandardCharsets.ISO_8859_1).lines().toList(); // no byte is lost
    }

    private static boolean isGiven(byte[] stub) {
        return !new String(stub, StandardCharsets.UTF_8).contains("@Solve");
    }

    /** A link, where the file system has them: it is the same for every submission. */
    private void linkSuites(Item item) throws IOException {
        Path jar = places.givenSuites(item);
        Files.createDirectories(jar.getParent());
        try {
            Files.createLink(jar, assignment.kit().givenSuites(item));
        } catch (UnsupportedOperationException | FileSystemException e) {
            Files.copy(assignment.kit().givenSuites(item), jar);
        }
    }

    private BatchException cannotWrite(IOException thrown) {
        return new BatchException(
            "cannot write " + places.root() + ": " + TextFiles.why(thrown), thrown);
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }
}
