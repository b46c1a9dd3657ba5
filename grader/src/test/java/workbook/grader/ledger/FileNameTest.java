package workbook.grader.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {

    @ParameterizedTest
    @ValueSource(strings = {"ada", "ada-lovelace_1815.v2", "李雷", "محمد", "देवनागरी", "ё", "한글",
        "𐐨"})
    void whatIsHarmlessStays(String student) {
        assertThat(FileName.of(student)).isEqualTo(student);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "ada lovelace|ada%20lovelace", "a/b|a%2Fb", "a\\b|a%5Cb", "a%20b|a%2520b", "a:b|a%3Ab",
        "é€🙂|é%E2%82%AC%F0%9F%99%82", "a\u0000b|a%00b", "a~b|a%7Eb", ".git|%2Egit",
        "..|%2E.~", ".|%2E~", "../../etc|%2E.%2F..%2Fetc", "a\u202eb|a%E2%80%AEb"})
    void whatIsNotIsEncoded(String student, String name) {
        assertThat(FileName.of(student)).startsWith(name)
            .hasSize(name.endsWith("~") ? name.length() + 16 : name.length());
    }

    @Test
    void anEmptyNameHasAMark() {
        assertThat(FileName.of("")).matches("~[0-9a-f]{16}");
    }

    @Test
    void aLongNameIsCutAndMarked() {
        String one = FileName.of("é".repeat(300));
        assertThat(one).matches("é+~[0-9a-f]{16}");
        assertThat(one.getBytes(StandardCharsets.UTF_8)).hasSizeBetween(145, FileName.LONGEST);
        assertThat(FileName.of("é".repeat(300) + "a")).isNotEqualTo(one);
        assertThat(FileName.of("/".repeat(51))).matches("(%2F){44}~[0-9a-f]{16}");
        assertThat(FileName.of("a".repeat(150))).hasSize(150);
        assertThat(FileName.of("a".repeat(151))).hasSize(150).contains("~");
    }

    @ParameterizedTest
    @ValueSource(strings = {"con", "aux.zip", "lpt1", "ada."})
    void whatWindowsKeepsForItselfIsMarked(String student) {
        assertThat(FileName.of(student)).matches("\\Q" + student + "\\E~[0-9a-f]{16}");
    }

    @Test
    void halvesOfSurrogatePairsAreDifferentNames() {
        assertThat(FileName.of("a\ud800")).isEqualTo("a%ED%A0%80");
        assertThat(FileName.of("a\udfff")).isEqualTo("a%ED%BF%BF");
    }

    /** Every letter that changes with case or composition, and what it may be taken for. */
    @Test
    void noTwoStudentsShareAFileWhereCaseDoesNotCount() {
        Map<String, String> owners = new HashMap<>();
        for (int letter = 0; letter <= Character.MAX_CODE_POINT; letter++) {
            String it = Character.toString(letter);
            for (String student : List.of(it, it.toUpperCase(Locale.ROOT),
                    it.toLowerCase(Locale.ROOT), Normalizer.normalize(it, Normalizer.Form.NFD))) {
                String name = Normalizer.normalize(FileName.of(student), Normalizer.Form.NFC)
                    .toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
                String owner = owners.putIfAbsent(name, student);
                assertThat(owner).as("%s, U+%04X", name, letter).isIn(null, student);
            }
        }
    }

    @Test
    void everyNameIsAFileOfThisSystem(@TempDir Path folder) throws Exception {
        List<String> students = List.of("", ".", "..", "a/b", "Ada", "ada", "ADA", "a\u0000",
            "con", "x".repeat(300), "李".repeat(300), "a\nb", "-rf", "a\ud800");
        for (String student : students) {
            Files.writeString(folder.resolve(FileName.of(student) + ".json"), student.replace(
                '\ud800', '?'));
        }
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(students.size());
        }
    }
}
