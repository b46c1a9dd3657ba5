package workbook.grader.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
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

    private static final String INFO = "package-info.java";

    private final Assignment assignment;
    private final Places places;
    private final Needs needs;

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
     * @throws BatchException if it cannot be written, as on a full disk
     */
    void fill(Submission submission) {
        try {
            TextFiles.deleteBelow(places.root());
            for (Item item : assignment.items()) {
                linkSuites(item);
                copyStubs(item, submission);
            }
            for (Map.Entry<String, byte[]> source : submission.sources().entrySet()) {
                write(places.root().resolve(source.getKey()), source.getValue());
            }
        } catch (IOException e) {
            throw new BatchException("cannot write " + places.root() + ": " + TextFiles.why(e), e);
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

    /** What was not handed in is as it was in the beginning. */
    private void copyStubs(Item item, Submission submission) throws IOException {
        for (Path stub : TextFiles.in(inKit().exercise(item))) {
            if (stub.endsWith(INFO) || !isHandedIn(item, stub, submission)) {
                write(places.exercise(item).resolve(stub.getFileName().toString()),
                    Files.readAllBytes(stub));
            }
        }
    }

    private boolean isHandedIn(Item item, Path stub, Submission submission) {
        return submission.sources().containsKey(
            places.shown(places.exercise(item).resolve(stub.getFileName().toString())));
    }

    /** A link, where the file system has them: it is the same for every submission. */
    private void linkSuites(Item item) throws IOException {
        Path jar = places.givenSuites(item);
        Files.createDirectories(jar.getParent());
        try {
            Files.createLink(jar, inKit().givenSuites(item));
        } catch (UnsupportedOperationException | FileSystemException e) {
            Files.copy(inKit().givenSuites(item), jar);
        }
    }

    private Places inKit() {
        return new Places(assignment.kit());
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }
}
