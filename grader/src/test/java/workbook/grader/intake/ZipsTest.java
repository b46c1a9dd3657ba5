package workbook.grader.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A zip as a container. */
class ZipsTest {

    /** Of a row of the directory: where its fields stand. */
    private static final int FLAGS = 8;
    private static final int METHOD = 10;
    private static final int SUM = 16;
    private static final int PACKED = 20;
    private static final int SIZE = 24;
    private static final int OFFSET = 42;

    @TempDir
    private Path temp;

    private Submission read(byte[] zip) {
        return Given.intake().read(Given.write(temp.resolve("anna.zip"), zip));
    }

    private static byte[] both() {
        return new Zipped().file(Given.LRU, "class LruCache {}" + " ".repeat(100))
            .file(Given.SEARCH, "class BinarySearch {}").bytes();
    }

    /** The same with a number of the first entry's row written over. */
    private static byte[] changed(int field, int length, long number) {
        byte[] zip = both();
        Zipped.number(zip, Zipped.central(zip, 0) + field, length, number);
        return zip;
    }

    private void onlyTheFirstIsIgnored(byte[] zip, String reason) {
        Submission read = read(zip);
        assertThat(Given.sources(read)).containsExactly(Given.SEARCH + "=class BinarySearch {}");
        assertThat(Given.ignored(read)).singleElement().asString()
            .startsWith(Given.LRU + ": " + reason).endsWith(Given.WITHOUT_LRU);
    }

    @Test
    void anHonestZipIsRead() {
        assertThat(read(both()).sources()).containsOnlyKeys(Given.LRU, Given.SEARCH);
        assertThat(read(both()).student()).isEqualTo("anna");
        assertThat(Given.intake().read(Given.write(temp.resolve("b.JAR"), both())).sources())
            .hasSize(2);
    }

    @Test
    void theNewestSourceTellsItsTime_ifItsZoneIsKnown() {
        Instant old = Instant.parse("2026-11-20T10:00:00Z");
        Instant fresh = Instant.parse("2026-11-20T11:00:00Z");
        assertThat(read(new Zipped().dated(Given.LRU, fresh, false).dated(Given.SEARCH, old, false)
            .dated("notes.txt", fresh.plusSeconds(60), false).bytes()).newest()).contains(fresh);
        assertThat(read(new Zipped().dated(Given.LRU, fresh, true).bytes()).newest())
            .as("as Windows writes it").contains(fresh);
        assertThat(read(both()).newest()).as("a time without a zone").isEmpty();
    }

    @Test
    void backslashesOfOldProgramsAreSlashes_andLeadNowhereElse() {
        assertThat(read(new Zipped().file("repo\\" + Given.LRU.replace('/', '\\'), "x").bytes())
            .sources()).containsOnlyKeys(Given.LRU);
        Submission hostile = read(new Zipped().file("..\\" + Given.LRU, "1")
            .file("\\\\server\\share\\" + Given.LRU, "2").file("C:\\" + Given.LRU, "3")
            .file("../" + Given.SEARCH, "4").file("/" + Given.SEARCH, "5").bytes());
        assertThat(hostile.sources()).isEmpty();
        assertThat(hostile.ignored()).extracting(Ignored::reason).containsExactlyInAnyOrder(
            "a path that leaves its folder by \"..\"", "a path that leaves its folder by \"..\"",
            "a path on the network", "a path with a drive", "an absolute path");
    }

    @Test
    void namesWithZerosAndControlCharactersAreShownSafely() {
        Submission read = read(new Zipped().file(Given.LRU + "\0.txt", "1")
            .file("a\n" + Given.LRU, "2").file(Given.SEARCH, "3").bytes());
        assertThat(read.sources()).containsOnlyKeys(Given.SEARCH);
        assertThat(Given.ignored(read)).containsExactlyInAnyOrder(
            Given.LRU + "\\u0000.txt: a path with a control character",
            "a\\u000A" + Given.LRU + ": a path with a control character");
    }

    @Test
    void linksAndDevicesAreIgnored() {
        Submission read = read(new Zipped().entry(Given.LRU, 0120777, Given.bytes("/etc/passwd"))
            .entry("pipe", 0010644, new byte[0]).entry("device", 0020644, new byte[0])
            .entry(Given.SEARCH, 0104755, Given.bytes("setuid is no matter")).bytes());
        assertThat(read.sources()).containsOnlyKeys(Given.SEARCH);
        assertThat(Given.ignored(read)).containsExactly("device: a pipe, a socket or a device",
            Given.LRU + ": a link" + Given.WITHOUT_LRU, "pipe: a pipe, a socket or a device");
    }

    @Test
    void anEncryptedEntryIsIgnored() {
        onlyTheFirstIsIgnored(changed(FLAGS, 2, 1), "encrypted");
    }

    @Test
    void anotherPackingIsIgnored() {
        onlyTheFirstIsIgnored(changed(METHOD, 2, 12), "packed in a way that is not read here");
    }

    @Test
    void sizesAndSumsThatLieAreFoundOut() {
        onlyTheFirstIsIgnored(changed(SIZE, 4, 5), "damaged");
        onlyTheFirstIsIgnored(changed(SIZE, 4, 5_000), "damaged");
        onlyTheFirstIsIgnored(changed(SUM, 4, 5), "damaged");
        onlyTheFirstIsIgnored(changed(PACKED, 4, 3), "damaged");
    }

