package workbook.grader.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import workbook.grader.source.TextFiles;

/**
 * The records of a class, a JSON file each, named by {@link FileName}.
 *
 * <p>A file is replaced in one step: a reader, and whoever comes after a crash, sees the old record
 * or the new one.
 *
 * @param folder where the files stand; made when the first is written
 */
public record Records(Path folder) {

    private static final String ENDING = ".json";
    /** What a write that was killed leaves behind. */
    private static final String HALF_WRITTEN = ".new";

    /**
     * What the folder holds.
     *
     * @param records sorted by the names of the students
     * @param problems files that are no records of this version, each as a sentence that names it
     */
    public record Found(List<SubmissionRecord> records, List<String> problems) {

        public Found {
            records = List.copyOf(records);
            problems = List.copyOf(problems);
        }
    }

    /** The file of a student's record. */
    public Path file(String student) {
        return folder.resolve(FileName.of(student) + ENDING);
    }

    /**
     * Keeps a record in place of the one before.
     *
     * @throws UncheckedIOException if it cannot be written, naming the file
     */
    public void keep(SubmissionRecord record) {
        Path file = file(record.student());
        try {
            TextFiles.write(file, RecordJson.pretty(record));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file + ": " + TextFiles.why(e), e);
        }
    }

    /**
     * Reads everything; nothing if there is no such folder.
     *
     * @throws UncheckedIOException if the folder cannot be listed, naming it
     */
    public Found read() {
        return read(Function.identity());
    }

    /** The same without the sources, which are most of a record: so a class of any size fits. */
    public Found readWithoutSources() {
        return read(SubmissionRecord::withoutSources);
    }

    /**
     * Reads one record.
     *
     * @throws IllegalArgumentException if there is none of this version, naming the file
     */
    public SubmissionRecord read(String student) {
        return parse(file(student));
    }

    private Found read(Function<SubmissionRecord, SubmissionRecord> kept) {
        List<SubmissionRecord> records = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (Path file : files()) {
            try {
                records.add(kept.apply(parse(file)));
            } catch (IllegalArgumentException e) {
                problems.add(e.getMessage());
            }
        }
        records.sort(Comparator.comparing(SubmissionRecord::student));
        return new Found(records, problems);
    }

    private List<Path> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !isLeftOver(file.getFileName().toString()))
                .sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder, e);
        }
    }

    /** No record begins with a dot, but what file managers put beside them does. */
    private static boolean isLeftOver(String name) {
        return name.startsWith(".") || name.endsWith(HALF_WRITTEN);
    }

    /** @throws IllegalArgumentException if the file is no record of this version, naming it */
    private SubmissionRecord parse(Path file) {
        try {
            JsonNode tree = RecordJson.tree(TextFiles.read(file));
            JsonNode version = tree.path("version");
            if (!version.isInt()) {
                throw new IllegalArgumentException(file + " is no record: it has no version");
            }
            if (version.intValue() != SubmissionRecord.VERSION) {
                throw new IllegalArgumentException(("%s is a record of version %d; this grader "
                    + "reads version %d. Delete it and grade again.").formatted(
                        file, version.intValue(), SubmissionRecord.VERSION));
            }
            return named(file, RecordJson.value(tree, SubmissionRecord.class));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                file + " is no record: " + e.getOriginalMessage().lines().findFirst().orElse(""),
                e);
        } catch (UncheckedIOException e) {
            throw new IllegalArgumentException(file + " cannot be read as a record: "
                + (e.getCause() == null ? e.getMessage() : TextFiles.why(e.getCause())), e);
        }
    }

    /** A copy under another name would count a student twice. */
    private SubmissionRecord named(Path file, SubmissionRecord found) {
        Path right = file(found.student());
        if (!right.equals(file)) {
            throw new IllegalArgumentException("%s is the record of '%s', which belongs into %s"
                .formatted(file, found.student(), right.getFileName()));
        }
        return found;
    }
}
