package workbook.grader.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.RandomAccessFile;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder as a container. */
class FoldersTest {

    @TempDir
    private Path temp;

    private Path anna() {
        return temp.resolve("anna");
    }

    private Submission read() {
        return Given.intake().read(anna());
    }

    /** They are those of whoever copied last. */
    @Test
    void timesOfAFolderTellNothing() {
        Given.write(temp.resolve("dated").resolve(Given.LRU), "x");
        assertThat(Given.intake().read(temp.resolve("dated")).newest()).isEmpty();
    }

    @Test
    void sourcesAndTheStateFileAreRead() {
        Given.write(anna().resolve(Given.LRU), "class LruCache {}");
        Given.write(anna().resolve(Given.LAYOUT), "class Layout {}");
        Given.write(anna().resolve(".workbook/progress"), "4.10 solved 2026-11-21 hints=2\n");
        Submission read = read();
        assertThat(read.student()).isEqualTo("anna");
        assertThat(read.container()).isEqualTo("anna");
        assertThat(read.refused()).isEmpty();
        assertThat(Given.sources(read)).containsExactly(Given.LAYOUT + "=class Layout {}",
            Given.LRU + "=class LruCache {}");
        assertThat(read.progress()).isEqualTo("4.10 solved 2026-11-21 hints=2\n");
        assertThat(read.ignored()).isEmpty();
        assertThat(read.touches()).isEmpty();
    }

    @Test
    void theCheckoutMayStandInAFolderBelow() {
        Given.write(anna().resolve("work/repo-main/" + Given.LRU), "class LruCache {}");
        Given.write(anna().resolve("work/repo-main/.workbook/progress"), "4.10 solved 2026-11-21");
        assertThat(Given.sources(read())).containsExactly(Given.LRU + "=class LruCache {}");
        assertThat(read().progress()).isEqualTo("4.10 solved 2026-11-21");
    }

    @Test
    void aLinkedSourceIsIgnoredAndSaysWhichExerciseLosesIt() throws Exception {
        Path solution = Given.write(temp.resolve("solution.java"), "secret");
        Files.createDirectories(anna().resolve(Given.LRU).getParent());
        Files.createSymbolicLink(anna().resolve(Given.LRU), solution);
        Given.write(anna().resolve(Given.SEARCH), "class BinarySearch {}");
        assertThat(Given.sources(read())).containsExactly(Given.SEARCH + "=class BinarySearch {}");
        assertThat(Given.ignored(read()))
            .containsExactly(Given.LRU + ": a link" + Given.WITHOUT_LRU);
    }

    @Test
    void noFolderOnTheWayIsALink() throws Exception {
        Given.write(temp.resolve("elsewhere/" + Given.LRU), "secret");
        Given.write(anna().resolve("a.txt"), "");
        Files.createSymbolicLink(anna().resolve("phase4-ds-algo"),
            temp.resolve("elsewhere/phase4-ds-algo"));
        Files.createSymbolicLink(anna().resolve("repo"), temp.resolve("elsewhere"));
        Files.createSymbolicLink(anna().resolve("loop"), anna());
        assertThat(read().sources()).isEmpty();
        assertThat(Given.ignored(read())).contains("phase4-ds-algo: a link", "repo: a link",
            "loop: a link");
        assertThat(read().refused()).contains("no file in it counts");
    }

    @Test
    void pipesAndSocketsAreNeverOpened() throws Exception {
        Path pipe = anna().resolve(Given.LRU);
        Files.createDirectories(pipe.getParent());
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
        Path socket = anna().resolve("s");
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(socket));
            assertThat(Given.ignored(read())).containsExactly(
                Given.LRU + ": a pipe, a socket or a device" + Given.WITHOUT_LRU,
                "s: a pipe, a socket or a device");
        }
    }

    @Test
    void aFolderIsOnlySoDeep() {
        Given.write(anna().resolve("a/b/c/" + Given.LRU), "class LruCache {}");
        assertThat(read().sources()).hasSize(1);
        Submission shallow = Given.intake("depth", 3).read(anna());
        assertThat(shallow.sources()).isEmpty();
        assertThat(Given.ignored(shallow)).containsExactly("a/b/c: more than 3 folders deep");
    }

    @Test
    void aSourceIsOnlySoLarge() {
        Given.write(anna().resolve(Given.LRU), "x".repeat(101));
        Given.write(anna().resolve(Given.SEARCH), "x".repeat(100));
        Submission read = Given.intake("sourceBytes", 100).read(anna());
        assertThat(read.sources()).containsOnlyKeys(Given.SEARCH);
        assertThat(Given.ignored(read))
            .containsExactly(Given.LRU + ": larger than 100 bytes" + Given.WITHOUT_LRU);
        assertThat(read().sources()).hasSize(2);
    }

    @Test
    void aFileOfHolesIsOnlyReadToItsCap() throws Exception {
        Given.write(anna().resolve(Given.SEARCH), "class BinarySearch {}");
        Path holes = Given.write(anna().resolve(Given.LRU), "");
        try (RandomAccessFile file = new RandomAccessFile(holes.toFile(), "rw")) {
            file.setLength(1L << 40);
        }
        assertThat(Given.ignored(read()))
            .containsExactly(Given.LRU + ": larger than 524,288 bytes" + Given.WITHOUT_LRU);
    }

    @Test
    void allSourcesTogetherAreOnlySoLarge() {
        Given.write(anna().resolve(Given.LRU), "x".repeat(60));
        Given.write(anna().resolve(Given.SEARCH), "x".repeat(60));
        Submission read = Given.intake("sourcesBytes", 100L).read(anna());
        assertThat(read.refused())
            .isEqualTo("it has more than 100 bytes of sources");
        assertThat(Given.intake("sourcesBytes", 120L).read(anna()).refused()).isEmpty();
    }

    @Test
    void thereAreOnlySoManyFiles() {
        Given.write(anna().resolve(Given.LRU), "class LruCache {}");
        for (int each = 0; each < 20; each++) {
            Given.write(anna().resolve("more/" + each), "");
        }
        assertThat(Given.intake("entries", 20).read(anna()).refused())
            .isEqualTo("it has more than 20 files and folders");
        assertThat(Given.intake("entries", 40).read(anna()).refused()).isEmpty();
    }

    @Test
    void aStateFileIsOnlySoLarge() {
        Given.write(anna().resolve(Given.LRU), "class LruCache {}");
        Given.write(anna().resolve(".workbook/progress"), "x".repeat((64 << 10) + 1));
        assertThat(read().progress()).isEmpty();
        assertThat(Given.ignored(read()))
            .containsExactly(".workbook/progress: larger than 65,536 bytes");
    }

    @Test
    void anEmptyFolderSaysSo() throws Exception {
        Files.createDirectories(anna().resolve("empty"));
        assertThat(read().refused())
            .isEqualTo("there is nothing in it. Hand in the folder that holds the sources");
    }
}
