package workbook.grader.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import org.apache.commons.compress.archivers.zip.X000A_NTFS;
import org.apache.commons.compress.archivers.zip.X5455_ExtendedTimestamp;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Makes zips, honest and other ones. */
final class Zipped {

    private static final int LOCAL_SIGNATURE = 0x04034b50;
    private static final int CENTRAL_SIGNATURE = 0x02014b50;

    private final SeekableInMemoryByteChannel bytes = new SeekableInMemoryByteChannel();
    private final ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes);

    Zipped file(String path, String text) {
        return file(path, Given.bytes(text));
    }

    Zipped file(String path, byte[] content) {
        return entry(path, 0100644, content);
    }

    /** A file with a time that means the same everywhere, as Unix or as Windows writes it. */
    Zipped dated(String path, Instant when, boolean windows) {
        X5455_ExtendedTimestamp unix = new X5455_ExtendedTimestamp();
        unix.setModifyFileTime(FileTime.from(when));
        X000A_NTFS ntfs = new X000A_NTFS();
        ntfs.setModifyFileTime(FileTime.from(when));
        ZipArchiveEntry entry = new ZipArchiveEntry(path);
        entry.addExtraField(windows ? ntfs : unix);
        return put(entry, Given.bytes("x"));
    }

    /** An entry whose attributes say what it is. */
    Zipped entry(String path, int mode, byte[] content) {
        ZipArchiveEntry entry = new ZipArchiveEntry(path);
        entry.setUnixMode(mode);
        return put(entry, content);
    }

    private Zipped put(ZipArchiveEntry entry, byte[] content) {
        try {
            zip.putArchiveEntry(entry);
            zip.write(content);
            zip.closeArchiveEntry();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] bytes() {
        try {
            zip.close();
            return Arrays.copyOf(bytes.array(), (int) bytes.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the directory's row of the entry number {@code index} begins. */
    static int central(byte[] zip, int index) {
        return find(zip, CENTRAL_SIGNATURE, index);
    }

    /** Where the header of the entry number {@code index} begins. */
    static int local(byte[] zip, int index) {
        return find(zip, LOCAL_SIGNATURE, index);
    }

    private static int find(byte[] zip, int signature, int index) {
        int left = index;
        for (int at = 0; at + 4 <= zip.length; at++) {
            if (number(zip, at, 4) == signature && left-- == 0) {
                return at;
            }
        }
        throw new AssertionError("no entry " + index);
    }

    /** A number as zips write them. */
    static long number(byte[] zip, int at, int length) {
        long number = 0;
        for (int each = length - 1; each >= 0; each--) {
            number = number << 8 | zip[at + each] & 0xFF;
        }
        return number;
    }

    /** Writes a number over what stands there. */
    static void number(byte[] zip, int at, int length, long number) {
        for (int each = 0; each < length; each++) {
            zip[at + each] = (byte) (number >> 8 * each);
        }
    }
}
