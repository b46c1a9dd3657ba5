package workbook.grader.gradebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import workbook.grader.ledger.Adjustment;
import workbook.grader.ledger.ExerciseRecord;
import workbook.grader.ledger.FileName;
import workbook.grader.ledger.Grade;
import workbook.grader.source.TextFiles;

/** All files of grades for other programs, in a folder. */
public final class Exports {

    private static final String LINES = "results.jsonl";
    private static final String SCHEMA = "results.schema.json";
    private static final String TABLE = "grades.csv";
    private static final String CANVAS = "canvas.csv";
    private static final String MOODLE = "moodle.csv";

    private Exports() {
    }

    /**
     * What the instructor asks for.
     *
     * @param canvas a gradebook that Canvas exported, to fill in
     * @param canvasColumn the assignment in it, see {@link Canvas#open}
     * @param moodle a grading worksheet of Moodle, to fill in
     * @param visibility when students see the tests in Gradescope
     */
    public record Options(Optional<Path> canvas, Optional<String> canvasColumn,
            Optional<Path> moodle, Gradescope.Visibility visibility) {

        /** Nothing to fill in; in Gradescope, students see tests at once. */
        public static Options none() {
            return new Options(Optional.empty(), Optional.empty(), Optional.empty(),
                Gradescope.Visibility.VISIBLE);
        }
    }

    /**
     * Reads what is to be filled in, so that it is refused before anything is graded.
     *
     * @throws GradebookException if a file is missing or not what it should be, naming it
     */
    public static void check(Options options) {
        canvas(options);
        moodle(options);
    }

    private static Optional<Canvas> canvas(Options options) {
        return options.canvas().map(file -> Canvas.open(file, options.canvasColumn()));
    }

    private static Optional<Moodle> moodle(Options options) {
        return options.moodle().map(Moodle::open);
    }

    /**
     * Writes everything, each file whole or not at all. Of the folders with a file a student, what
     * belongs to nobody any more is deleted.
     *
     * @return what the instructor must know, a sentence each
     * @throws GradebookException if a file cannot be filled in, naming it
     * @throws UncheckedIOException if one cannot be written, naming it
     */
    public static List<String> write(Path out, List<Grade> grades, Options options) {
        Optional<Filled> canvas = canvas(options).map(each -> each.fill(grades));
        Optional<Filled> moodle = moodle(options).map(each -> each.fill(grades));
        write(out.resolve(LINES), ResultLines.of(grades));
        write(out.resolve(SCHEMA), ResultLines.schema());
        write(out.resolve(TABLE), ClassTable.of(grades));
        each(out.resolve("junit"), ".xml", grades, grade -> Optional.of(JunitXml.of(grade)));
        each(out.resolve("gradescope"), ".json", grades,
            grade -> Gradescope.of(grade, options.visibility()));
        each(out.resolve("classroom"), ".json", grades, Classroom::of);
        each(out.resolve("classroom"), ".base64", grades, Classroom::encoded);
        List<String> notes = new ArrayList<>(incomplete(grades));
        notes.addAll(refused(grades));
        notes.addAll(outdated(grades));
        notes.addAll(filled(out.resolve(CANVAS), canvas));
        notes.addAll(filled(out.resolve(MOODLE), moodle));
        return List.copyOf(notes);
    }

    private static List<String> incomplete(List<Grade> grades) {
        return grades.stream().filter(grade -> !grade.record().complete())
            .map(grade -> Plain.name(grade.student()) + " is not graded completely, so no grade "
                + "is written anywhere. Grade again.").toList();
    }

    private static List<String> refused(List<Grade> grades) {
        return grades.stream().filter(grade -> !grade.record().refused().isEmpty())
            .map(grade -> "%s has %s points: nothing was read: %s.".formatted(
                Plain.name(grade.student()), grade.points(), grade.record().refused())).toList();
    }

    private static List<String> outdated(List<Grade> grades) {
        return grades.stream().flatMap(grade -> grade.record().exercises().stream()
            .filter(grade::outdated).map(each -> outdated(grade, each))).toList();
    }

    private static String outdated(Grade grade, ExerciseRecord exercise) {
        return ("%s, %s: look at the adjustment again. It was made when %s points were earned; "
            + "now it is %s, and %s count.").formatted(Plain.name(grade.student()),
                Feedback.title(exercise.score()),
                grade.adjustment(exercise).flatMap(Adjustment::was).orElseThrow(),
                exercise.score().earned(), grade.points(exercise));
    }

    private static List<String> filled(Path file, Optional<Filled> filled) {
        if (filled.isEmpty()) {
            return Files.exists(file) ? List.of(file + " is of an earlier run: nothing was given "
                + "to fill in this time.") : List.of();
        }
        write(file, filled.get().text());
        return filled.get().notes();
    }

    private static void each(Path folder, String ending, List<Grade> grades,
            Function<Grade, Optional<String>> export) {
        Map<Path, String> files = new TreeMap<>();
        grades.forEach(grade -> export.apply(grade).ifPresent(text ->
            files.put(folder.resolve(FileName.of(grade.student()) + ending), text)));
        TextFiles.in(folder).stream()
            .filter(file -> file.toString().endsWith(ending) && !files.containsKey(file))
            .forEach(Exports::delete);
        files.forEach(Exports::write);
    }

    private static void write(Path file, String text) {
        try {
            TextFiles.write(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file + ": " + TextFiles.why(e), e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + file + ": " + TextFiles.why(e), e);
        }
    }
}
