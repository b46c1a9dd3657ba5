package workbook.grader.sandbox;

import java.io.Closeable;
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
        ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
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
