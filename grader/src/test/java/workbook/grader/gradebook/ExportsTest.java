package workbook.grader.gradebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.grader.gradebook.Exports.Options;
import workbook.grader.ledger.FileName;
import workbook.grader.ledger.Grade;
import workbook.grader.source.TextFiles;

class ExportsTest {

    @TempDir
    private Path folder;

    @Test
    void everyFileIsWritten() throws Exception {
        Options options = options();
        Exports.check(options);
        List<String> notes = Exports.write(out(), SampleGrades.all(), options);
        String odd = FileName.of(SampleGrades.ODD);
        assertThat(files().keySet()).contains("results.jsonl", "results.schema.json", "canvas.csv",
            "grades.csv", "moodle.csv", "junit/ada.xml", "junit/dan.xml", "gradescope/ada.json",
            "classroom/ada.json", "classroom/ada.base64", "junit/" + odd + ".xml")
            .doesNotContain("gradescope/dan.json", "classroom/dan.json", "classroom/dan.base64")
            .hasSize(5 + 8 + 7 + 7 + 7);
        assertThat(notes).contains("'dan' is not graded completely, so no grade is written "
            + "anywhere. Grade again.")
            .contains("'grace' has 0.00 points: nothing was read: it is no archive.",
                "'carol', 4.1 Stack: look at the adjustment again. It was made when 1.00 points "
                    + "were earned; now it is 0.00, and 0.00 count.")
            .noneMatch(note -> note.startsWith("'carol', 4.14"))
            .anyMatch(note -> note.contains("canvas-export.csv: no submission of"))
            .anyMatch(note -> note.contains("moodle-worksheet.csv has no row for 'bob'"));
    }

    @Test
    void theSameGradesAreTheSameBytes() throws Exception {
        Exports.write(out(), SampleGrades.all(), options());
        SortedMap<String, String> once = files();
        Exports.write(out(), SampleGrades.all(), options());
        assertThat(files()).isEqualTo(once);
    }

    /** A grade of before, or of somebody who is gone, would be uploaded with the others. */
    @Test
    void whatBelongsToNobodyAnyMoreIsDeleted() throws Exception {
        Exports.write(out(), SampleGrades.all(), Options.none());
        Exports.write(out(), List.of(SampleGrades.inTrouble("ada")), Options.none());
        assertThat(files().keySet())
            .containsExactly("grades.csv", "junit/ada.xml", "results.jsonl", "results.schema.json");
    }

    @Test
    void anEmptyClassIsNoMistake() throws Exception {
        assertThat(Exports.write(out(), List.of(), Options.none())).isEmpty();
        assertThat(files()).containsEntry("results.jsonl", "")
            .containsEntry("grades.csv", "\ufeffstudent,sum,of\n").hasSize(3);
    }

    @Test
    void aFileOfAnEarlierRunIsPointedOut() {
        Exports.write(out(), SampleGrades.all(), options());
        assertThat(Exports.write(out(), List.of(), Options.none())).containsExactly(
            out().resolve("canvas.csv") + " is of an earlier run: nothing was given to fill in "
                + "this time.",
            out().resolve("moodle.csv") + " is of an earlier run: nothing was given to fill in "
                + "this time.");
    }

    @Test
    void whatCannotBeFilledInIsRefusedBeforeAnythingIsWritten() {
        Path missing = folder.resolve("missing.csv");
        Options canvas = new Options(Optional.of(missing), Optional.empty(), Optional.empty(),
            Gradescope.Visibility.VISIBLE);
        Options moodle = new Options(Optional.empty(), Optional.empty(), Optional.of(missing),
            Gradescope.Visibility.VISIBLE);
        for (Options wrong : List.of(canvas, moodle)) {
            assertThatThrownBy(() -> Exports.check(wrong)).isInstanceOf(GradebookException.class)
                .hasMessageContaining(missing.toString());
            assertThatThrownBy(() -> Exports.write(out(), SampleGrades.all(), wrong))
                .isInstanceOf(GradebookException.class);
        }
        assertThat(out()).doesNotExist();
    }

    @Test
    void whatCannotBeWrittenIsNamed() throws Exception {
        Files.writeString(folder.resolve("out"), "a file");
        List<Grade> grades = SampleGrades.all();
        assertThatThrownBy(() -> Exports.write(out(), grades, Options.none()))
            .isInstanceOf(UncheckedIOException.class)
            .hasMessageStartingWith("cannot write " + out().resolve("results.jsonl"));
    }

    private Path out() {
        return folder.resolve("out");
    }

    private Options options() {
        return new Options(Optional.of(copied("canvas-export.csv")), Optional.of("901"),
            Optional.of(copied("moodle-worksheet.csv")),
            Gradescope.Visibility.AFTER_PUBLISHED);
    }

    private Path copied(String name) {
        Path file = folder.resolve(name);
        try {
            return Files.writeString(file, Golden.read(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SortedMap<String, String> files() throws Exception {
        SortedMap<String, String> files = new TreeMap<>();
        for (Path file : TextFiles.below(out())) {
            files.put(out().relativize(file).toString().replace('\\', '/'), Files.readString(file));
        }
        return files;
    }
}
