package workbook.grader.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A tar as a container. */
class TarsTest {

    @TempDir
    private Path temp;

    private Submission read(String name, byte[] tar) {
        return Given.intake().read(Given.write(temp.resolve(name), tar));
    }

    private Submission read(byte[] tar) {
        return read("anna.tar", tar);
    }

    private static byte[] both() {
        return new Tarred().file("./repo/" + Given.LRU, "class LruCache {}")
            .file("./repo/" + Given.SEARCH, "class BinarySearch {}").bytes();
    }

    @Test
    void theNewestSourceTellsItsTime() {
        TarArchiveEntry entry = new TarArchiveEntry(Given.LRU, true);
        entry.setSize(1);
        entry.setModTime(FileTime.from(Instant.parse("2026-11-20T11:00:00Z")));
        assertThat(Given.intake().read(Given.write(temp.resolve("dated.tar"),
            new Tarred().put(entry, Given.bytes("x")).bytes())).newest())
            .contains(Instant.parse("2026-11-20T11:00:00Z"));
    }

    @Test
    void everyPackingIsRead_andGivesTheSameStudent() {
        for (String name : new String[] {"anna.tar", "anna.tar.gz", "anna.tgz", "anna.tar.bz2",
            "anna.tbz2"}) {
            byte[] packed = name.contains("gz") ? Tarred.gz(both())
                : name.contains("bz") ? Tarred.bz2(both()) : both();
            Submission read = read(name, packed);
            assertThat(Given.sources(read)).as(name).containsExactly(
                Given.SEARCH + "=class BinarySearch {}", Given.LRU + "=class LruCache {}");
            assertThat(read.student()).isEqualTo("anna");
        }
    }

    @Test
    void linksHardLinksDevicesAndPipesAreIgnored() {
        Submission read = read(new Tarred()
            .odd(Given.LRU, TarConstants.LF_SYMLINK, "/etc/passwd")
            .odd(Given.SEARCH, TarConstants.LF_LINK, "/etc/passwd")
            .odd("b", TarConstants.LF_BLK, "").odd("c", TarConstants.LF_CHR, "")
            .odd("p", TarConstants.LF_FIFO, "").odd("x", (byte) 'Z', "")
            .file(Given.LAYOUT, "class Layout {}").bytes());
        assertThat(Given.sources(read)).containsExactly(Given.LAYOUT + "=class Layout {}");
        assertThat(Given.ignored(read)).containsExactlyInAnyOrder(
            Given.LRU + ": a link" + Given.WITHOUT_LRU,
            Given.SEARCH + ": a hard link; 4.14 algo.binarysearch is graded without it",
            "b: a pipe, a socket or a device", "c: a pipe, a socket or a device",
            "p: a pipe, a socket or a device", "x: a pipe, a socket or a device");
    }

    @Test
    void aLinkToAFolderLeadsNowhere() {
        Submission read = read(new Tarred().odd("phase4-ds-algo", TarConstants.LF_SYMLINK, "/etc")
            .file(Given.LRU, "class LruCache {}").bytes());
        assertThat(Given.sources(read)).containsExactly(Given.LRU + "=class LruCache {}");
        assertThat(Given.ignored(read)).containsExactly("phase4-ds-algo: a link");
    }

    @Test
    void pathsThatLeaveAreIgnored() {
        Submission read = read(new Tarred().file("../" + Given.LRU, "1")
            .file("/" + Given.LRU, "2").file("a\\..\\" + Given.LRU, "3")
            .file(Given.SEARCH, "4").bytes());
        assertThat(read.sources()).containsOnlyKeys(Given.SEARCH);
        assertThat(read.ignored()).extracting(Ignored::reason).containsExactlyInAnyOrder(
            "a path that leaves its folder by \"..\"", "an absolute path",
            "a path with a backslash");
    }

    @Test
    void aTruncatedTarIsRefused() {
        byte[] tar = both();
        for (int length : new int[] {1, 100, 512, 600, 1_024, 1_536, 2_000}) {
            assertThat(read(Arrays.copyOf(tar, length)).refused()).as("%d bytes", length)
                .startsWith("it ").contains("breaks off");
        }
        byte[] gz = Tarred.gz(tar);
        assertThat(read("anna.tar.gz", Arrays.copyOf(gz, gz.length - 4)).refused())
            .contains("breaks off");
        byte[] bz2 = Tarred.bz2(tar);
        assertThat(read("anna.tar.bz2", Arrays.copyOf(bz2, bz2.length - 4)).refused())
            .contains("breaks off");
    }

