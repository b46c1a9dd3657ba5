package workbook.grader.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/**
 * Counts what comes out of an archive, whether it counts for anything or not, and ends it with a
 * {@link Refusal} when that is more than it may be.
 */
final class Meter {

    /** Small archives of blanks may grow as much as they like. */
    private static final long ANY_RATIO = 1 << 20;

    private final Limits limits;
    private long inflated;

    Meter(Limits limits) {
        this.limits = limits;
    }

    /**
     * A stream that is counted.
     *
     * @param packed how many bytes of the archive have gone into it by now
     */
    InputStream over(InputStream in, LongSupplier packed) {
        return new Counted(in) {
            @Override
            void counted(int bytes) throws Refusal {
                add(bytes);
                if (count() > ANY_RATIO
                        && count() / limits.ratio() > packed.getAsLong()) {
                    throw new Refusal("it grows more than " + limits.ratio()
                        + " times when it is unpacked, as archives do that are made to do harm");
                }
            }
        };
    }

    /** Bytes have come out. */
    void add(int bytes) throws Refusal {
        inflated += bytes;
        if (inflated > limits.inflatedBytes()) {
            throw Refusal.of("it holds more than %,d bytes when it is unpacked",
                limits.inflatedBytes());
        }
    }

    /** A stream that knows how much was read of it. */
    abstract static class Counted extends FilterInputStream {

        private long count;

        Counted(InputStream in) {
            super(in);
        }

        /** Bytes were read. */
        abstract void counted(int bytes) throws IOException;

        final long count() {
            return count;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = in.read(bytes, from, length);
            if (read > 0) {
                count += read;
                counted(read);
                seen(bytes, from, read);
            }
            return read;
        }

        /** Bytes as they were read. */
        void seen(byte[] bytes, int from, int length) {
        }

        @Override
        public long skip(long bytes) throws IOException {
            long left = bytes;
            byte[] buffer = new byte[8192];
            for (int read = 0; left > 0 && read >= 0; left -= Math.max(read, 0)) {
                read = read(buffer, 0, (int) Math.min(buffer.length, left));
            }
            return bytes - left;
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
