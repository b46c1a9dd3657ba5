package workbook.grader.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Links that appear between a look and an open, with both ways to reach a child. */
class DirTest {

    @TempDir
    private Path temp;

    private Path folder;
    private Path secret;

    /** Opens a folder. */
    interface Opening {
        Dir open(Path folder) throws IOException;
    }

    static Stream<Opening> openings() {
        return Stream.of(Dir::of, Dir::byPath);
    }

    @BeforeEach
    void twoFolders() throws IOException {
        temp = temp.toRealPath();
        folder = temp.resolve("anna");
        Given.write(folder.resolve("a/b.txt"), "honest");
        secret = Given.write(temp.resolve("secret/b.txt"), "secret").getParent();
    }

    private static String text(Dir dir, String name) throws IOException {
        try (SeekableByteChannel channel = dir.open(Path.of(name))) {
            ByteBuffer buffer = ByteBuffer.allocate(100);
            channel.read(buffer);
            return new String(buffer.array(), 0, buffer.position());
        }
    }

    @ParameterizedTest
    @MethodSource("openings")
    void childrenAreNamedInOrderAndRead(Opening opening) throws Exception {
        Given.write(folder.resolve("c"), "");
        Given.write(folder.resolve("b"), "");
        try (Dir dir = opening.open(folder); Dir a = dir.into(Path.of("a"))) {
            assertThat(dir.names(9)).isEqualTo(List.of(Path.of("a"), Path.of("b"), Path.of("c")));
            assertThat(text(a, "b.txt")).isEqualTo("honest");
        }
    }

    @ParameterizedTest
    @MethodSource("openings")
    void onlySoManyNamesAreListed(Opening opening) throws Exception {
        Given.write(folder.resolve("c"), "");
        try (Dir dir = opening.open(folder)) {
            assertThat(dir.names(1)).hasSize(1);
        }
    }

    @ParameterizedTest
    @MethodSource("openings")
    void aFileThatHasBecomeALinkIsNotOpened(Opening opening) throws Exception {
        try (Dir dir = opening.open(folder); Dir a = dir.into(Path.of("a"))) {
            assertThat(a.look(Path.of("b.txt")).isRegularFile()).isTrue();
            Files.delete(folder.resolve("a/b.txt"));
            Files.createSymbolicLink(folder.resolve("a/b.txt"), secret.resolve("b.txt"));
            assertThatThrownBy(() -> a.open(Path.of("b.txt"))).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> a.file(Path.of("b.txt"))).as("the open itself, unasked")
                .isInstanceOf(IOException.class);
        }
    }

    @ParameterizedTest
    @MethodSource("openings")
    void aFolderThatHasBecomeALinkIsNotEntered(Opening opening) throws Exception {
        try (Dir dir = opening.open(folder)) {
            assertThat(dir.look(Path.of("a")).isDirectory()).isTrue();
            Files.move(folder.resolve("a"), temp.resolve("moved"));
            Files.createSymbolicLink(folder.resolve("a"), secret);
            assertThatThrownBy(() -> dir.into(Path.of("a"))).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> dir.folder(Path.of("a"))).as("the open itself, unasked")
                .isInstanceOf(IOException.class);
        }
    }

    @ParameterizedTest
    @MethodSource("openings")
    void aFolderThatIsOpenNeverLeadsElsewhere(Opening opening) throws Exception {
        try (Dir dir = opening.open(folder); Dir a = dir.into(Path.of("a"))) {
            Files.move(folder.resolve("a"), temp.resolve("moved"));
            Files.createSymbolicLink(folder.resolve("a"), secret);
            String read;
            try {
                read = text(a, "b.txt"); // by descriptor: it is still the folder that was opened
            } catch (IOException e) {
                read = "refused";
            }
            assertThat(read).isIn("honest", "refused");
        }
    }
}
