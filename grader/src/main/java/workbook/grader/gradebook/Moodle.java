package workbook.grader.gradebook;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import workbook.grader.ledger.Grade;

/**
 * Fills the grades and feedback comments of a grading worksheet that was downloaded from Moodle,
 * and leaves every other byte of it.
 *
 * <p>A student is found by the participant's number in the name that Moodle gives to downloaded
 * submissions, or by a full name or an email address that only one row has. Numbers belong to one
 * assignment, so the name in the worksheet has to be the name of the submission, too.
 */
public final class Moodle {

    /**
     * {@code Jane Doe_4711_assignsubmission_file}, and perhaps the name of a file. Students choose
     * that one, so the first number counts, whatever it looks like.
     */
    private static final Pattern DOWNLOAD =
        Pattern.compile("(.*?)_(\\d+)_assignsubmission_[a-z]+(?:_.*)?", Pattern.DOTALL);
    private static final Pattern PARTICIPANT = Pattern.compile("\\D*(\\d+)");
    private static final Set<String> NO = Set.of("no", "nein", "non");

    private final CsvSheet sheet;
    private final Map<MoodleColumn, Integer> columns;

    private Moodle(CsvSheet sheet, Map<MoodleColumn, Integer> columns) {
        this.sheet = sheet;
        this.columns = columns;
    }

    /**
     * Reads a worksheet.
     *
     * @throws GradebookException if it is no such worksheet, naming it
     */
    public static Moodle open(Path worksheet) {
        return of(CsvSheet.read(worksheet));
    }

    static Moodle of(CsvSheet sheet) {
        Map<MoodleColumn, Integer> columns = new EnumMap<>(MoodleColumn.class);
        for (MoodleColumn column : MoodleColumn.values()) {
            IntStream.range(0, sheet.header().size())
                .filter(at -> column.labels().stream().anyMatch(
                    name -> folded(name).equals(folded(sheet.header().get(at)))))
                .findFirst().ifPresent(at -> columns.put(column, at));
            if (!columns.containsKey(column) && column.needed()) {
                throw new GradebookException(("%s is no grading worksheet of Moodle: no column is "
                    + "called %s. It has %s. Download the grading worksheet of the assignment.")
                    .formatted(sheet.name(), String.join(" or ", column.labels()),
                        String.join(", ", sheet.header())));
            }
        }
        if (columns.containsKey(MoodleColumn.SCALE) && !columns.containsKey(MoodleColumn.MAXIMUM)) {
            throw new GradebookException(sheet.name() + " grades by a scale, and points are no "
                + "words of it. Set the assignment's grade type in Moodle to points.");
        }
        return new Moodle(sheet, columns);
    }

    /** The worksheet with the points that count, and who is missing on either side. */
    public Filled fill(List<Grade> grades) {
        CsvSheet filled = CsvSheet.of(sheet.name(), sheet.print());
        Matching matching = Matching.of(
            sheet.name(), grades, participants(), this::candidates, this::label);
        List<String> notes = new ArrayList<>(otherMaximum(grades));
        notes.addAll(matching.notes());
        if (!columns.containsKey(MoodleColumn.COMMENT)) {
            notes.add(sheet.name() + " has no column for feedback comments; only points are "
                + "written. To have one, enable feedback comments in the assignment.");
        }
        boolean comma = Plain.hasComma(participants().stream().flatMap(row ->
            Stream.of(cell(row, MoodleColumn.GRADE), cell(row, MoodleColumn.MAXIMUM))));
        matching.rows().forEach((grade, row) -> write(filled, grade, row, comma, notes));
        return new Filled(filled.print(), notes);
    }

