package workbook.grader.intake;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/** A tar, packed or not, from its first byte to its last. */
final class Tars {

    private static final int RECORD = 512;

    private final Limits limits;
    private final Found.Visitor visitor;

    Tars(Limits limits, Found.Visitor visitor) {
        this.limits = limits;
        this.visitor = visitor;
    }

    /** Visits every entry in its order. */
    void read(Kind kind, InputStream in) throws IOException {
        Packed packed = new Packed(in);
        Meter meter = new Meter(limits);
        InputStream unpacked = meter.over(unpack(kind, packed), packed::count);
        Headers headers = new Headers(unpacked);
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(headers, StandardCharsets.UTF_8.name())) {
            for (TarArchiveEntry entry = next(tar, headers); entry != null;
                    entry = next(tar, headers)) {
                visit(tar, entry);
                drain(tar, entry.isSparse(), meter);
            }
            if (headers.zeros < RECORD) {
                throw new Refusal("it breaks off");
            }
        } catch (IntakeException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw Refusal.because(e, "it is damaged, or it breaks off");
        }
    }

    private static InputStream unpack(Kind kind, InputStream in) throws IOException {
        try {
            return switch (kind) {
                case TAR_GZ -> GzipCompressorInputStream.builder().setInputStream(in)
                    .setDecompressConcatenated(true).get();
                case TAR_BZ2 -> new BZip2CompressorInputStream(new BufferedInputStream(in), true);
                default -> in;
            };
        } catch (IOException | RuntimeException e) {
            throw Refusal.because(e, "it is not packed as its ending says");
        }
    }

    /** Long names and other extensions are kept in memory, so they have a budget. */
    private TarArchiveEntry next(TarArchiveInputStream tar, Headers headers) throws IOException {
        headers.left = limits.headerBytes();
        TarArchiveEntry entry = tar.getNextEntry();
        headers.left = Long.MAX_VALUE;
        return entry;
    }

    /** Reads the rest of an entry. What holes give comes from no stream that is counted. */
    private static void drain(TarArchiveInputStream tar, boolean holes, Meter meter)
            throws IOException {
        byte[] buffer = new byte[1 << 16];
        for (int read = tar.read(buffer); read >= 0; read = tar.read(buffer)) {
            meter.add(holes ? read : 0);
        }
    }

    private void visit(TarArchiveInputStream tar, TarArchiveEntry entry) throws IOException {
        String path = entry.getName();
        if (entry.isSymbolicLink()) {
            visitor.visit(Found.trouble(path, "a link"));
        } else if (entry.isLink()) {
            visitor.visit(Found.trouble(path, "a hard link"));
        } else if (entry.isDirectory()) {
            visitor.folder();
        } else if (entry.isSparse()) {
            visitor.visit(Found.trouble(path, "a file with holes"));
        } else if (entry.isFile() && isRegular(entry)) {
            visitor.visit(Found.file(path, when(entry), () -> new FilterInputStream(tar) {
                @Override
                public void close() {
                    // the archive goes on
                }
            }));
        } else {
            visitor.visit(Found.trouble(path, "a pipe, a socket or a device"));
        }
    }

    private static Optional<Instant> when(TarArchiveEntry entry) {
        return Optional.ofNullable(entry.getLastModifiedTime()).map(FileTime::toInstant);
    }

    private static boolean isRegular(TarArchiveEntry entry) {
        return entry.getLinkFlag() == TarArchiveEntry.LF_NORMAL
            || entry.getLinkFlag() == TarArchiveEntry.LF_OLDNORM
            || entry.getLinkFlag() == TarArchiveEntry.LF_CONTIG;
    }

    /** The archive as it was handed in. */
    private static final class Packed extends Meter.Counted {

        Packed(InputStream in) {
            super(in);
        }

        @Override
        void counted(int bytes) {
        }
    }

    /** The unpacked archive: what may be read at once, and whether it ends as it must. */
    private static final class Headers extends Meter.Counted {

        private long left = Long.MAX_VALUE;
        private int zeros;

        Headers(InputStream in) {
            super(in);
        }

        @Override
        void counted(int bytes) throws Refusal {
            left -= bytes;
            if (left < 0) {
                throw new Refusal("one of its entries has a name, other extensions or parts "
                    + "between holes that are larger than what is read of them");
            }
        }

        @Override
        void seen(byte[] bytes, int from, int length) {
            int at = from + length - 1;
            while (at >= from && bytes[at] == 0) {
                at--;
            }
            int trailing = from + length - 1 - at;
            zeros = trailing == length ? Math.min(RECORD, zeros + trailing) : trailing;
        }
    }
}
