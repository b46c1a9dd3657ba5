package workbook.grader.gradebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import workbook.grader.ledger.Grade;

class CanvasTest {

    private static final String EXPORT = Golden.read("canvas-export.csv");
    private static final String HEAD = "Student,ID,SIS Login ID,Section,Lab (7)\n";
    private static final String WORTH = "    Points Possible,,,,15.00\n";

    /** Every way to be found, and every reason to be left alone. */
    private static final List<Grade> CLASS = List.of(
        SampleGrades.adjusted("ADA"), SampleGrades.solved("mullermax_LATE_102_5555_lab-1"),
        SampleGrades.solved("103"), SampleGrades.solved("S4"), SampleGrades.inTrouble("tom"),
        SampleGrades.solved("twin"), SampleGrades.partial("nobody\u001b[31m"),
        SampleGrades.inTrouble("stranger"));

    @Test
    void anExportIsFilledAsWasLookedAt() {
        Golden.check(Map.of("canvas-filled.csv", lab1().fill(CLASS).text()));
    }

    @Test
    void whoDoesNotFitIsNamedOnEitherSide() {
        assertThat(lab1().fill(CLASS).notes()).containsExactlyInAnyOrder(
            "c.csv: 'twin' may be 'Twin, One' (107) or 'Twin, Two' (108). Nothing is written for "
                + "them; enter 15.00 points by hand.",
            "c.csv has no row for 'nobody\\u001B[31m'. Enter 2.50 points by hand.",
            "c.csv has no row for 'stranger'. Enter the points, once it is graded completely, by "
                + "hand.",
            "c.csv: no submission of 'Absent, Anna\\u000AMaria' (106), 'Student, Test' (109). "
                + "Their cells stay as they are.",
            "c.csv: the cell of '李雷' (103) stays as it is: Canvas has it as excused. The "
                + "submission has 15.00 points.",
            "c.csv: the cell of 'محمد' (104) stays as it is: Canvas has not given them this "
                + "assignment. The submission has 15.00 points.",
            "c.csv: the cell of 'Troubled, Tom' (105) stays as it is: 'tom' is not graded "
                + "completely.");
    }

    @Test
    void withoutAClassTheExportStays() {
        Filled filled = lab1().fill(List.of());
        assertThat(filled.text()).isEqualTo(EXPORT);
        assertThat(filled.notes()).singleElement().asString().contains("no submission of");
    }

    @Test
    void anExportWithNoStudentOfOursStays() {
        Filled filled = lab1().fill(List.of(SampleGrades.solved("x"), SampleGrades.solved("y")));
        assertThat(filled.text()).isEqualTo(EXPORT);
        assertThat(filled.notes()).hasSize(3);
    }