    @Test
    void whatIsUnpackedIsCountedThoughItDoesNotCount() {
        byte[] gz = Tarred.gz(new Tarred().file("movie.mp4", new byte[300_000])
            .file(Given.LRU, "class LruCache {}").bytes());
        Path file = Given.write(temp.resolve("anna.tar.gz"), gz);
        assertThat(Given.intake("inflatedBytes", 200_000L).read(file).refused())
            .contains("holds more than 200,000 bytes when it is unpacked");
        assertThat(Given.intake("inflatedBytes", 400_000L).read(file).sources()).hasSize(1);
    }

    @Test
    void whatGrowsTooMuchIsRefused() {
        byte[] blanks = new Tarred().file("movie.mp4", new byte[4 << 20])
            .file(Given.LRU, "class LruCache {}").bytes();
        for (String name : new String[] {"a.tar.gz", "a.tar.bz2"}) {
            Path file = Given.write(temp.resolve(name),
                name.endsWith("gz") ? Tarred.gz(blanks) : Tarred.bz2(blanks));
            assertThat(Given.intake().read(file).refused()).contains("grows more than 200 times");
            assertThat(Given.intake("ratio", 1_000_000).read(file).sources()).hasSize(1);
        }
    }

    /** A file that is half a kilobyte in the archive, and as large as it says outside of it. */
    private static byte[] holes(String octalSize) {
        byte[] tar = new Tarred().file("holes", new byte[512]).file(Given.LRU, "x").bytes();
        tar[156] = TarConstants.LF_GNUTYPE_SPARSE;
        put(tar, 386, "00000000000");   // where its only part begins
        put(tar, 398, "00000001000");   // and how long it is
        put(tar, 410, octalSize);       // the hole at its end
        put(tar, 422, "00000000000");
        put(tar, 483, octalSize);       // the size with all the holes
        tar[482] = 0;
        put(tar, 257, "ustar  \0");
        sum(tar);
        return tar;
    }

    @Test
    void aFileOfHolesIsIgnored() {
        Submission read = read(holes("00000100000"));
        assertThat(Given.ignored(read)).containsExactly("holes: a file with holes");
        assertThat(read.sources()).containsOnlyKeys(Given.LRU);
    }

    @Test
    @Timeout(value = 120, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void holesAreCountedThoughTheyTakeNoRoom() {
        Path file = Given.write(temp.resolve("anna.tar"), holes("77777777777"));
        assertThat(Given.intake("inflatedBytes", 1L << 20).read(file).refused())
            .contains("holds more than 1,048,576 bytes when it is unpacked");
    }

    @Test
    void namesAreOnlySoLong() {
        TarArchiveEntry name = new TarArchiveEntry("././@LongLink",
            TarConstants.LF_GNUTYPE_LONGNAME);
        name.setSize(200_000);
        byte[] long200K = new byte[200_000];
        Arrays.fill(long200K, (byte) 'a');
        byte[] tar = new Tarred().put(name, long200K).file("x", "x").file(Given.LRU, "x").bytes();
        Path file = Given.write(temp.resolve("anna.tar"), tar);
        assertThat(Given.intake("headerBytes", 100_000L).read(file).refused())
            .contains("has a name");
        Submission read = Given.intake("headerBytes", 300_000L).read(file);
        assertThat(read.sources()).containsOnlyKeys(Given.LRU);
        assertThat(Given.ignored(read)).singleElement().asString()
            .endsWith("a path longer than 1000 characters");
    }

    @Test
    void aLargeEntryIsNoName() {
        byte[] tar = new Tarred().file("movie", new byte[200_000]).file(Given.LRU, "x").bytes();
        assertThat(Given.intake("headerBytes", 100_000L)
            .read(Given.write(temp.resolve("anna.tar"), tar)).sources()).hasSize(1);
    }

    @Test
    void thereAreOnlySoManyEntries() {
        Tarred tar = new Tarred();
        for (int each = 0; each < 30; each++) {
            tar.odd("f" + each + "/", TarConstants.LF_DIR, "");
        }
        Path file = Given.write(temp.resolve("anna.tar"), tar.file(Given.LRU, "x").bytes());
        assertThat(Given.intake("entries", 30).read(file).refused()).contains("more than 30 files");
        assertThat(Given.intake("entries", 31).read(file).refused()).isEmpty();
    }

    private static void put(byte[] tar, int at, String text) {
        System.arraycopy(Given.bytes(text), 0, tar, at, text.length());
    }

    /** Makes the header's sum right. */
    private static void sum(byte[] tar) {
        put(tar, 148, "        ");
        int sum = 0;
        for (int at = 0; at < 512; at++) {
            sum += tar[at] & 0xFF;
        }
        put(tar, 148, "%06o\0 ".formatted(sum));
    }
}
