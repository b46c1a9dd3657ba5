package workbook.grader.gradebook;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import workbook.grader.ledger.Grade;

/**
 * Fills one column of a gradebook that was exported from Canvas, and leaves every other byte of it.
 *
 * <p>A student is found by ID, SIS Login ID or SIS User ID, or by the user's ID in the name that
 * Canvas gives to downloaded submissions.
 */
public final class Canvas {

    private static final String ID = "ID";
    private static final List<String> KEYS = List.of(ID, "SIS Login ID", "SIS User ID");
    private static final List<String> NAMES = List.of("Student", "LastName");
    private static final String WORTH = "Points Possible";
    private static final int WORTH_WITHIN = 5;
    private static final String EXCUSED = "EX";
    private static final String NOT_ASSIGNED = "N/A";
    private static final Pattern ASSIGNMENT = Pattern.compile("(.*) \\((\\d+)\\)");
    /** {@code doejane_LATE_4711_815_solution}: name, user, submission, file. */
    private static final Pattern DOWNLOAD = Pattern.compile("[^_]*_(?:LATE_)?(\\d+)_\\d+_.*");

    private final CsvSheet sheet;
    private final int column;
    private final int worth;

    private Canvas(CsvSheet sheet, int column, int worth) {
        this.sheet = sheet;
        this.column = column;
        this.worth = worth;
    }

    /**
     * Reads an export.
     *
     * @param column the assignment, as {@code Title (id)}, by title or by id; needless if the
     *     export has only one
     * @throws GradebookException if it is no such export, or has no such column, naming it
     */
    public static Canvas open(Path export, Optional<String> column) {
        return of(CsvSheet.read(export), column);
    }

    static Canvas of(CsvSheet sheet, Optional<String> column) {
        if (!sheet.header().contains(ID) || NAMES.stream().noneMatch(sheet.header()::contains)) {
            throw new GradebookException(sheet.name() + " is no gradebook export of Canvas: its "
                + "first line has no columns Student and ID. Use Export in Canvas' gradebook.");
        }
        int worth = IntStream.range(1, Math.min(sheet.rows(), WORTH_WITHIN))
            .filter(row -> sheet.value(row, 0).strip().equals(WORTH)).findFirst()
            .orElseThrow(() -> new GradebookException(sheet.name() + " is no gradebook export of "
                + "Canvas: it has no row '" + WORTH + "'. Use Export in Canvas' gradebook."));
        int found = column(sheet, column);
        String points = sheet.value(worth, found).strip();
        if (!points.isEmpty() && Plain.number(points).isEmpty()) {
            throw new GradebookException("%s: the column '%s' cannot be written to: %s".formatted(
                sheet.name(), sheet.header().get(found), points));
        }
        return new Canvas(sheet, found, worth);
    }

    private static int column(CsvSheet sheet, Optional<String> wanted) {
        List<String> header = sheet.header();
        List<Integer> assignments = IntStream.range(0, header.size()).boxed()
            .filter(each -> ASSIGNMENT.matcher(header.get(each)).matches()).toList();
        List<Integer> found = wanted.isEmpty() ? assignments
            : IntStream.range(0, header.size()).boxed()
                .filter(each -> isCalled(header.get(each), wanted.get())).toList();
        if (assignments.isEmpty()) {
            throw new GradebookException(sheet.name() + " has no column of an assignment, as "
                + "\"Title (4711)\". Make the assignment in Canvas, and export the gradebook "
                + "again.");
        }
        if (found.size() != 1) {
            throw new GradebookException("%s: %s%s. Choose one by --canvas-column: %s".formatted(
                sheet.name(), found.isEmpty() ? "no assignment is" : found.size()
                    + " assignments are",
                wanted.map(name -> " called " + Plain.name(name)).orElse(" there"),
                assignments.stream().map(each -> "\"" + header.get(each) + "\"")
                    .collect(Collectors.joining(", "))));
        }
        return found.getFirst();
    }

