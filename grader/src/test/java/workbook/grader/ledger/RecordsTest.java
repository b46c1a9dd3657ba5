package workbook.grader.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import workbook.grader.intake.Ignored;
import workbook.grader.sandbox.Coverage;
import workbook.grader.score.Finding;
import workbook.grader.score.Manifest;
import workbook.grader.score.Scorecard.ExerciseScore;
import workbook.grader.score.Scorecard.TestScore;
import workbook.grader.score.TestVerdict;
import workbook.grader.score.Verdict;

class RecordsTest {

    @TempDir
    private Path folder;

    private Records records;

    @BeforeEach
    void inAFolderThatIsNotThereYet() {
        records = new Records(folder.resolve("records"));
    }

    @Test
    void oneIsRead_andAllAreReadWithoutSources() {
        SubmissionRecord record = SampleRecords.partial("anna");
        records.keep(record);
        assertThat(records.read("anna")).isEqualTo(record);
        assertThat(records.readWithoutSources().records())
            .containsExactly(record.withoutSources());
        assertThat(record.sources()).isNotEmpty();
        assertThat(record.withoutSources().sources()).isEmpty();
        assertThatThrownBy(() -> records.read("ben")).hasMessageContaining("ben");
    }

    @Test
    void whatIsKeptIsReadSortedByStudent() {
        SubmissionRecord one = SampleRecords.solved("b");
        SubmissionRecord other = SampleRecords.inTrouble("a");
        records.keep(one);
        records.keep(other);
        assertThat(records.read()).isEqualTo(new Records.Found(List.of(other, one), List.of()));
    }

    @Test
    void withoutAFolderThereIsNothing() {
        assertThat(records.read()).isEqualTo(new Records.Found(List.of(), List.of()));
    }

    @Test
    void aSecondRecordReplacesTheFirst() throws Exception {
        records.keep(SampleRecords.solved("a"));
        records.keep(SampleRecords.partial("a"));
        assertThat(records.read().records()).containsExactly(SampleRecords.partial("a"));
        try (var files = Files.list(records.folder())) {
            assertThat(files).hasSize(1);
        }
    }

    static List<String> oddStrings() {
        StringBuilder controls = new StringBuilder();
        for (char c = 0; c <= 0xA0; c++) {
            controls.append(c);
        }
        return List.of(controls.toString(), "\ud800", "\udfff\ud800", "a\ud83d", "🙂👩‍👩‍👧",
            "\u2028\u2029\u0085", "\ufeff\ufffe\uffff", "\u202eabc", "\\u0041\\", "\"'<>&",
            "é e\u0301", "\r\n\r", "");
    }

    @ParameterizedTest
    @MethodSource("oddStrings")
    void anyStringComesBackAsItWas(String odd) {
        SubmissionRecord record = everywhere(odd);
        records.keep(record);
        assertThat(records.read()).isEqualTo(new Records.Found(List.of(record), List.of()));
    }

    private static SubmissionRecord everywhere(String odd) {
        TestScore test = new TestScore(new Manifest.Test(odd, odd, 1, true), TestVerdict.FAILED,
            new Finding(odd, odd, odd, List.of(odd), List.of(odd)));
        ExerciseScore score = new ExerciseScore(odd, odd, odd, 5, new BigDecimal("0.00"),
            Verdict.WRONG, List.of(test));
        TreeMap<String, String> sources = new TreeMap<>();
        sources.put(odd, odd);
        return new SubmissionRecord(SubmissionRecord.VERSION, odd, odd, odd,
            new HandedIn(odd, odd, odd, 7), List.of(new Ignored(odd, odd)), sources,
            List.of(new ExerciseRecord(score, odd, odd, List.of(odd), odd,
                List.of(new Coverage.Lines(odd, List.of(1), List.of(2))), 0, true, -1)));
    }

    @Test
    void theBytesDependOnTheRecordAlone() throws Exception {
        records.keep(SampleRecords.partial("ada"));
        String text = Files.readString(records.file("ada"));
        assertThat(text).endsWith("}\n").doesNotContain("\r")
            .contains("\"earned\" : 2.50", "\"earned\" : 0.00");
        assertThat(text.lines().filter(line -> line.matches("  \"\\w+\".*")).map(String::strip)
            .map(line -> line.substring(1, line.indexOf('"', 1))))
            .containsExactly("container", "exercises", "handedIn", "ignored", "refused", "sources",
                "student", "version");
    }

