package workbook.concurrency.workers.shutdown;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** One connection to a server on this machine, and the bytes that come over it. */
final class RawClient implements AutoCloseable {

    /** Small, so that a server cannot send a long answer to a client that does not read. */
    private static final int RECEIVE_BUFFER_BYTES = 16 * 1024;

    private final Socket socket = new Socket();

    RawClient(int port) throws IOException {
        socket.setReceiveBufferSize(RECEIVE_BUFFER_BYTES);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    }

    /** Asks for {@code path}, and waits for nothing. */
    RawClient ask(String path) throws IOException {
        return send("GET %s HTTP/1.1\r\nHost: here\r\n\r\n".formatted(path));
    }

    RawClient send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        return this;
    }

    /** Reads until {@code word} has come; what came, if the connection ends before. */
    String until(String word) throws IOException {
        StringBuilder text = new StringBuilder();
        InputStream in = socket.getInputStream();
        for (int next = in.read(); next >= 0; next = in.read()) {
            text.append((char) next);
            if (text.indexOf(word, text.length() - word.length()) >= 0) {
                break;
            }
        }
        return text.toString();
    }

    /** All that comes until the server closes the connection, or breaks it. */
    String untilClosed() {
        StringBuilder text = new StringBuilder();
        byte[] buffer = new byte[RECEIVE_BUFFER_BYTES];
        try {
            InputStream in = socket.getInputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                text.append(new String(buffer, 0, read, StandardCharsets.US_ASCII));
            }
        } catch (IOException broken) {
            // so it is closed
        }
        return text.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
