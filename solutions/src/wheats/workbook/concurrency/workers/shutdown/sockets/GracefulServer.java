package workbook.concurrency.workers.shutdown;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import workbook.grader.Solve;

/** HTTP by hand, a thread for each connection; the port is closed when a shutdown begins. */
public final class GracefulServer {

    private final ServerSocket listener = new ServerSocket();
    private final Handler handler;
    private final Timer timer;
    private final Door door = new Door();
    private final Set<Socket> connections = new HashSet<>();
    private boolean stopped;

    @Solve
    private GracefulServer(InetSocketAddress address, Handler handler, Timer timer)
            throws IOException {
        this.handler = Objects.requireNonNull(handler);
        this.timer = Objects.requireNonNull(timer);
        listener.bind(Objects.requireNonNull(address), 100);
    }

    @Solve
    public static GracefulServer start(InetSocketAddress address, Handler handler, Timer timer)
            throws IOException {
        GracefulServer server = new GracefulServer(address, handler, timer);
        Thread.ofVirtual().start(server::accept);
        return server;
    }

    @Solve
    public int port() {
        return listener.getLocalPort();
    }

    @Solve
    public boolean isOpen() {
        return door.isOpen();
    }

    @Solve
    public int shutdown(Duration grace) throws InterruptedException {
        if (grace.isNegative()) {
            throw new IllegalArgumentException("negative: " + grace);
        }
        door.close();
        closeQuietly(listener);
        CompletableFuture<Integer> end = new CompletableFuture<>();
        Timer.Pending alarm = () -> { };
        if (grace.isZero()) {
            door.clear();
        } else {
            alarm = timer.after(grace, door::clear);
        }
        Timer.Pending mine = alarm;
        Thread.ofPlatform().start(() -> awaitEnd(end, mine));
        try {
            return end.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private void awaitEnd(CompletableFuture<Integer> end, Timer.Pending alarm) {
        try {
            int brokenOff = door.awaitEmpty();
            alarm.cancel();
            closeConnections();
            end.complete(brokenOff);
        } catch (InterruptedException e) {
            end.completeExceptionally(e);
        }
    }

    private synchronized void closeConnections() {
        stopped = true;
        connections.forEach(GracefulServer::closeQuietly);
    }

    private synchronized void keep(Socket socket) {
        connections.add(socket);
        if (stopped) {
            closeQuietly(socket);
        }
    }

    private synchronized void forget(Socket socket) {
        connections.remove(socket);
    }

    private static void closeQuietly(AutoCloseable socket) {
        try {
            socket.close();
        } catch (Exception e) {
            // it is of no use any more
        }
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = listener.accept();
                keep(socket);
                Thread.ofVirtual().start(() -> serve(socket));
            }
        } catch (IOException closed) {
            // nobody is let in any more
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            BufferedReader in = new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            boolean goesOn = true;
            while (goesOn) {
                String path = path(in);
                goesOn = path != null && answer(path, socket.getOutputStream());
            }
        } catch (IOException broken) {
            // so is the connection
        } finally {
            forget(socket);
        }
    }

    private static String path(BufferedReader in) throws IOException {
        String first = in.readLine();
        String line = first;
        while (line != null && !line.isEmpty()) {
            line = in.readLine();
        }
        return line == null ? null : URI.create(first.split(" ")[1]).getPath();
    }

    private boolean answer(String path, OutputStream out) throws IOException {
        if (!door.enter()) {
            return false;
        }
        try {
            return send(ask(path), out);
        } finally {
            door.leave();
        }
    }

    private Answer ask(String path) {
        try {
            return Objects.requireNonNull(handler.handle(path));
        } catch (Throwable e) {
            return new Answer(500, "");
        }
    }

    /** Whether the connection is used again. */
    private boolean send(Answer answer, OutputStream out) throws IOException {
        boolean goesOn = door.isOpen();
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        String head = "HTTP/1.1 " + answer.status() + " Status\r\n"
            + (goesOn ? "" : "Connection: close\r\n")
            + (answer.status() == 204 ? "" : "Content-Length: " + body.length + "\r\n") + "\r\n";
        out.write(head.getBytes(StandardCharsets.US_ASCII));
        out.write(body);
        out.flush();
        return goesOn;
    }
}
