package workbook.grader.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.X000A_NTFS;
import org.apache.commons.compress.archivers.zip.X5455_ExtendedTimestamp;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * A zip, by its directory. Only entries that count are unpacked at all; what an entry says of its
 * own size is believed in no case, and an honest archive's sizes and sums are right.
 */
final class Zips {

    private static final int LOCAL_HEADER = 30;
    private static final int FILE_TYPE = 0170000;
    private static final int REGULAR = 0100000;
    private static final int FOLDER = 0040000;
    private static final int LINK = 0120000;

    private final Limits limits;
    private final Found.Visitor visitor;

    Zips(Limits limits, Found.Visitor visitor) {
        this.limits = limits;
        this.visitor = visitor;
    }

    /** Visits every entry, in the order of the archive's directory. */
    void read(SeekableByteChannel channel) throws IOException {
        Budget budget = new Budget(channel, limits.headerBytes());
        Meter meter = new Meter(limits);
        try (ZipFile zip = open(budget)) {
            budget.end();
            List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
            requireApart(entries);
            for (ZipArchiveEntry entry : entries) {
                visit(zip, entry, meter);
            }
        }
    }

    private static ZipFile open(SeekableByteChannel channel) throws IOException {
        try {
            return ZipFile.builder().setSeekableByteChannel(channel)
                .setIgnoreLocalFileHeader(true).get();
        } catch (IOException | RuntimeException e) {
            throw Refusal.because(e, "it is no zip, or it breaks off");
        }
    }

    /** Entries that share bytes are how a small archive holds more than there is in the world. */
    private static void requireApart(List<ZipArchiveEntry> entries) throws Refusal {
        List<ZipArchiveEntry> inOrder = entries.stream()
            .sorted(Comparator.comparingLong(ZipArchiveEntry::getLocalHeaderOffset)).toList();
        long end = 0;
        for (ZipArchiveEntry entry : inOrder) {
            if (entry.getLocalHeaderOffset() < end) {
                throw new Refusal("its entries lie over one another, as in archives that are made "
                    + "to do harm: \"" + EntryPath.printable(entry.getName()) + "\"");
            }
            end = entry.getLocalHeaderOffset() + LOCAL_HEADER
                + Math.max(0, entry.getCompressedSize());
        }
    }

    private void visit(ZipFile zip, ZipArchiveEntry entry, Meter meter) throws IOException {
        String path = entry.getName().replace('\\', '/'); // as old programs on Windows write them
        int type = entry.getUnixMode() & FILE_TYPE;
        if (type == LINK) {
            visitor.visit(Found.trouble(path, "a link"));
        } else if (type != 0 && type != REGULAR && type != FOLDER) {
            visitor.visit(Found.trouble(path, "a pipe, a socket or a device"));
        } else if (path.endsWith("/")) {
            visitor.folder();
        } else if (entry.getGeneralPurposeBit().usesEncryption()) {
            visitor.visit(Found.trouble(path, "encrypted"));
        } else if (entry.getMethod() != ZipEntry.STORED && entry.getMethod() != ZipEntry.DEFLATED) {
            visitor.visit(Found.trouble(path, "packed in a way that is not read here, number "
                + entry.getMethod()));
        } else {
            visitor.visit(Found.file(path, when(entry), () -> checked(entry,
                meter.over(zip.getInputStream(entry), entry::getCompressedSize))));
        }
    }

    /** What is beside these fields is the time of a clock in a zone that the archive leaves out. */
    private static Optional<Instant> when(ZipArchiveEntry entry) {
        if (entry.getExtraField(X5455_ExtendedTimestamp.HEADER_ID)
                instanceof X5455_ExtendedTimestamp field && field.getModifyFileTime() != null) {
            return Optional.of(field.getModifyFileTime().toInstant());
        }
        return entry.getExtraField(X000A_NTFS.HEADER_ID) instanceof X000A_NTFS field
            && field.getModifyFileTime() != null
            ? Optional.of(field.getModifyFileTime().toInstant()) : Optional.empty();
    }

    /** Ends with an exception if size or sum are not what the directory says. */
    private static InputStream checked(ZipArchiveEntry entry, InputStream in) {
        CRC32 sum = new CRC32();
        return new FilterInputStream(in) {
            private long size;

            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                int read = super.read(bytes, from, length);
                if (read > 0) {
                    size += read;
                    sum.update(bytes, from, read);
                } else if (read < 0 && (size != entry.getSize()
                        || sum.getValue() != entry.getCrc())) {
                    throw new IOException("another size or sum than the archive says");
                }
                return read;
            }
        };
    }

    /** Lets only so much be read while the directory is, since that is kept in memory. */
    private static final class Budget implements SeekableByteChannel {

        private final SeekableByteChannel channel;
        private long left;

        Budget(SeekableByteChannel channel, long bytes) {
            this.channel = channel;
            this.left = bytes;
        }

        void end() {
            left = Long.MAX_VALUE;
        }

        @Override
        public int read(ByteBuffer buffer) throws IOException {
            int read = channel.read(buffer);
            left -= Math.max(0, read);
            if (left < 0) {
                throw new Refusal("it has too many entries: its directory alone is larger than "
                    + "what is read of one");
            }
            return read;
        }

        @Override
        public int write(ByteBuffer buffer) throws IOException {
            return channel.write(buffer);
        }

        @Override
        public long position() throws IOException {
            return channel.position();
        }

        @Override
        public SeekableByteChannel position(long position) throws IOException {
            channel.position(position);
            return this;
        }

        @Override
        public long size() throws IOException {
            return channel.size();
        }

        @Override
        public SeekableByteChannel truncate(long size) throws IOException {
            return channel.truncate(size);
        }

        @Override
        public boolean isOpen() {
            return channel.isOpen();
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
