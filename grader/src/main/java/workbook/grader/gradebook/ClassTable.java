package workbook.grader.gradebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import workbook.grader.ledger.Adjustment;
import workbook.grader.ledger.ExerciseRecord;
import workbook.grader.ledger.Grade;

/**
 * A class as a plain table in CSV: a row a student, a column an exercise, with the points that
 * count. What the grader failed at is an empty cell, and then there is no sum, either. If it was
 * asked who is late, there is a column for it.
 */
final class ClassTable {

    private static final CSVFormat FORMAT =
        CSVFormat.DEFAULT.builder().setRecordSeparator("\n").get();

    private ClassTable() {
    }

    /** @param grades of one assignment, in the order of the rows */
    static String of(List<Grade> grades) {
        StringBuilder text = new StringBuilder(CsvSheet.MARK);
        boolean due = grades.stream().anyMatch(grade -> grade.record().handedIn().asked());
        try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
            printer.printRecord(header(grades, due));
            for (Grade grade : grades) {
                printer.printRecord(row(grade, due));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a text takes everything", e);
        }
        return text.toString();
    }

    /** With titles: an id alone, as 4.10, is a number to a spreadsheet. */
    private static List<String> header(List<Grade> grades, boolean due) {
        List<String> header = new ArrayList<>(List.of("student"));
        grades.stream().limit(1).flatMap(grade -> grade.record().exercises().stream())
            .forEach(exercise -> header.add(text(Feedback.title(exercise.score()))));
        header.addAll(List.of("sum", "of"));
        header.addAll(due ? List.of("minutes late") : List.of());
        return header;
    }

    private static List<String> row(Grade grade, boolean due) {
        List<String> row = new ArrayList<>(List.of(text(grade.student())));
        grade.record().exercises().forEach(exercise -> row.add(points(grade, exercise)));
        row.add(grade.record().complete() ? grade.points().toPlainString() : "");
        row.add(String.valueOf(grade.record().points()));
        if (due) {
            long late = grade.record().handedIn().minutesLate();
            row.add(late < 0 ? "not known" : String.valueOf(late));
        }
        return row;
    }

    private static String points(Grade grade, ExerciseRecord exercise) {
        return exercise.trouble().isEmpty()
            || grade.adjustment(exercise).flatMap(Adjustment::points).isPresent()
            ? grade.points(exercise).toPlainString() : "";
    }

    /** Guarded first: cleaning makes a line feed of a carriage return, which would hide it. */
    private static String text(String value) {
        return Plain.clean(CsvSheet.harmless(value));
    }
}