    private void write(
            CsvSheet filled, Grade grade, int row, boolean comma, List<String> notes) {
        String who = "%s: the cell of %s stays as it is: ".formatted(sheet.name(), label(row));
        if (!grade.record().complete()) {
            notes.add(who + Plain.name(grade.student()) + " is not graded completely.");
            return;
        }
        if (NO.contains(folded(cell(row, MoodleColumn.CHANGEABLE)))) {
            notes.add(who + "Moodle says that the grade cannot be changed. The submission has "
                + grade.points() + " points.");
            return;
        }
        if (Plain.number(cell(row, MoodleColumn.GRADE))
                .filter(now -> now.compareTo(grade.points()) == 0).isEmpty()) {
            filled.number(row, columns.get(MoodleColumn.GRADE),
                Plain.points(grade.points(), comma));
        }
        comment(filled, grade, row, notes);
    }

    /** What somebody wrote there by hand stays. */
    private void comment(CsvSheet filled, Grade grade, int row, List<String> notes) {
        String before = cell(row, MoodleColumn.COMMENT);
        if (!columns.containsKey(MoodleColumn.COMMENT)) {
            return;
        }
        if (before.isBlank() || before.contains(Feedback.BEGIN)) {
            filled.text(row, columns.get(MoodleColumn.COMMENT), Feedback.html(grade));
        } else {
            notes.add("%s: the feedback comment of %s stays, since somebody wrote it by hand."
                .formatted(sheet.name(), label(row)));
        }
    }

    private List<String> otherMaximum(List<Grade> grades) {
        List<String> notes = new ArrayList<>();
        Set<BigDecimal> there = new HashSet<>();
        participants().forEach(row -> Plain.number(cell(row, MoodleColumn.MAXIMUM))
            .map(BigDecimal::stripTrailingZeros).ifPresent(there::add));
        for (int here : grades.stream().map(each -> each.record().points()).distinct().toList()) {
            there.stream().sorted()
                .filter(points -> points.compareTo(BigDecimal.valueOf(here)) != 0)
                .forEach(points -> notes.add(("%s: the maximum grade is %s there and %d here. The "
                    + "points are written as they are; set the assignment's maximum grade in "
                    + "Moodle to %d.").formatted(
                        sheet.name(), points.toPlainString(), here, here)));
        }
        return notes;
    }

    private List<Integer> participants() {
        return IntStream.range(1, sheet.rows())
            .filter(row -> !cell(row, MoodleColumn.IDENTIFIER).isBlank()).boxed().toList();
    }

    private Set<Integer> candidates(String student) {
        Matcher download = DOWNLOAD.matcher(student);
        if (download.matches()) {
            Set<Integer> numbered = rows(row -> number(row).equals(download.group(2))
                && isCalled(row, download.group(1)));
            return numbered.isEmpty() ? named(download.group(1)) : numbered;
        }
        return named(student);
    }

    private Set<Integer> named(String student) {
        return rows(row -> letters(cell(row, MoodleColumn.NAME)).equals(letters(student))
                && !letters(student).isEmpty()
            || folded(cell(row, MoodleColumn.EMAIL)).equals(folded(student))
            || folded(cell(row, MoodleColumn.IDENTIFIER)).equals(folded(student)));
    }

    private Set<Integer> rows(Predicate<Integer> which) {
        return new HashSet<>(participants().stream().filter(which).toList());
    }

    private String number(int row) {
        Matcher participant = PARTICIPANT.matcher(cell(row, MoodleColumn.IDENTIFIER).strip());
        return participant.matches() ? participant.group(1) : "";
    }

    /** Whoever marks blindly has no names to compare. */
    private boolean isCalled(int row, String name) {
        return cell(row, MoodleColumn.NAME).isBlank()
            || letters(cell(row, MoodleColumn.NAME)).equals(letters(name));
    }

    private String cell(int row, MoodleColumn column) {
        return Optional.ofNullable(columns.get(column)).map(at -> sheet.value(row, at)).orElse("");
    }

    private String label(int row) {
        String name = cell(row, MoodleColumn.NAME);
        String id = cell(row, MoodleColumn.IDENTIFIER);
        return name.isBlank() ? Plain.name(id) : Plain.name(name) + " (" + id + ")";
    }

    /** File names lose some of what a name has, as apostrophes. */
    private static String letters(String name) {
        return folded(name).codePoints().filter(Character::isLetterOrDigit)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).strip().toLowerCase(Locale.ROOT);
    }
}
