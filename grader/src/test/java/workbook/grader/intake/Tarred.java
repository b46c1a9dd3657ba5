package workbook.grader.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;

/** Makes tars, honest and other ones. */
final class Tarred {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes, "UTF-8");

    Tarred() {
        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
        tar.setAddPaxHeadersForNonAsciiNames(true);
    }

    Tarred file(String path, String text) {
        return file(path, Given.bytes(text));
    }

    Tarred file(String path, byte[] content) {
        TarArchiveEntry entry = new TarArchiveEntry(path, true);
        entry.setSize(content.length);
        return put(entry, content);
    }

    /** An entry of a kind that the format has a letter for. */
    Tarred odd(String path, byte kind, String target) {
        TarArchiveEntry entry = new TarArchiveEntry(path, kind);
        entry.setLinkName(target);
        return put(entry, new byte[0]);
    }

    Tarred put(TarArchiveEntry entry, byte[] content) {
        try {
            tar.putArchiveEntry(entry);
            tar.write(content);
            tar.closeArchiveEntry();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] bytes() {
        try {
            tar.close();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A way to pack. */
    interface Packing {
        OutputStream over(OutputStream out) throws IOException;
    }

    static byte[] packed(byte[] content, Packing packing) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = packing.over(packed)) {
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    static byte[] gz(byte[] content) {
        return packed(content, GZIPOutputStream::new);
    }

    static byte[] bz2(byte[] content) {
        return packed(content, BZip2CompressorOutputStream::new);
    }
}
