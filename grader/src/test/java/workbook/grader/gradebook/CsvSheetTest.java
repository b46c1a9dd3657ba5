package workbook.grader.gradebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvSheetTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"a,b\n1,2\n", "a,b\r\n1,2",
        "\ufeffa;b\r\n\"1;\";\"\"\r\n", "a\tb\n1\t\n",
        "a,b\r1,2\r", "a,\"b\nc\",\"d \"\"e\"\"\"\n\n,,\n", "a", "a,", "a b, c ,\" d \"\n", "\n\n",
        "a,b\nx\"y,z\n"})
    void whatIsNotChangedStaysByteByByte(String text) {
        assertThat(CsvSheet.of("x.csv", text).print()).isEqualTo(text);
    }

    @Test
    void anythingThatIsCsvComesBack() {
        String alphabet = "ab,;\"\"\"\n\r\n é";
        int read = 0;
        for (int seed = 0; seed < 20_000; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(1, 12); length > 0; length--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            try {
                assertThat(CsvSheet.of("x.csv", text.toString()).print()).as("seed %d", seed)
                    .isEqualTo(text.toString());
                read++;
            } catch (GradebookException e) {
                assertThat(e).hasMessageStartingWith("x.csv ");
            }
        }
        assertThat(read).isGreaterThan(5_000);
    }

    @Test
    void onlyTheCellThatIsPutChanges() {
        CsvSheet sheet = CsvSheet.of("x.csv", "\ufeffa,\"b\",c\r\n\"1\",2,\" 3\"\r\n4,5,\r\n");
        sheet.number(1, 1, "12.50");
        sheet.text(2, 2, "a, \"b\"\nc");
        sheet.number(1, 0, "7");
        assertThat(sheet.print())
            .isEqualTo("\ufeffa,\"b\",c\r\n\"7\",12.50,\" 3\"\r\n4,5,\"a, \"\"b\"\"\nc\"\r\n");
        assertThat(sheet.value(2, 2)).isEqualTo("a, \"b\"\nc");
        assertThat(sheet.value(1, 2)).isEqualTo(" 3");
        assertThat(sheet.header()).containsExactly("a", "b", "c");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"})
    void aTextIsNoFormula(String formula) {
        CsvSheet sheet = CsvSheet.of("x.csv", "a,b\n1,2\n");
        sheet.text(1, 0, formula);
        assertThat(sheet.value(1, 0)).isEqualTo("'" + formula);
        sheet.number(1, 1, "-1.00");
        assertThat(sheet.value(1, 1)).isEqualTo("-1.00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1+1", "a=b", " =1"})
    void aTextThatIsNoneStays(String text) {
        assertThat(CsvSheet.harmless(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "a,b\\n\"1,2|x.csv is no CSV: ", "a,b\\n\"1\"2,3|x.csv is no CSV: ",
        "a,b\\n\"1\" ,2|x.csv is no CSV that can be filled in without changing it: quotes stand "
            + "where none belong. Export it again.",
        "``|x.csv is empty. Export it again."})
    void whatIsNoCsvIsNamed(String text, String message) {
        assertThatThrownBy(() -> CsvSheet.of("x.csv", text.replace("\\n", "\n")))
            .isInstanceOf(GradebookException.class).hasMessageStartingWith(message);
    }

    @Test
    void aFileIsReadWithItsMark() throws Exception {
        Path file = Files.writeString(folder.resolve("a.csv"), "\ufeffé,b\n");
        assertThat(CsvSheet.read(file).print()).isEqualTo("\ufeffé,b\n");
        assertThat(CsvSheet.read(file).header()).containsExactly("é", "b");
    }

    @Test
    void whatCannotBeReadIsNamed() throws Exception {
        Path missing = folder.resolve("missing.csv");
        assertThatThrownBy(() -> CsvSheet.read(missing)).isInstanceOf(GradebookException.class)
            .hasMessage(missing + " is no file. Give the path of the export.");
        Path latin = Files.write(folder.resolve("latin.csv"),
            "é".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> CsvSheet.read(latin)).isInstanceOf(GradebookException.class)
            .hasMessageStartingWith(latin + " is not saved as UTF-8.");
        assertThatThrownBy(() -> CsvSheet.read(folder)).isInstanceOf(GradebookException.class)
            .hasMessageContaining(folder.toString());
    }
}
