package workbook.concurrency.workers.shutdown;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import workbook.grader.Solve;
import workbook.grader.Unsolved;

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

    @Solve
    private GracefulServer(InetSocketAddress address, Handler handler, Timer timer)
            throws IOException {
        throw new Unsolved("new GracefulServer");
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
        throw new Unsolved("GracefulServer.start");
    }

    /** The port on which it listens, or did before it was shut down. */
    @Solve
    public int port() {
        throw new Unsolved("GracefulServer.port");
    }

    /** Whether it takes requests: true until a shutdown begins. */
    @Solve
    public boolean isOpen() {
        throw new Unsolved("GracefulServer.isOpen");
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
        throw new Unsolved("GracefulServer.shutdown");
    }
}
