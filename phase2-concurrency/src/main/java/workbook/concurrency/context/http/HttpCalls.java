package workbook.concurrency.context.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import workbook.concurrency.context.tree.Context;
import workbook.concurrency.context.tree.ContextDoneException;
import workbook.grader.Solve;
import workbook.grader.Unsolved;

/**
 * HTTP calls over connections that are used again, each within a context. Thread-safe.
 *
 * {@snippet :
 * try (HttpCalls calls = new HttpCalls(new HttpSettings(Duration.ofSeconds(2), 20, 1 << 20))) {
 *     Reply reply = calls.get(request, URI.create("http://prices/7"));
 * }
 * }
 */
public final class HttpCalls implements AutoCloseable {

    /**
     * A client without a connection yet.
     *
     * @throws NullPointerException if {@code settings} is null
     */
    @Solve
    public HttpCalls(HttpSettings settings) {
        throw new Unsolved("new HttpCalls");
    }

    /**
     * The library's client, as it is fit for production: it gives up on a connection after
     * {@link HttpSettings#connectTimeout}, speaks HTTP/1.1, and follows no redirects.
     *
     * @throws NullPointerException if {@code settings} is null
     */
    @Solve
    public static HttpClient clientFor(HttpSettings settings) {
        throw new Unsolved("HttpCalls.clientFor");
    }

    /**
     * Gets {@code uri}, and reads the whole reply. A reply of any status is a reply, 404 and 500 as
     * well.
     *
     * <p>While as many calls are under way as there may be connections, this waits until one is
     * over. When the context ends, or the calling thread is interrupted, this throws at once, also
     * while it waits for its turn, or in the middle of a body; the call is given up and its
     * connection closed. However a call ends, its place is free afterwards. A connection whose
     * reply was read is used for the next call.
     *
     * @throws ContextDoneException if the context ends before the reply is there, with its reason
     *     and its cause. If it had ended before, nothing is sent
     * @throws IOException if there is no connection, or it breaks; if the body is longer than
     *     {@link HttpSettings#maxBodyBytes}; if {@link #close} comes meanwhile. Its message names
     *     {@code uri}, with its query, and its cause is the exception that says what happened
     * @throws InterruptedException if the calling thread is interrupted while it waits
     * @throws HttpClosedException if this was closed before the call
     * @throws IllegalArgumentException if {@code uri} has no scheme, or one that is neither http
     *     nor https; the message names such a scheme
     * @throws NullPointerException if an argument is null
     */
    @Solve
    public Reply get(Context context, URI uri)
            throws ContextDoneException, IOException, InterruptedException {
        throw new Unsolved("HttpCalls.get");
    }

    /**
     * Makes no more calls, and breaks off those that are under way. Does not wait for them; may be
     * repeated.
     */
    @Override
    @Solve
    public void close() {
        throw new Unsolved("HttpCalls.close");
    }
}
