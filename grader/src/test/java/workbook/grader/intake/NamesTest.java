package workbook.grader.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who handed in what, as a table says. */
class NamesTest {

    private static final List<Path> CONTAINERS = List.of(
        Path.of("4711.zip"), Path.of("4712.tar.gz"), Path.of("anna"), Path.of("Zoe\u0308.zip"));

    @TempDir
    private Path folder;

    @Test
    void aContainerIsNamedWithItsEndingOrWithout() throws IOException {
        Names names = names("container,student\n4711.zip,\"Doe, Jane\"\n4712, Max Müller \n\n"
            + "Zo\u00eb,Zoe\u0308 X\n");
        assertThat(CONTAINERS).extracting(names::student)
            .containsExactly("Doe, Jane", "Max Müller", "anna", "Zo\u00eb X");
        assertThat(names.without(CONTAINERS)).containsExactly(Path.of("anna"));
        assertThat(new Names(Map.of()).student(Path.of("4712.tar.gz"))).isEqualTo("4712");
    }

    @Test
    void namesOfBefore_areRefusedWhereSomebodyNewIsCalledSo() {
        Map<String, String> before = Map.of("4711.zip", "Anna", "gone.zip", "Max");
        assertThat(Names.again(before, List.of(Path.of("4711.zip"), Path.of("4712.tar.gz")))
            .student(Path.of("4711.zip"))).isEqualTo("Anna");
        assertThatThrownBy(() -> Names.again(before, List.of(Path.of("4711.zip"),
            Path.of("anna")))).isInstanceOf(IntakeException.class).hasMessage("4711.zip and anna "
                + "would both be called \"anna\": give --names with a line for each");
    }

    @Test
    void semicolonsAndAMarkInFrontAreUnderstood() throws IOException {
        assertThat(names("\ufeffcontainer;student\r\n4711;Jane, Doe\r\n")
            .student(Path.of("4711.zip"))).isEqualTo("Jane, Doe");
    }

    @Test
    void everythingThatIsWrong_isSaidWithItsLine() {
        refuses("container,student\n4711,Jane\nnobody,Max\n4711.zip,Tim\n\n4712,jane\nanna\n"
            + "anna,\n", ":3: there is no container \"nobody\" among the submissions",
            ":4: the container \"4711.zip\" has line 2 already",
            ":6: the student \"jane\" has line 2 already",
            ":7: there is not one container and one student in \"anna\"",
            ":8: there is not one container and one student in \"anna,\"");
    }

    /** Two in one record would lose one of them. */
    @Test
    void nobodyIsCalledLikeAContainerWithoutALine() throws IOException {
        refuses("container,student\n4711,Anna\n", ":2: the container \"anna\", which has no line, "
            + "is called like this student; give it a line, too");
        assertThat(names("container,student\n4711,anna\nanna,4711\n")
            .student(Path.of("anna"))).isEqualTo("4711");
    }

    @Test
    void whatIsNoTableOfNames_isRefused() {
        refuses("", ":1: it is empty; the first line has to be container,student");
        refuses("name,file\n", ":1: the first line is \"name,file\", and has to be "
            + "container,student");
        refuses("container,student\n\"4711,Jane\n", "is no CSV");
        assertThatThrownBy(() -> Names.read(folder.resolve("none.csv"), CONTAINERS))
            .isInstanceOf(IntakeException.class).hasMessageContaining("none.csv is no file");
        assertThatThrownBy(() -> Names.read(Files.write(folder.resolve("latin.csv"),
            "container,student\n4711,M\u00fcller\n".getBytes(StandardCharsets.ISO_8859_1)),
            CONTAINERS)).isInstanceOf(IntakeException.class).hasMessageContaining("in UTF-8");
    }

    private void refuses(String text, String... why) {
        assertThatThrownBy(() -> names(text)).isInstanceOf(IntakeException.class)
            .hasMessageContainingAll(why);
    }

    private Names names(String text) throws IOException {
        return Names.read(Files.writeString(folder.resolve("names.csv"), text), CONTAINERS);
    }
}
