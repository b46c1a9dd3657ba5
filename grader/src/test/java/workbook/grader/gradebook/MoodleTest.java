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
import workbook.grader.ledger.Adjustment;
import workbook.grader.ledger.Grade;
import workbook.grader.ledger.SampleRecords;

class MoodleTest {

    private static final String WORKSHEET = Golden.read("moodle-worksheet.csv");
    private static final String HEAD = "Identifier,Full name,Email address,Grade,Maximum grade,"
        + "Last modified (grade),Feedback comments\n";

    /** Every way to be found, and every reason to be left alone. */
    private static final List<Grade> CLASS = List.of(
        SampleGrades.adjusted("Ada Lovelace_11_assignsubmission_file"),
        SampleGrades.solved("Max OMüller_12_assignsubmission_file_lab"),
        SampleGrades.solved("lilei@example.org"), SampleGrades.solved("Anna Twin"),
        SampleGrades.inTrouble("Tom Troubled_16_assignsubmission_file"),
        SampleGrades.partial("by hand"), SampleGrades.solved("Eve Other_18_assignsubmission_file"));

    @Test
    void aWorksheetIsFilledAsWasLookedAt() {
        Golden.check(Map.of("moodle-filled.csv", open(WORKSHEET).fill(CLASS).text()));
    }

    @Test
    void whoDoesNotFitIsNamedOnEitherSide() {
        assertThat(open(WORKSHEET).fill(CLASS).notes()).containsExactlyInAnyOrder(
            "m.csv: the maximum grade is 100 there and 15 here. The points are written as they "
                + "are; set the assignment's maximum grade in Moodle to 15.",
            "m.csv: 'Anna Twin' may be 'Anna Twin' (Participant 14) or 'Anna Twin' (Participant "
                + "15). Nothing is written for them; enter 15.00 points by hand.",
            "m.csv has no row for 'Eve Other_18_assignsubmission_file'. Enter 15.00 points by "
                + "hand.",
            "m.csv: no submission of 'No Body' (Participant 18). Their cells stay as they are.",
            "m.csv: the cell of '李雷' (Participant 13) stays as it is: Moodle says that the grade "
                + "cannot be changed. The submission has 15.00 points.",
            "m.csv: the cell of 'Tom Troubled' (Participant 16) stays as it is: 'Tom "
                + "Troubled_16_assignsubmission_file' is not graded completely.",
            "m.csv: the feedback comment of 'By Hand' (Participant 17) stays, since somebody wrote "
                + "it by hand.");
    }

    /** Numbers belong to one assignment: in the worksheet of another they are of somebody else. */
    @Test
    void aNumberAloneDoesNotMakeSomebodyElse() {
        Filled filled = open(HEAD + "Participant 11,Max,m@x,,15,-,\n"
            + "Participant 12,Ada,a@x,,15,-,\n")
                .fill(List.of(SampleGrades.solved("Ada_11_assignsubmission_file")));
        assertThat(filled.text()).contains("Participant 11,Max,m@x,,15,-,\n")
            .contains("Participant 12,Ada,a@x,15.00,15,-,");
    }

    @Test
    void twoOfOneNameAreToldApartByTheirNumbers() {
        assertThat(open(WORKSHEET).fill(List.of(
            SampleGrades.solved("Anna Twin_15_assignsubmission_file"))).text())
            .contains("14\",\"Anna Twin\",anna1@example.org,,,,100.00,")
            .contains("15\",\"Anna Twin\",anna2@example.org,,,15.00,100.00,");
    }

    @Test
    void whoeverMarksBlindlyHasNumbersOnly() {
        String sheet = "Identifier,Grade,Last modified (grade)\nParticipant 7,,-\n";
        Filled filled = open(sheet).fill(
            List.of(SampleGrades.solved("Participant_7_assignsubmission_file")));
        assertThat(filled.text()).endsWith("Participant 7,15.00,-\n");
        assertThat(filled.notes()).containsExactly("m.csv has no column for feedback comments; "
            + "only points are written. To have one, enable feedback comments in the assignment.");
    }

    @Test
    void theNameOfAFileMakesNobodySomebodyElse() {
        Filled filled = open("Identifier,Grade,Last modified (grade)\nParticipant 7,,-\n"
            + "Participant 8,,-\n").fill(List.of(SampleGrades.solved(
                "Participant_7_assignsubmission_file_x_8_assignsubmission_file")));
        assertThat(filled.text()).endsWith("Participant 7,15.00,-\nParticipant 8,,-\n");
    }