    private static boolean isCalled(String header, String wanted) {
        Matcher assignment = ASSIGNMENT.matcher(header);
        return assignment.matches() && (header.equals(wanted)
            || assignment.group(1).equals(wanted) || assignment.group(2).equals(wanted));
    }

    /** The export with the points that count, and who is missing on either side. */
    public Filled fill(List<Grade> grades) {
        CsvSheet filled = CsvSheet.of(sheet.name(), sheet.print());
        List<Integer> students = students();
        Matching matching = Matching.of(
            sheet.name(), grades, students, this::candidates, this::label);
        List<String> notes = new ArrayList<>(worthless(grades));
        notes.addAll(matching.notes());
        boolean comma = Plain.hasComma(Stream.concat(
            IntStream.range(0, sheet.header().size()).mapToObj(each -> sheet.value(worth, each)),
            students.stream().map(row -> sheet.value(row, column))));
        matching.rows().forEach((grade, row) -> write(filled, grade, row, comma, notes));
        return new Filled(filled.print(), notes);
    }

    private void write(
            CsvSheet filled, Grade grade, int row, boolean comma, List<String> notes) {
        String before = sheet.value(row, column).strip();
        String who = "%s: the cell of %s stays as it is: ".formatted(sheet.name(), label(row));
        if (!grade.record().complete()) {
            notes.add(who + Plain.name(grade.student()) + " is not graded completely.");
        } else if (before.equalsIgnoreCase(EXCUSED)) {
            notes.add(who + "Canvas has it as excused. The submission has "
                + grade.points() + " points.");
        } else if (before.equalsIgnoreCase(NOT_ASSIGNED) || !sheet.has(row, column)) {
            notes.add(who + "Canvas has not given them this assignment. The submission has "
                + grade.points() + " points.");
        } else if (Plain.number(before).filter(now -> now.compareTo(grade.points()) == 0)
                .isEmpty()) {
            filled.number(row, column, Plain.points(grade.points(), comma));
        }
    }

    /** The points stay ours: what another total makes of them is for the instructor to say. */
    private List<String> worthless(List<Grade> grades) {
        Optional<BigDecimal> there = Plain.number(sheet.value(worth, column));
        return grades.stream().map(grade -> grade.record().points()).distinct()
            .filter(here -> there.filter(
                points -> points.compareTo(BigDecimal.valueOf(here)) == 0).isEmpty())
            .map(here -> ("%s: '%s' is worth %s points in Canvas and %d here. The points are "
                + "written as they are; set the assignment's points in Canvas to %d.").formatted(
                    sheet.name(), sheet.header().get(column),
                    there.map(BigDecimal::toPlainString).orElse("no"), here, here))
            .toList();
    }

    private List<Integer> students() {
        int id = sheet.header().indexOf(ID);
        return IntStream.range(worth + 1, sheet.rows())
            .filter(row -> !sheet.value(row, id).isBlank()).boxed().toList();
    }

    private Set<Integer> candidates(String student) {
        Set<Integer> found = new HashSet<>();
        KEYS.forEach(key -> found.addAll(rows(key, student)));
        Matcher download = DOWNLOAD.matcher(student);
        if (found.isEmpty() && download.matches()) {
            found.addAll(rows(ID, download.group(1)));
        }
        return found;
    }

    private List<Integer> rows(String key, String value) {
        int at = sheet.header().indexOf(key);
        return students().stream().filter(row -> at >= 0
            && folded(sheet.value(row, at)).equals(folded(value))).toList();
    }

    private static String folded(String key) {
        return key.strip().toLowerCase(Locale.ROOT);
    }

    private String label(int row) {
        int name = NAMES.stream().mapToInt(sheet.header()::indexOf).max().orElse(0);
        return "%s (%s)".formatted(Plain.name(sheet.value(row, name)),
            sheet.value(row, sheet.header().indexOf(ID)));
    }
}
