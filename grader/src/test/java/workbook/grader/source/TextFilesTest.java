package workbook.grader.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What editors and systems do to text. */
class TextFilesTest {

    @TempDir
    private Path folder;

    @Test
    void aByteOrderMarkIsNoPartOfTheText() throws Exception {
        Path file = file("\ufeffclass A { }", StandardCharsets.UTF_8);
        assertThat(TextFiles.read(file)).isEqualTo("class A { }");
        assertThat(TextFiles.look(file)).isEqualTo("class A { }");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "x-UTF-16LE-BOM"})
    void utf16IsCalledByItsName(String charset) throws Exception {
        Path file = file("class A { }", Charset.forName(charset));
        assertThatThrownBy(() -> TextFiles.read(file)).isInstanceOf(NotUtf8.class)
            .hasMessageContaining("A.java is saved as UTF-16.")
            .hasMessageContaining("save it again");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void latin1IsRefusedWithTheByteAndItsPlace(String end) throws Exception {
        Path file = file("class A {" + end + "    // Gr\u00f6\u00dfe" + end + "}",
            StandardCharsets.ISO_8859_1);
        NotUtf8 thrown = catchThrowableOfType(NotUtf8.class, () -> TextFiles.read(file));
        assertThat(thrown).hasMessageContaining("A.java is not saved as UTF-8: byte 0xF6 in line 2,"
            + " column 10\n").hasMessageContaining("'\u00f6'");
        assertThat(thrown.line()).isEqualTo(2);
        assertThat(thrown.file()).isEqualTo(file);
        assertThat(TextFiles.look(file)).contains("// Gr", "}");
    }

    @Test
    void aTextThatEndsWithinALetterIsRefused() throws Exception {
        Path file = folder.resolve("A.java");
        Files.write(file, new byte[] {'/', '/', (byte) 0xC3});
        assertThatThrownBy(() -> TextFiles.read(file)).isInstanceOf(NotUtf8.class)
            .hasMessageContaining("0xC3 in line 1, column 3");
    }

    @Test
    void whatIsWrittenIsThereWhole_andLeavesNothingBesideIt() throws Exception {
        Path file = folder.resolve("new/text");
        TextFiles.write(file, "one\n");
        TextFiles.write(file, "two\n");
        assertThat(file).content().isEqualTo("two\n");
        assertThat(TextFiles.in(file.getParent())).containsExactly(file);
    }

    @Test
    void whatCannotBeWrittenLeavesWhatWasThere() throws Exception {
        Path file = folder.resolve("taken");
        Files.createDirectories(file);
        Files.writeString(file.resolve("inside"), "kept");
        assertThatThrownBy(() -> TextFiles.write(file, "lost\n")).isInstanceOf(IOException.class);
        assertThat(file.resolve("inside")).content().isEqualTo("kept");
        assertThat(TextFiles.in(folder)).isEmpty();
    }

    @Test
    void whyIsSaidInAFewWords() {
        assertThat(TextFiles.why(new IOException("No space left on device")))
            .isEqualTo("No space left on device. Free some space and try again.");
        assertThat(TextFiles.why(new FileSystemException("/x", null, "Read-only file system")))
            .isEqualTo("Read-only file system. Use a copy of the checkout that you may write to.");
        assertThat(TextFiles.why(new AccessDeniedException("/x"))).contains("permission denied");
    }

    private Path file(String text, Charset charset) throws IOException {
        return Files.write(folder.resolve("A.java"), text.getBytes(charset));
    }
}
