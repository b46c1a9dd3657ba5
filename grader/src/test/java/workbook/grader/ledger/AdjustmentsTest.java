package workbook.grader.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AdjustmentsTest {

    private static final List<SubmissionRecord> RECORDS = List.of(
        SampleRecords.partial("ada"), SampleRecords.solved("Müller, \"Max\""));

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("adjustments.yaml");
    }

    @Test
    void pointsAndCommentsAreRead() {
        assertThat(read("""
            - student: ada
              exercise: 4.14
              points: 4.5
              was: 2.5
              comment: |
                The idea is right;
                one bound is not.
            - student: 'Müller, "Max"'
              exercise: "4.1"
              comment: "= neat"
            """)).isEqualTo(new Adjustments(List.of(
                new Adjustment("ada", "4.14", Optional.of(new BigDecimal("4.50")),
                    Optional.of(new BigDecimal("2.50")), "The idea is right;\none bound is not.\n"),
                new Adjustment("Müller, \"Max\"", "4.1", Optional.empty(),
                    Optional.empty(), "= neat")), List.of()));
    }

    @Test
    void otherPointsThanWereLookedAtAreOutdated_butAFailureOfTheGraderChangesNone() {
        List<Adjustment> adjustments = List.of(new Adjustment(
            "ada", "4.14", Optional.of(new BigDecimal("4.50")),
            Optional.of(new BigDecimal("5.00")), ""));
        Grade lower = new Grade(SampleRecords.partial("ada"), adjustments);
        Grade failed = new Grade(SampleRecords.inTrouble("ada"), adjustments);
        assertThat(lower.outdated(lower.record().exercises().getFirst())).isTrue();
        assertThat(failed.outdated(failed.record().exercises().getFirst())).isFalse();
    }

    @Test
    void aNameThatIsWrittenInPiecesIsTheSameName() {
        assertThat(read("- {student: 'Mu\u0308ller, \"Max\"', exercise: '4.1', was: 1, points: 9}"))
            .satisfies(found -> assertThat(found.problems()).isEmpty())
            .extracting(found -> found.adjustments().getFirst().student())
            .isEqualTo("Müller, \"Max\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "student: eve, exercise: '4.1', was: 0, points: 1|no submission of a student 'eve'",
        "student: ada, exercise: '9.9', was: 0, points: 1"
            + "|no exercise '9.9' in this assignment, which has 4.14, 4.1",
        "student: ada, exercise: '4.14', was: 0, points: -1|'points' is -1, which is below 0",
        "student: ada, exercise: '4.14', was: 0, points: 5.01"
            + "|'points' is 5.01, but 4.14 Binary search is worth 5 points",
        "student: ada, exercise: '4.14', was: 0, points: 1.234"
            + "|'points' is 1.234; points have at most two decimals",
        "student: ada, exercise: '4.14', was: 0, points: '1,5'"
            + "|'points' is '1,5', which is no number like 4 or 4.5",
        "student: ada, exercise: '4.14', was: 0, points: 1e999999999"
            + "|'points' is '1e999999999', which is no number like 4 or 4.5",
        "student: ada, exercise: '4.14', was: 0, points: 1000000000000000000000"
            + "|'points' is '1000000000000000000000', which is no number like 4 or 4.5",
        "student: ada, exercise: '4.14', was: 0, points:"
            + "|'points' is '', which is no number like 4 or 4.5",
        "student: ada, exercise: '4.14', was: all, points: 1"
            + "|'was' is 'all', which is no number like 4 or 4.5",
        "student: ada, exercise: '4.14', points: 1"
            + "|'was' is missing: what it had earned when you looked at it",
        "exercise: '4.14', was: 1, points: 1|'student' is missing",
        "student: ada, was: 1, points: 1|'exercise' is missing",
        "student: ada, exercise: '4.14', was: 1|neither 'points' nor 'comment': this says nothing",
        "student: ada, exercise: '4.14', was: 1, points: 2, note: x"
            + "|unknown key 'note'; there are student, exercise, points, was, comment",
        "student: ada, exercise: '4.14', was: 1, points: 2, points: 3|'points' is there twice",
        "student: ada, exercise: '4.14', was: 1, points: [2]"
            + "|'points' is one value, no list and no keys"})
    void whatIsWrongIsSaidWithLineAndValue(String entry, String problem) {
        Adjustments found = read("# mine\n\n- {" + entry + "}\n");
        assertThat(found.problems()).containsExactly("adjustments.yaml:3: " + problem);
        assertThat(found.adjustments()).isEmpty();
    }

    @Test
    void oneMistakeHidesNoOtherAndTakesNothingWithIt() {
        Adjustments found = read("""
            - student: eve
              exercise: "9.9"
              was: -2
              points: 1
            - student: ada
              exercise: "4.14"
              was: 2.5
              points: 3
            - student: ada
              exercise: "4.14"
              was: 2.5
              points: 4
            - nonsense
            """);
        assertThat(found.problems()).containsExactly(
            "adjustments.yaml:1: no submission of a student 'eve'",
            "adjustments.yaml:2: no exercise '9.9' in this assignment, which has 4.14, 4.1",
            "adjustments.yaml:9: 'ada' has an adjustment of 4.14 in line 5 already",
            "adjustments.yaml:13: this is no adjustment, which is lines of 'key: value'");
        assertThat(found.adjustments()).map(Adjustment::points)
            .containsExactly(Optional.of(new BigDecimal("3.00")));
    }

    @Test
    void aCommentThatYamlCutsOffIsRefused() {
        assertThat(read("""
            - student: ada
              exercise: 4.14   # binary search
              was: 2.5         # half of it
              comment: see #3, and #4
            """).problems()).containsExactly("adjustments.yaml:4: what stands behind # in "
                + "'comment' is a comment of YAML; put the text into quotes");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "- student: ada\\n  exercise: '4.1|adjustments.yaml:3: not YAML: found unexpected end of "
            + "stream",
        "- student: ada\\n points: 3|adjustments.yaml:2: not YAML: ",
        "student: ada|adjustments.yaml:1: this is no list of adjustments; each begins with "
            + "'- student:'",
        "- a\\n---\\n- b|adjustments.yaml:2: not YAML: "})
    void whatIsNoYamlIsNamedWithItsLine(String text, String problem) {
        assertThat(read(text.replace("\\n", "\n") + "\n").problems()).singleElement().asString()
            .startsWith(problem);
    }

    @Test
    void bytesThatAreNoTextAreNamed() throws Exception {
        assertThat(read("- student: a\u0001da\n").problems()).singleElement().asString()
            .startsWith("adjustments.yaml: not YAML: ");
        Files.write(file, "- student: é".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(Adjustments.read(file, RECORDS).problems())
            .containsExactly(file + " cannot be read: not UTF-8.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "# nothing yet\n", "[]"})
    void aFileMayHoldNothing(String text) {
        assertThat(read(text)).isEqualTo(new Adjustments(List.of(), List.of()));
    }

    @Test
    void theFileThatIsBegunExplainsItselfAndAdjustsNothing() throws Exception {
        assertThat(Adjustments.read(file, RECORDS))
            .isEqualTo(new Adjustments(List.of(), List.of()));
        Adjustments.begin(file);
        assertThat(Adjustments.read(file, RECORDS))
            .isEqualTo(new Adjustments(List.of(), List.of()));
        assertThat(file).content().contains("# - student: \"Doe, Jane\"").doesNotContain("\r");
    }

    @Test
    void itsExampleIsRightOnceItIsUncommented() throws Exception {
        Adjustments.begin(file);
        String example = Files.readString(file).lines().dropWhile(line -> !line.contains("# - "))
            .map(line -> line.substring(2)).collect(Collectors.joining("\n"));
        Files.writeString(file, example);
        assertThat(Adjustments.read(file, List.of(SampleRecords.partial("Doe, Jane"))))
            .satisfies(found -> assertThat(found.problems()).isEmpty())
            .satisfies(found -> assertThat(found.adjustments()).hasSize(1));
    }

    @Test
    void whatTheInstructorWroteIsNeverWrittenOver() throws Exception {
        Files.writeString(file, "mine");
        Adjustments.begin(file);
        assertThat(file).hasContent("mine");
    }

    @Test
    void whereNothingCanBeWrittenTheFileIsNamed() throws Exception {
        Files.writeString(folder.resolve("out"), "a file");
        Path inAFile = folder.resolve("out/adjustments.yaml");
        assertThatThrownBy(() -> Adjustments.begin(inAFile))
            .isInstanceOf(UncheckedIOException.class).hasMessageContaining(inAFile.toString());
    }

    @Test
    void gradesJoinRecordsAndAdjustments() {
        List<Adjustment> adjustments = read("""
            - {student: ada, exercise: "4.14", points: 4, was: 2.5}
            - {student: ada, exercise: "4.1", points: 0, was: 1, comment: start early}
            """).adjustments();
        List<Grade> grades = Adjustments.grades(RECORDS, adjustments);
        assertThat(grades).map(Grade::student).containsExactly("ada", "Müller, \"Max\"");
        assertThat(grades).map(Grade::points)
            .containsExactly(new BigDecimal("4.00"), new BigDecimal("15.00"));
        assertThat(grades.getFirst().outdated(RECORDS.getFirst().exercises().getFirst()))
            .isFalse();
        assertThat(grades.getFirst().outdated(RECORDS.getFirst().exercises().getLast())).isTrue();
    }

    @Test
    void aCommentAloneIsNeverOutdated_whateverWasEarnedWhenItWasWritten() {
        Adjustments found = read("""
            - {student: ada, exercise: "4.14", was: 1, comment: look at the bounds}
            - {student: ada, exercise: "4.1", comment: start early}
            """);
        assertThat(found.problems()).isEmpty();
        Grade grade = Adjustments.grades(RECORDS, found.adjustments()).getFirst();
        assertThat(grade.record().exercises()).noneMatch(grade::outdated);
        assertThat(grade.points()).isEqualTo(new BigDecimal("2.50"));
    }

    /** Exercises may have been worth more when the instructor looked. */
    @Test
    void whatWasEarnedMayBeMoreThanIsEarnedNow() {
        Adjustments found = read("- {student: ada, exercise: '4.14', points: 4, was: 8}");
        assertThat(found.problems()).isEmpty();
        Grade grade = Adjustments.grades(RECORDS, found.adjustments()).getFirst();
        assertThat(grade.outdated(RECORDS.getFirst().exercises().getFirst())).isTrue();
        assertThat(grade.points()).isEqualTo(new BigDecimal("4.00"));
    }

    private Adjustments read(String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Adjustments.read(file, RECORDS);
    }
}
