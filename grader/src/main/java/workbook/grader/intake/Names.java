package workbook.grader.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import workbook.grader.source.TextFiles;

/**
 * What students are called, where that is not what their containers are called.
 *
 * @param students by the name of the container's file
 */
public record Names(Map<String, String> students) {

    private static final String MARK = "\ufeff";
    private static final List<String> HEADER = List.of("container", "student");

    public Names {
        students = Map.copyOf(students);
    }

    /** The student of a container. */
    public String student(Path container) {
        return students.getOrDefault(name(container), Containers.student(container));
    }

    /** The same submission under the student's name. */
    public Submission named(Path container, Submission submission) {
        return submission.of(student(container));
    }

    /** The containers that the table has no line for. */
    public List<Path> without(List<Path> containers) {
        return containers.stream().filter(each -> !students.containsKey(name(each))).toList();
    }

    /**
     * What students were called before, for the containers that there are now.
     *
     * @throws IntakeException if two of them would be called alike
     */
    public static Names again(Map<String, String> students, List<Path> containers) {
        Names names = new Names(students);
        Map<String, Path> seen = new HashMap<>();
        for (Path each : containers) {
            Path other = seen.put(EntryPath.fold(names.student(each)), each);
            if (other != null) {
                throw new IntakeException(other.getFileName() + " and " + each.getFileName()
                    + " would both be called \"" + EntryPath.printable(names.student(each))
                    + "\": give --names with a line for each");
            }
        }
        return names;
    }

    /**
     * Reads a table of two columns, {@code container} and {@code student}. A container stands there
     * with its ending or without.
     *
     * @param containers all that were handed in
     * @throws IntakeException if it is no such table, names a container that is not there or is
     *     there twice, or a student twice; it says so for each line
     */
    public static Names read(Path file, List<Path> containers) {
        Reading reading = new Reading(file, containers);
        String text = text(file);
        char separator = text.startsWith(String.join(";", HEADER)) ? ';' : ',';
        CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(separator)
            .setIgnoreSurroundingSpaces(true).setIgnoreEmptyLines(false).get();
        try (CSVParser parser = CSVParser.parse(text, format)) {
            reading.read(parser);
        } catch (IOException | UncheckedIOException e) {
            throw new IntakeException(file + " is no CSV: " + e.getMessage());
        }
        return reading.names();
    }

    private static String text(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new IntakeException(file + " is no file. Give the path of a CSV with the columns "
                + "container and student");
        }
        try {
            String text = TextFiles.read(file);
            return text.startsWith(MARK) ? text.substring(MARK.length()) : text;
        } catch (UncheckedIOException e) {
            throw new IntakeException(file + " cannot be read as CSV in UTF-8: " + e.getMessage());
        }
    }

    private static String name(Path container) {
        return EntryPath.compose(container.getFileName().toString());
    }

    /** One pass over the table. */
    private static final class Reading {

        private final Path file;
        private final Map<String, Path> byName = new HashMap<>();
        private final List<Path> containers;
        private final Map<String, String> students = new HashMap<>();
        private final Map<String, Long> lines = new HashMap<>();
        private final Map<String, Long> linesOfStudents = new TreeMap<>();
        private final List<String> problems = new ArrayList<>();

        Reading(Path file, List<Path> containers) {
            this.file = file;
            this.containers = containers;
            containers.forEach(each -> byName.put(Containers.student(each), each));
            containers.forEach(each -> byName.put(name(each), each));
        }

        void read(CSVParser parser) {
            Iterator<CSVRecord> rows = parser.iterator();
            long line = 1;
            boolean first = true;
            while (rows.hasNext()) {
                List<String> row = rows.next().toList();
                if (first && !row.equals(HEADER)) {
                    problem(line, "the first line is " + shown(String.join(",", row))
                        + ", and has to be container,student");
                    return;
                }
                if (!first && !row.equals(List.of(""))) {
                    read(line, row);
                }
                first = false;
                line = parser.getCurrentLineNumber() + 1;
            }
            if (first) {
                problem(1, "it is empty; the first line has to be container,student");
            }
        }

        private void read(long line, List<String> row) {
            if (row.size() != 2 || row.stream().anyMatch(String::isBlank)) {
                problem(line, "there is not one container and one student in "
                    + shown(String.join(",", row)));
                return;
            }
            Path container = byName.get(EntryPath.compose(row.getFirst()));
            String student = EntryPath.compose(row.getLast());
            if (container == null) {
                problem(line, "there is no container " + shown(row.getFirst())
                    + " among the submissions");
                return;
            }
            Long before = lines.putIfAbsent(name(container), line);
            Long same = linesOfStudents.putIfAbsent(EntryPath.fold(student), line);
            if (before != null) {
                problem(line, "the container " + shown(row.getFirst()) + " has line " + before
                    + " already");
            } else if (same != null) {
                problem(line, "the student " + shown(student) + " has line " + same + " already");
            }
            students.put(name(container), student);
        }

        /** Whoever has no line must not be called like somebody who has one. */
        private void checkOthers() {
            containers.stream().filter(each -> !students.containsKey(name(each))).forEach(each -> {
                Long line = linesOfStudents.get(EntryPath.fold(Containers.student(each)));
                if (line != null) {
                    problem(line, "the container " + shown(name(each)) + ", which has no line, is "
                        + "called like this student; give it a line, too");
                }
            });
        }

        Names names() {
            if (problems.isEmpty()) {
                checkOthers();
            }
            if (!problems.isEmpty()) {
                throw new IntakeException(String.join("\n", problems));
            }
            return new Names(students);
        }

        private void problem(long line, String what) {
            problems.add(file + ":" + line + ": " + what);
        }

        private static String shown(String text) {
            return '"' + EntryPath.printable(text) + '"';
        }
    }
}
