package workbook.grader.gradebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import workbook.grader.ledger.Adjustment;
import workbook.grader.ledger.Grade;
import workbook.grader.ledger.HandedIn;
import workbook.grader.ledger.SampleRecords;

class ClassTableTest {

    @Test
    void aStudentIsARow_withThePointsThatCount() {
        assertThat(ClassTable.of(List.of(SampleGrades.solved("ada"), SampleGrades.partial("bob"),
            SampleGrades.adjusted("carol")))).isEqualTo("""
                \ufeffstudent,4.14 Binary search,4.1 Stack,sum,of
                ada,5.00,10.00,15.00,15
                bob,2.50,0.00,2.50,15
                carol,4.00,0.00,4.00,15
                """);
    }

    /** A zero would be somebody's grade. */
    @Test
    void whatTheGraderFailedAt_isEmpty_andSoIsTheSum() {
        assertThat(row(SampleGrades.inTrouble("dan"))).containsExactly("dan", "", "0.00", "", "15");
        Grade adjusted = new Grade(SampleRecords.inTrouble("dan"), List.of(new Adjustment("dan",
            "4.14", Optional.of(new BigDecimal("3.00")),
            Optional.of(new BigDecimal("0.00")), "")));
        assertThat(row(adjusted)).containsExactly("dan", "3.00", "0.00", "", "15");
    }

    @Test
    void whatCannotBeRead_hasNoPoints() {
        assertThat(row(SampleGrades.refused("grace")))
            .containsExactly("grace", "0.00", "0.00", "7");
    }

    @Test
    void whoIsLate_isAColumn_ifItWasAsked() {
        OffsetDateTime due = OffsetDateTime.parse("2026-11-20T23:59+01:00");
        HandedIn late = HandedIn.at(Instant.parse("2026-11-20T23:59:00Z"), "newest file").due(due);
        HandedIn early = HandedIn.at(Instant.parse("2026-11-20T10:00:00Z"), "newest file").due(due);
        assertThat(ClassTable.of(List.of(at("ada", late), at("bob", early),
            at("cem", HandedIn.UNKNOWN.due(due))))).isEqualTo("""
                \ufeffstudent,4.14 Binary search,4.1 Stack,sum,of,minutes late
                ada,5.00,10.00,15.00,15,60
                bob,5.00,10.00,15.00,15,0
                cem,5.00,10.00,15.00,15,not known
                """);
    }

    private static Grade at(String student, HandedIn when) {
        return new Grade(SampleRecords.solved(student).with(when), List.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"})
    void aNameIsNoFormula(String name) {
        assertThat(row(SampleGrades.solved(name)).getFirst()).startsWith("'");
    }

    @Test
    void aNameOfAnyCharacters_isOneCell() {
        assertThat(row(SampleGrades.solved(SampleGrades.ODD))).hasSize(5).first().asString()
            .isEqualTo("'=Müller, \"Max\"\n<b>&amp; 李雷 🙂\ufffd\ufffd");
    }

    private static List<String> row(Grade grade) {
        try (CSVParser parser = CSVParser.parse(
                new StringReader(ClassTable.of(List.of(grade))), CSVFormat.DEFAULT)) {
            List<CSVRecord> rows = parser.getRecords();
            assertThat(rows).hasSize(2);
            return rows.getLast().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