    @Test
    void aLieOfSixtyFourBitsIsFoundOut() {
        byte[] zip = both();
        Zipped.number(zip, Zipped.central(zip, 0) + SIZE, 4, 0xFFFFFFFFL);
        Submission read = read(zip);
        assertThat(read.sources()).doesNotContainKey(Given.LRU);
        assertThat(read.refused() + Given.ignored(read)).containsAnyOf("damaged", "no zip");
    }

    @Test
    void anEntryThatLiesOutsideOfTheFileIsNoSource() {
        Submission read = read(changed(OFFSET, 4, 0x7FFFFFFFL));
        assertThat(read.sources()).doesNotContainKey(Given.LRU);
        assertThat(read.refused() + Given.ignored(read)).containsAnyOf("damaged", "breaks off");
    }

    @Test
    void aTruncatedZipIsRefused() {
        byte[] zip = both();
        for (int length : new int[] {1, 10, zip.length / 2, zip.length - 1}) {
            assertThat(read(Arrays.copyOf(zip, length)).refused()).as("%d bytes", length)
                .isEqualTo("it is no zip, or it breaks off");
        }
    }

    @Test
    void anEmptyZipSaysWhetherTheFileIsEmptyOrTheArchive() {
        assertThat(read(new byte[0]).refused())
            .isEqualTo("it is an empty file, as after an upload that broke off. Hand it in again");
        assertThat(read(new Zipped().bytes()).refused())
            .isEqualTo("there is nothing in it. Hand in the folder that holds the sources");
    }

    @Test
    void entriesThatShareBytesAreRefused() {
        byte[] zip = both();
        Zipped.number(zip, Zipped.central(zip, 1) + OFFSET, 4, 0);
        assertThat(read(zip).refused()).contains("lie over one another");
        byte[] within = both();
        Zipped.number(within, Zipped.central(within, 1) + OFFSET, 4, 20);
        assertThat(read(within).refused()).contains("lie over one another");
        assertThat(read(changed(PACKED, 4, 10_000)).refused()).contains("lie over one another");
    }

    @Test
    void whatGrowsTooMuchIsRefused() {
        byte[] bomb = new Zipped().file(Given.LRU, new byte[5 << 20]).bytes();
        assertThat(bomb).hasSizeLessThan(10_000);
        Limits large = Given.limits("sourceBytes", 10 << 20);
        Path file = Given.write(temp.resolve("anna.zip"), bomb);
        assertThat(new Intake(Given.SHELF, large).read(file).refused())
            .contains("grows more than 200 times");
        assertThat(Given.ignored(Given.intake().read(file))).singleElement().asString()
            .contains("larger than 524,288 bytes");
    }

    @Test
    void allThatIsUnpackedIsCounted() {
        Path file = Given.write(temp.resolve("anna.zip"), both());
        assertThat(Given.intake("inflatedBytes", 100L).read(file).refused())
            .contains("holds more than 100 bytes when it is unpacked");
        assertThat(Given.intake("inflatedBytes", 1_000L).read(file).refused()).isEmpty();
    }

    @Test
    void aLargeArchiveIsNotOpened() {
        Path file = Given.write(temp.resolve("anna.zip"), both());
        assertThat(Given.intake("containerBytes", 100L).read(file).refused())
            .isEqualTo("it is larger than 100 bytes");
    }

    @Test
    void itsDirectoryIsOnlySoLarge() {
        Path file = Given.write(temp.resolve("anna.zip"), both());
        assertThat(Given.intake("headerBytes", 100L).read(file).refused())
            .contains("too many entries");
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aMillionEntriesEndEarly() {
        byte[] row = oneRow();
        byte[] zip = new byte[row.length * 1_000_000 + 22];
        for (int each = 0; each < 1_000_000; each++) {
            System.arraycopy(row, 0, zip, each * row.length, row.length);
        }
        int end = zip.length - 22;
        Zipped.number(zip, end, 4, 0x06054b50);
        Zipped.number(zip, end + 8, 2, 0xFFFF);
        Zipped.number(zip, end + 10, 2, 0xFFFF);
        Zipped.number(zip, end + 12, 4, end);
        assertThat(read(zip).refused()).contains("too many entries");
    }

    @Test
    void foldersCountAsEntriesToo() {
        Zipped zip = new Zipped().file(Given.LRU, "x");
        for (int each = 0; each < 20; each++) {
            zip.entry("f" + each + "/", 040755, new byte[0]);
        }
        Path file = Given.write(temp.resolve("anna.zip"), zip.bytes());
        assertThat(Given.intake("entries", 20).read(file).refused()).contains("more than 20 files");
        assertThat(Given.intake("entries", 21).read(file).refused()).isEmpty();
    }

    private static byte[] oneRow() {
        byte[] zip = new Zipped().file("a", "").bytes();
        int at = Zipped.central(zip, 0);
        assertThat(new ZipArchiveEntry("a").getName()).hasSize(1);
        return Arrays.copyOfRange(zip, at, at + 46 + 1 + (int) Zipped.number(zip, at + 30, 2));
    }
}
