package workbook.grader.sandbox;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Lines of text over a socket, in UTF-8. A line has a maximal length; a longer one is left out.
 * One thread reads and one writes. An interrupt of either closes the socket, as channels do.
 */
final class Lines implements Closeable {

    /** In bytes: what a test says about itself is far below, see {@link Trim}. */
    static final int LONGEST = 1 << 20;

    private final SocketChannel channel;
    private final ByteBuffer read = ByteBuffer.allocate(8192).flip();

    Lines(SocketChannel channel) {
        this.channel = channel;
    }

    void write(String line) throws IOException {
        write((line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Sends {@code bytes} as they are. */
    void write(byte[] bytes) throws IOException {
        ByteBuffer left = ByteBuffer.wrap(bytes);
        while (left.hasRemaining()) {
            channel.write(left);
        }
    }

    /**
     * The next {@code count} bytes as they came.
     *
     * @throws EOFException if there are fewer
     */
    byte[] next(int count) throws IOException {
        byte[] bytes = new byte[count];
        int had = Math.min(count, read.remaining());
        read.get(bytes, 0, had);
        ByteBuffer left = ByteBuffer.wrap(bytes, had, count - had);
        while (left.hasRemaining()) {
            if (channel.read(left) < 0) {
                throw new EOFException("%d of %d bytes".formatted(left.position(), count));
            }
        }
        return bytes;
    }

    /** The next line that is not too long; nothing at the end. */
    Optional<String> next() throws IOException {
        byte[] line = new byte[256];
        int length = 0;
        while (true) {
            if (!read.hasRemaining() && !fill()) {
                return Optional.empty();
            }
            byte at = read.get();
            if (at == '\n') {
                if (length <= LONGEST) {
                    return Optional.of(new String(line, 0, length, StandardCharsets.UTF_8));
                }
                length = 0;
            } else if (length < LONGEST) {
                line = length < line.length ? line : Arrays.copyOf(line, 2 * length);
                line[length++] = at;
            } else {
                length = LONGEST + 1; // of what is too long, nothing is kept
            }
        }
    }

    private boolean fill() throws IOException {
        int count = channel.read(read.clear());
        read.flip();
        return count >= 0;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
