package workbook.grader.loop;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import workbook.grader.score.Manifest;
import workbook.grader.source.TextFiles;

/**
 * A folder of compiled classes that remembers what they were compiled from.
 *
 * @param path made when something is put into it
 */
record Folder(Path path) {

    private static final JsonMapper JSON = new JsonMapper();

    Path classes() {
        return path.resolve("classes");
    }

    Path testClasses() {
        return path.resolve("test-classes");
    }

    /** Whether what stands here under {@code name} was made from {@code key}. */
    boolean holds(String name, String key) {
        return remembered(name).equals(key);
    }

    /** The key of {@code name}; empty if there is none. */
    String remembered(String name) {
        try {
            return Files.readString(path.resolve(name + ".key"));
        } catch (NoSuchFileException e) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path.resolve(name + ".key"), e);
        }
    }

    void remember(String name, String key) {
        write(path.resolve(name + ".key"), key);
    }

    /** What is made next may end half-way; until it is done, nothing is known. */
    void forget(String name) {
        try {
            Files.deleteIfExists(path.resolve(name + ".key"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + path.resolve(name + ".key"), e);
        }
    }

    void remember(Manifest.Exercise exercise) {
        try {
            write(path.resolve("manifest.json"), JSON.writeValueAsString(exercise));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the manifest of " + path, e);
        }
    }

    /** The tests that the suites promise. */
    Manifest.Exercise manifest() {
        try {
            return JSON.readValue(
                Files.readString(path.resolve("manifest.json")), Manifest.Exercise.class);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path.resolve("manifest.json")
                + ". Delete " + path + " and try again", e);
        }
    }

    private static void write(Path file, String text) {
        try {
            TextFiles.write(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}
