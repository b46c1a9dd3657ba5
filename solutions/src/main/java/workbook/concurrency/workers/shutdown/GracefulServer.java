package workbook.concurrency.workers.shutdown;

import static java.util.Objects.requireNonNull;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;
import workbook.grader.Solve;

/**
 * A server of HTTP/1.1 that can be shut down without breaking off what it has begun.
 *
 * {@snippet :
 * GracefulServer server = GracefulServer.start(new InetSocketAddress(8080), handler, timer);
 * ...
 * int brokenOff = server.shutdown(Duration.ofSeconds(20));
 * }
 *
 * <p>A request is <em>under way</em> from the moment at which its handler may begin until the whole
 * answer is sent, or cannot be sent. A connection without a request under way is idle, whether it
 * was never used, waits for the next request, or has sent a part of one.
 *
 * <p>Requests of different connections are handled at the same time, each on a thread of its own.
 * Thread-safe.
 */
public final class GracefulServer {

    /*
     * Implementation notes
     *
     *     request --> [ door ] --> handler --> answer sent --> out
     *                    | closed
     *                    +--> 503, Connection: close
     *
     *     shutdown:  close the door; set the alarm: clear the door
     *                beside: wait until it is empty; cancel the alarm; stop the server
     *                wait for that
     *
     * I1: a thread is inside of the door while its request is under way, and leaves on every way.
     * I2: the server is stopped, which closes listener and connections, when the door is empty.
     *
     * What waits for the door is a thread of its own, one for each call: an interrupt of the caller
     * ends the caller's wait, and not the shutdown. Each call brings its own alarm, and so the
     * earliest one counts.
     */

    private static final Answer CLOSING = new Answer(503, "the server is shutting down");
    private static final Answer FAILED = new Answer(500, "");

    private final HttpServer server;
    private final Handler handler;
    private final Timer timer;
    private final Door door = new Door();

    @Solve
    private GracefulServer(InetSocketAddress address, Handler handler, Timer timer)
            throws IOException {
        this.handler = requireNonNull(handler, "handler");
        this.timer = requireNonNull(timer, "timer");
        server = HttpServer.create(requireNonNull(address, "address"), 0);
        server.createContext("/", this::serve);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    }

    /**
     * A server that runs.
     *
     * @param address where it listens; with port 0 it looks for a free one
     * @param handler answers. If it throws anything, an error too, or answers null, the client gets
     *     the status 500 and an empty body, and the server goes on
     * @param timer tells when the grace of a shutdown is over
     * @throws IOException if it cannot listen there, as a {@link java.net.BindException}
     * @throws NullPointerException if an argument is null
     */
    @Solve
    public static GracefulServer start(InetSocketAddress address, Handler handler, Timer timer)
            throws IOException {
        GracefulServer made = new GracefulServer(address, handler, timer);
        made.server.start();
        return made;
    }

    /** The port on which it listens, or did before it was shut down. */
    @Solve
    public int port() {
        return server.getAddress().getPort();
    }

    /** Whether it takes requests: true until a shutdown begins. */
    @Solve
    public boolean isOpen() {
        return door.isOpen();
    }

    /**
     * Stops the server, and waits until it has stopped.
     *
     * <p>From now on no request is let to the handler: its client gets the status 503, or its
     * connection is refused or closed. Requests that are under way go on. Their answers, if they
     * have not begun, say {@code Connection: close}. When the last one is over, all connections and
     * the port are closed.
     *
     * <p>Requests that are still under way when {@code grace} has passed on the timer are broken
     * off: their handlers are interrupted, and all connections and the port are closed, whatever
     * has been sent by then. This does not wait for a handler that takes no notice of its
     * interrupt. With a grace of zero all this happens at once, and the timer is not asked.
     *
     * <p>Further calls, at the same time or later, do no harm: each waits for the same end, and
     * returns the same number. Each brings its own grace, and what is over first counts. When the
     * server has stopped, no alarm is left set, not of a call that was interrupted either.
     *
     * @param grace how long requests may go on, from now
     * @return how many requests were broken off
     * @throws IllegalArgumentException if {@code grace} is negative, naming it; then nothing
     *     happens
     * @throws IllegalStateException if a handler calls this on the thread of its request, which
     *     would wait for itself; then nothing happens
     * @throws InterruptedException if it has to wait, and the calling thread is interrupted
     *     meanwhile or was before; in both cases the shutdown begins and goes on to its end, with
     *     this grace
     * @throws NullPointerException if {@code grace} is null; then nothing happens
     */
    @Solve
    public int shutdown(Duration grace) throws InterruptedException {
        if (grace.isNegative()) {
            throw new IllegalArgumentException("grace " + grace + " is negative");
        }
        door.close();
        Timer.Pending alarm = clearAfter(grace);
        Thread.ofVirtual().name("shutdown").start(() -> stopWhenEmpty(alarm)).join();
        return door.awaitEmpty();
    }

    private Timer.Pending clearAfter(Duration grace) {
        if (grace.isZero()) {
            door.clear();
            return () -> { };
        }
        return timer.after(grace, door::clear);
    }

    private void stopWhenEmpty(Timer.Pending alarm) {
        try {
            door.awaitEmpty();
            alarm.cancel();
            stop();
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody else has this thread", e);
        }
    }

    /** One at a time: the second finds it stopped. */
    private synchronized void stop() {
        server.stop(0);
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!door.enter()) {
                send(exchange, CLOSING);
                return;
            }
            try {
                send(exchange, answer(exchange.getRequestURI().getPath()));
            } finally {
                door.leave();
            }
        }
    }

    private Answer answer(String path) {
        try {
            return requireNonNull(handler.handle(path), "answer");
        } catch (Throwable e) { // errors too: the client waits for an answer
            return FAILED;
        }
    }

    private void send(HttpExchange exchange, Answer answer) throws IOException {
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        if (!door.isOpen()) {
            exchange.getResponseHeaders().set("Connection", "close");
        }
        if (body.length == 0) {
            exchange.sendResponseHeaders(answer.status(), -1);
            return;
        }
        exchange.sendResponseHeaders(answer.status(), body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }
}
