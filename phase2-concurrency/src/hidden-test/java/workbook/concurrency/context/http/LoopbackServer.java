package workbook.concurrency.context.http;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A server of HTTP/1.1 on this machine, which behaves as its paths say, and counts connections.
 *
 * <ul>
 * <li>{@code /ok/text}: replies with the text. {@code /status/404}: with that status.
 * <li>{@code /euro}: replies with a text that is not ASCII. {@code /latin}: the same, and its head
 *     says that it is ISO-8859-1.
 * <li>{@code /held}: replies when the test lets it.
 * <li>{@code /hang}: does not reply. {@code /drip}: sends a part of a body, and no more.
 * <li>{@code /reset}: breaks the connection. {@code /long/100}: a body of so many bytes.
 * <li>{@code /elsewhere}: a redirect to {@code /ok/there}.
 * </ul>
 * A query behind the path changes nothing.
 */
final class LoopbackServer implements AutoCloseable {

    private final ServerSocket listener;
    private final Queue<Socket> sockets = new ConcurrentLinkedQueue<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger under = new AtomicInteger();
    private final AtomicInteger mostUnder = new AtomicInteger();
    private final Semaphore arrived = new Semaphore(0);
    private final Semaphore hungUp = new Semaphore(0);
    private final CountDownLatch gate = new CountDownLatch(1);

    LoopbackServer() {
        try {
            listener = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    URI uri(String path) {
        return URI.create("http://%s:%d%s".formatted(
            listener.getInetAddress().getHostAddress(), listener.getLocalPort(), path));
    }

    /** How many connections were made to it. */
    int connections() {
        return connections.get();
    }

    /** The most requests that it had got, and not answered, at the same time. */
    int mostUnderWay() {
        return mostUnder.get();
    }

    /** Whether so many requests have come that this was not true of before. */
    boolean haveArrived(int requests) {
        return arrived.tryAcquire(requests);
    }

    /** Whether the client has closed the connection of a call that hangs or drips, once more. */
    boolean hasHungUp() {
        return hungUp.tryAcquire();
    }

    /** Lets everybody go who is held. */
    void letGo() {
        gate.countDown();
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = listener.accept();
                connections.incrementAndGet();
                sockets.add(socket);
                Thread.ofVirtual().start(() -> serve(socket));
            }
        } catch (IOException closed) {
            // the test is over
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            BufferedReader in = new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            for (String path = path(in); path != null; path = path(in)) {
                mostUnder.accumulateAndGet(under.incrementAndGet(), Math::max);
                arrived.release();
                answer(path, in, socket);
            }
        } catch (IOException | InterruptedException broken) {
            // so is the connection
        }
    }

    /** That of the next request; null if there is none. */
    private static String path(BufferedReader in) throws IOException {
        String first = in.readLine();
        for (String line = first; line != null && !line.isEmpty(); line = in.readLine()) {
            // the head of the request is of no interest
        }
        return first == null ? null : first.split(" ")[1];
    }

    private void answer(String path, BufferedReader in, Socket socket)
            throws IOException, InterruptedException {
        String[] parts = path.substring(1).split("\\?")[0].split("/");
        OutputStream out = socket.getOutputStream();
        switch (parts[0]) {
            case "held" -> {
                gate.await();
                reply(out, 200, "", "held");
            }
            case "hang" -> awaitHangUp(in);
            case "drip" -> {
                send(out, "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\ndrip");
                awaitHangUp(in);
            }
            case "reset" -> {
                under.decrementAndGet();
                socket.setSoLinger(true, 0);
                socket.close();
            }
            case "long" -> reply(out, 200, "", "x".repeat(Integer.parseInt(parts[1])));
            case "status" -> reply(out, Integer.parseInt(parts[1]), "", "so it is");
            case "elsewhere" -> reply(out, 302, "Location: /ok/there\r\n", "elsewhere");
            case "euro" -> reply(out, 200, "", "7 \u20ac");
            case "latin" ->
                reply(out, 200, "Content-Type: text/plain; charset=ISO-8859-1\r\n", "7 \u20ac");
            default -> reply(out, 200, "", parts[1]);
        }
    }

    private void awaitHangUp(BufferedReader in) throws IOException {
        try {
            in.read();
        } finally {
            under.decrementAndGet();
            hungUp.release();
        }
    }

    private void reply(OutputStream out, int status, String head, String body) throws IOException {
        under.decrementAndGet();
        send(out, "HTTP/1.1 %d Status\r\n%sContent-Length: %d\r\n\r\n%s".formatted(
            status, head, body.getBytes(StandardCharsets.UTF_8).length, body));
    }

    private static void send(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    @Override
    public void close() {
        try {
            listener.close();
            for (Socket socket : sockets) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