    @Test
    void scriptsAreReadableInTheFile() throws Exception {
        records.keep(SampleRecords.solved("李雷"));
        assertThat(Files.readString(records.file("李雷"))).contains("\"student\" : \"李雷\"");
    }

    @Test
    void pointsWithMoreThanTwoDecimalsAreAMistakeOfTheGraders() {
        assertThatThrownBy(() -> RecordJson.line(List.of(new BigDecimal("0.333"))))
            .isInstanceOf(IllegalStateException.class);
        assertThat(RecordJson.line(List.of(new BigDecimal("1E+2")))).isEqualTo("[100.00]");
    }

    @Test
    void whatIsNoRecordIsNamed() throws Exception {
        records.keep(SampleRecords.solved("ada"));
        String record = Files.readString(records.file("ada"));
        write("cut.json", record.substring(0, 300));
        write("copy.json", record);
        write("empty.json", "");
        write("next.json", record.replace("\"version\" : 1", "\"version\" : 2"));
        write("more.json", record.replace("\"version\" : 1", "\"version\" : 1, \"x\" : 1"));
        write("less.json", record.replaceFirst("\"refused\" : \"\",", ""));
        write("none.json", record.replaceFirst("\"minutes\" : 25,", ""));
        write("null.json", record.replaceFirst("\"refused\" : \"\"", "\"refused\" : null"));
        write("odd.json", record.replace("5.00", "4.999"));
        write("other.json", "[1]");
        write("notes.txt", "hello");
        Files.write(records.folder().resolve("latin.json"),
            record.replace("ada", "é").getBytes(StandardCharsets.ISO_8859_1));
        Files.createDirectory(records.folder().resolve("folder.json"));

        Records.Found found = records.read();

        assertThat(found.records()).containsExactly(SampleRecords.solved("ada"));
        assertThat(found.problems()).map(each -> each.substring(
            records.folder().toString().length() + 1)).satisfiesExactly(
                copy -> assertThat(copy).isEqualTo(
                    "copy.json is the record of 'ada', which belongs into ada.json"),
                cut -> assertThat(cut).startsWith("cut.json is no record: Unexpected end"),
                empty -> assertThat(empty).isEqualTo(
                    "empty.json is no record: it has no version"),
                folder -> assertThat(folder).startsWith("folder.json cannot be read as a record"),
                latin -> assertThat(latin).startsWith("latin.json cannot be read as a record: "
                    + "not UTF-8"),
                less -> assertThat(less).startsWith("less.json is no record: ")
                    .contains("refused"),
                more -> assertThat(more).startsWith("more.json is no record: ").contains("\"x\""),
                next -> assertThat(next).isEqualTo("next.json is a record of version 2; this "
                    + "grader reads version 1. Delete it and grade again."),
                none -> assertThat(none).startsWith("none.json is no record: ")
                    .contains("minutes"),
                notes -> assertThat(notes).startsWith("notes.txt is no record: "),
                nothing -> assertThat(nothing).startsWith("null.json is no record: ")
                    .contains("refused"),
                odd -> assertThat(odd).isEqualTo(
                    "odd.json is no record: 4.999 has more than two decimals"),
                other -> assertThat(other).isEqualTo(
                    "other.json is no record: it has no version"));
    }

    /** A write that was killed, and a file manager, are no news. */
    @Test
    void leftOversAreNoProblem() throws Exception {
        records.keep(SampleRecords.solved("ada"));
        write("ada.json.17-1.new", "{");
        write(".DS_Store", "x");
        assertThat(records.read().problems()).isEmpty();
    }

    @Test
    void whatCannotBeWrittenIsNamed() throws Exception {
        Files.writeString(records.folder(), "a file");
        assertThatThrownBy(() -> records.keep(SampleRecords.solved("ada")))
            .isInstanceOf(UncheckedIOException.class)
            .hasMessageStartingWith("cannot write " + records.file("ada"));
    }

    private void write(String name, String text) throws Exception {
        Files.writeString(records.folder().resolve(name), text);
    }
}
