package workbook.grader.batch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import workbook.grader.loop.Item;
import workbook.grader.source.TextFiles;

/**
 * What a folder of records was graded by: parts of a class are put together if that is the same.
 *
 * @param version of the file format, {@value #VERSION}
 * @param key of the assignment
 * @param exercises their ids, in learning order
 * @param part which of how many parts of the class this is, as in {@code "2/5"}
 * @param names what students are called, by their containers, where that is not the same
 * @param due when it was due; empty if nobody said
 * @param students of this part, in order
 */
public record AssignmentFile(int version, String key, List<String> exercises, String part,
        SortedMap<String, String> names, String due, List<String> students) {

    /** The version this code writes and the only one it reads. */
    public static final int VERSION = 1;

    private static final JsonMapper JSON = JsonMapper.builder()
        .enable(SerializationFeature.INDENT_OUTPUT).build();

    public AssignmentFile {
        exercises = List.copyOf(exercises);
        students = List.copyOf(students);
    }

    /** Of an assignment, and those whose part of it is graded. */
    public static AssignmentFile of(Assignment assignment, Shard part, Map<String, String> names,
            String due, List<String> students) {
        return new AssignmentFile(VERSION, assignment.key(),
            assignment.items().stream().map(Item::id).toList(), part.toString(),
            new TreeMap<>(names), due, students);
    }

    /** Whether the other was graded by the same exercises and suites. */
    public boolean isOfTheSame(AssignmentFile other) {
        return key.equals(other.key) && exercises.equals(other.exercises);
    }

    /**
     * Reads a file.
     *
     * @throws BatchException if it is none of this version, naming it
     */
    public static AssignmentFile read(Path file) {
        try {
            AssignmentFile found =
                JSON.readValue(Files.readString(file), AssignmentFile.class);
            if (found.version() != VERSION) {
                throw new BatchException("%s: version %d; this grader reads version %d"
                    .formatted(file, found.version(), VERSION));
            }
            return found;
        } catch (NoSuchFileException e) {
            throw new BatchException(Files.isDirectory(file.toAbsolutePath().getParent())
                ? file.getParent() + " holds no grading. Give a folder that ./workbook grade has "
                    + "written by --out"
                : "there is no folder " + file.getParent() + ". Give one that ./workbook grade "
                    + "has written by --out", e);
        } catch (JsonProcessingException e) {
            throw new BatchException(file + " is not what ./workbook grade writes: "
                + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new BatchException("cannot read " + file + ": " + TextFiles.why(e), e);
        }
    }

    /**
     * Writes it.
     *
     * @throws BatchException if that is not possible
     */
    public void write(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            TextFiles.write(file, JSON.writeValueAsString(this) + "\n");
        } catch (IOException e) {
            throw new BatchException("cannot write " + file + ": " + TextFiles.why(e), e);
        }
    }
}