    @Test
    void aRowThatASpreadsheetHasShortenedGrows() {
        Filled filled = open(HEAD + "Participant 11,Ada,a@x\nParticipant 12,Max,m@x,,15\n")
            .fill(List.of(SampleGrades.solved("Ada_11_assignsubmission_file"),
                SampleGrades.solved("Max_12_assignsubmission_file")));
        assertThat(filled.text()).contains("Participant 11,Ada,a@x,15.00,,,Under the Hood: ")
            .contains("Participant 12,Max,m@x,15.00,15,,Under the Hood: ");
    }

    @Test
    void withoutAClassTheWorksheetStays() {
        assertThat(open(WORKSHEET).fill(List.of()).text()).isEqualTo(WORKSHEET);
    }

    @Test
    void aWorksheetWithNoStudentOfOursStays() {
        assertThat(open(WORKSHEET).fill(List.of(SampleGrades.solved("x"))).text())
            .isEqualTo(WORKSHEET);
    }

    @Test
    void fillingTwiceIsFillingOnce() {
        String once = open(WORKSHEET).fill(CLASS).text();
        assertThat(open(once).fill(CLASS).text()).isEqualTo(once);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "ID,\"Vollständiger Name\",E-Mail-Adresse,Status,Bewertung,Bestwertung,\"Bewertung kann "
            + "geändert werden\",\"Zuletzt geändert (Abgabe)\",\"Zuletzt geändert (Bewertung)\","
            + "\"Feedback als Kommentar\"|Teilnehmer/in7,Ada,a@x,,§,\"15,00\",Ja,-,-,|\"2,50\"",
        "Identifiant,\"Nom complet\",\"Adresse de courriel\",Statut,Note,\"Note maximale\",\"La "
            + "note peut être modifiée\",\"Dernière modification (travail remis)\",\"Dernière "
            + "modification (note)\",\"Feedback par commentaires\""
            + "|Participant7,Ada,a@x,,§,\"15,00\",Oui,-,-,|\"2,50\"",
        "Identificador,\"Nombre completo\",\"Dirección de correo\",Estado,Calificación,"
            + "\"Calificación máxima\",\"La calificación puede ser cambiada\",\"Última "
            + "modificación (entrega)\",\"Última modificación (calificación)\",\"Comentarios de "
            + "retroalimentación\"|Participante 7,Ada,a@x,,§,15.00,Sí,-,-,|2.50"})
    void otherLanguagesAndTheirCommasAreKnown(String header, String row, String points) {
        Filled filled = open(header + "\n" + row.replace("§", "") + "\n")
            .fill(List.of(SampleGrades.partial("Ada_7_assignsubmission_file")));
        assertThat(filled.notes()).isEmpty();
        assertThat(filled.text()).startsWith(header + "\n" + row.replace("§", points)
            + "Under the Hood: 2.50 of 15 points.<br>4.14 Binary search: 2.50 of 5<br>");
    }

    @Test
    void aLabelThatIsNotKnownIsNamedWithThoseThatAreThere() {
        assertThatThrownBy(() -> open("Identifier,Punti,Last modified (grade)\n"))
            .isInstanceOf(GradebookException.class)
            .hasMessage("m.csv is no grading worksheet of Moodle: no column is called Grade or "
                + "Bewertung or Note or Calificación. It has Identifier, Punti, Last modified "
                + "(grade). Download the grading worksheet of the assignment.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Grade,Last modified (grade)", "Identifier,Last modified (grade)",
        "Identifier,Grade", "Student,ID"})
    void whatIsNoWorksheetIsRefused(String header) {
        assertThatThrownBy(() -> open(header + "\n")).isInstanceOf(GradebookException.class)
            .hasMessageStartingWith("m.csv is no grading worksheet of Moodle: ");
    }

    @Test
    void pointsAreNoWordsOfAScale() {
        assertThatThrownBy(() -> open("ID,Bewertung,Skala,Zuletzt geändert (Bewertung)\n"))
            .isInstanceOf(GradebookException.class)
            .hasMessageStartingWith("m.csv grades by a scale");
    }

    @Test
    void aCommentIsHtmlOnOneLineAndNoFormula() {
        Grade grade = new Grade(SampleRecords.solved("Ada"), List.of(new Adjustment("Ada", "4.14",
            Optional.empty(), Optional.empty(), "=1+1 <b>&\r\n@you, \"there\"\u0000")));
        assertThat(open(HEAD + "Participant 7,Ada,a@x,,15,-,\n").fill(List.of(grade)).text())
            .endsWith("Participant 7,Ada,a@x,15.00,15,-,\"Under the Hood: 15.00 of 15 points.<br>"
                + "4.14 Binary search: 5.00 of 5. =1+1 &lt;b&gt;&amp;<br>@you, \"\"there\"\"\ufffd"
                + "<br>4.1 Stack: 10.00 of 10\"\n");
    }

    private static Moodle open(String worksheet) {
        return Moodle.of(CsvSheet.of("m.csv", worksheet));
    }
}