    @Test
    void fillingTwiceIsFillingOnce() {
        String once = lab1().fill(CLASS).text();
        assertThat(open(once, "901").fill(CLASS).text()).isEqualTo(once);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Lab 1, part A (901)", "Lab 1, part A", "901"})
    void anAssignmentIsChosenByTitleOrId(String column) {
        assertThat(open(EXPORT, column).fill(List.of(SampleGrades.solved("ada"))).text())
            .contains("\"Lovelace, Ada\",101,S1,ada,\"Monday, room \"\"B\"\"\",,15.00,9.00,");
    }

    @Test
    void theOnlyAssignmentNeedsNoName() {
        assertThat(Canvas.of(CsvSheet.of("c.csv", HEAD + WORTH + "Ada,1,ada,A,\n"),
            Optional.empty()).fill(List.of(SampleGrades.solved("ada")))).isEqualTo(
                new Filled(HEAD + WORTH + "Ada,1,ada,A,15.00\n", List.of()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Lab 3|no assignment is called 'Lab 3'",
        "Notes|no assignment is called 'Notes'",
        "Final Score|no assignment is called 'Final Score'"})
    void aColumnThatIsNoAssignmentIsRefused(String column, String message) {
        assertThatThrownBy(() -> open(EXPORT, column)).isInstanceOf(GradebookException.class)
            .hasMessage("c.csv: " + message
                + ". Choose one by --canvas-column: \"Lab 1, part A (901)\", \"Lab 2 (902)\"");
    }

    @Test
    void ofSeveralAssignmentsOneMustBeChosen() {
        assertThatThrownBy(() -> Canvas.of(CsvSheet.of("c.csv", EXPORT), Optional.empty()))
            .hasMessage("c.csv: 2 assignments are there. Choose one by --canvas-column: "
                + "\"Lab 1, part A (901)\", \"Lab 2 (902)\"");
        assertThatThrownBy(() -> open(HEAD.strip() + ",Lab (8)\n" + WORTH, "Lab"))
            .hasMessage("c.csv: 2 assignments are called 'Lab'. Choose one by --canvas-column: "
                + "\"Lab (7)\", \"Lab (8)\"");
    }

    @Test
    void anExportWithoutAnyAssignmentSaysSo() {
        for (Optional<String> column : List.of(Optional.<String>empty(), Optional.of("Lab"))) {
            assertThatThrownBy(() -> Canvas.of(CsvSheet.of("c.csv", "Student,ID,SIS Login ID,"
                + "Section,Final Score\nPoints Possible,,,,\n"), column))
                .hasMessage("c.csv has no column of an assignment, as \"Title (4711)\". Make the "
                    + "assignment in Canvas, and export the gradebook again.");
        }
    }

    @Test
    void aReadOnlyColumnIsRefused() {
        assertThatThrownBy(() -> open(HEAD + "    Points Possible,,,,(read only)\n", "7"))
            .isInstanceOf(GradebookException.class).hasMessage(
                "c.csv: the column 'Lab (7)' cannot be written to: (read only)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b\n", "Student,ID,Lab (7)\nAda,1,\n", "Identifier,Grade\n"})
    void whatIsNoExportIsRefused(String text) {
        assertThatThrownBy(() -> open(text, "7")).isInstanceOf(GradebookException.class)
            .hasMessageStartingWith("c.csv is no gradebook export of Canvas: ");
    }

    @Test
    void pointsStayOursWhateverTheAssignmentIsWorthThere() {
        Filled filled = open(HEAD + "    Points Possible,,,,100\nAda,1,ada,A,\n", "7")
            .fill(List.of(SampleGrades.solved("ada")));
        assertThat(filled.text()).contains("Ada,1,ada,A,15.00");
        assertThat(filled.notes()).containsExactly("c.csv: 'Lab (7)' is worth 100 points in Canvas "
            + "and 15 here. The points are written as they are; set the assignment's points in "
            + "Canvas to 15.");
    }

    @Test
    void twoSubmissionsOfOneStudentAreBothLeftOut() {
        Filled filled = open(HEAD + WORTH + "Ada,1,ada,A,4\n", "7").fill(
            List.of(SampleGrades.solved("ada"), SampleGrades.partial("lovelaceada_1_77_x")));
        assertThat(filled.text()).endsWith("Ada,1,ada,A,4\n");
        assertThat(filled.notes()).containsExactly("c.csv: the submissions 'ada' and "
            + "'lovelaceada_1_77_x' are all of 'Ada' (1). Nothing is written; enter the points "
            + "that count by hand.");
    }

    @Test
    void aDecimalCommaAndItsSeparatorAreKept() {
        String export = "Student;ID;SIS Login ID;Section;Lab (7)\n    Points Possible;;;;15,00\n";
        assertThat(open(export + "Ada;1;ada;A;\n", "7").fill(List.of(SampleGrades.partial("ada"))))
            .isEqualTo(new Filled(export + "Ada;1;ada;A;2,50\n", List.of()));
        String commas = HEAD + "    Points Possible,,,,\"15,00\"\n";
        assertThat(open(commas + "Ada,1,ada,A,\n", "7").fill(List.of(SampleGrades.partial("ada"))))
            .isEqualTo(new Filled(commas + "Ada,1,ada,A,\"2,50\"\n", List.of()));
    }

    private static Canvas lab1() {
        return open(EXPORT, "Lab 1, part A");
    }

    private static Canvas open(String export, String column) {
        return Canvas.of(CsvSheet.of("c.csv", export), Optional.of(column));
    }
}
