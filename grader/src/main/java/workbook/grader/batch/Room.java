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
        try {
            TextFiles.deleteBelow(places.root());
            for (Map.Entry<String, byte[]> source : submission.sources().entrySet()) {
                write(places.root().resolve(source.getKey()), source.getValue());
            }
            List<Ignored> replaced = new ArrayList<>();
            for (Item item : assignment.items()) {
                linkSuites(item);
                replaced.addAll(copyStubs(item));
            }
            return replaced;
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

    /**
     * What was not handed in is as it was in the beginning, and given code always: suites compare
     * with it.
     */
    private List<Ignored> copyStubs(Item item) throws IOException {
        List<Ignored> replaced = new ArrayList<>();
        for (Path stub : TextFiles.in(inKit().exercise(item))) {
            Path file = places.exercise(item).resolve(stub.getFileName().toString());
            byte[] text = Files.readAllBytes(stub);
            if (!Files.exists(file)) {
                write(file, text);
            } else if (isGiven(text) && !Arrays.equals(text, Files.readAllBytes(file))) {
                write(file, text);
                replaced.add(new Ignored(places.shown(file),
                    "given code, which is graded as it was given"));
            }
        }
        return replaced;
    }

    private static boolean isGiven(byte[] stub) {
        return !new String(stub, StandardCharsets.UTF_8).contains("@Solve");
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
