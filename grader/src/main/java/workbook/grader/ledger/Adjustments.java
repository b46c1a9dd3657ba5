package workbook.grader.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import workbook.grader.source.TextFiles;

/**
 * What an instructor says of grades, in a YAML file that is edited by hand and never written over.
 *
 * @param adjustments those that can be understood, in the order of the file
 * @param problems everything else in it, each as a sentence with file, line and value
 */
public record Adjustments(List<Adjustment> adjustments, List<String> problems) {

    private static final String EXPLAINED = """
        # Points and comments of the instructor. Grading reads this file and never writes to it.
        #
        # Each entry is for one exercise of one student:
        #   student   as the review pages and results.jsonl name the student
        #   exercise  its id, in quotes
        #   points    that count instead of the earned ones, at most what the exercise is worth;
        #             leave it out to write a comment only
        #   was       what the exercise had earned when you looked at it; if grading finds something
        #             else later, your points still count and the pages ask you to look again;
        #             a comment only needs no such line
        #   comment   for the student; it goes into the gradebooks, too
        #
        # - student: "Doe, Jane"
        #   exercise: "4.14"
        #   points: 4.5
        #   was: 3.75
        #   comment: "The idea is right; one bound is off by one."
        """;

    public Adjustments {
        adjustments = List.copyOf(adjustments);
        problems = List.copyOf(problems);
    }

    /**
     * Reads the file; there are no adjustments if there is no file.
     *
     * @param records of the whole class, which tell what can be adjusted
     */
    public static Adjustments read(Path file, List<SubmissionRecord> records) {
        if (!Files.exists(file)) {
            return new Adjustments(List.of(), List.of());
        }
        try {
            return new AdjustmentFile(file, TextFiles.read(file), records).read();
        } catch (UncheckedIOException e) {
            return new Adjustments(List.of(), List.of(file + " cannot be read: "
                + (e.getCause() == null ? e.getMessage() : TextFiles.why(e.getCause()))));
        }
    }

    /**
     * Writes a file that explains itself, unless something is there.
     *
     * @throws UncheckedIOException if it cannot be written, naming it
     */
    public static void begin(Path file) {
        if (Files.exists(file)) {
            return;
        }
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, EXPLAINED, StandardOpenOption.CREATE_NEW,
                StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file + ": " + TextFiles.why(e), e);
        }
    }

    /** The grade of every record, in the same order. */
    public static List<Grade> grades(
            List<SubmissionRecord> records, List<Adjustment> adjustments) {
        Map<String, List<Adjustment>> byStudent = adjustments.stream()
            .collect(Collectors.groupingBy(Adjustment::student));
        return records.stream().map(record -> new Grade(
            record, byStudent.getOrDefault(record.student(), List.of()))).toList();
    }
}
