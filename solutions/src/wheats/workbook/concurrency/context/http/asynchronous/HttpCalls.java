package workbook.concurrency.context.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import workbook.concurrency.context.tree.Context;
import workbook.concurrency.context.tree.ContextDoneException;
import workbook.concurrency.context.tree.Registration;
import workbook.grader.Solve;

/** Futures for turns and replies; the thread that calls waits for both, and cancels them. */
public final class HttpCalls implements AutoCloseable {

    private final HttpClient client;
    private final int longest;
    private final Deque<CompletableFuture<Void>> waiting = new ArrayDeque<>();
    private int free;
    private boolean closed;

    @Solve
    public HttpCalls(HttpSettings settings) {
        this.client = clientFor(settings);
        this.free = settings.connections();
        this.longest = settings.maxBodyBytes();
    }

    @Solve
    public static HttpClient clientFor(HttpSettings settings) {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(settings.connectTimeout()).build();
    }

    @Solve
    public Reply get(Context context, URI uri)
            throws ContextDoneException, IOException, InterruptedException {
        Objects.requireNonNull(context);
        HttpRequest request = HttpRequest.newBuilder(uri).GET().build();
        CompletableFuture<Void> turn = new CompletableFuture<>();
        synchronized (this) {
            if (closed) {
                throw new HttpClosedException();
            }
            context.throwIfDone();
            if (free > 0) {
                free--;
                turn.complete(null);
            } else {
                waiting.add(turn);
            }
        }
        try {
            await(context, uri, turn);
        } catch (ContextDoneException | InterruptedException e) {
            if (!turn.isCancelled()) {
                giveBack();
            }
            throw e;
        }
        CompletableFuture<HttpResponse<byte[]>> reply = client.sendAsync(request,
            HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), longest));
        try {
            HttpResponse<byte[]> response = await(context, uri, reply);
            return new Reply(response.statusCode(),
                new String(response.body(), StandardCharsets.UTF_8));
        } finally {
            giveBack();
        }
    }

    private static <T> T await(Context context, URI uri, CompletableFuture<T> future)
            throws ContextDoneException, IOException, InterruptedException {
        Registration end = context.afterDone(() -> future.cancel(true));
        try {
            return future.get();
        } catch (InterruptedException e) {
            future.cancel(true);
            throw e;
        } catch (CancellationException e) {
            context.throwIfDone();
            throw new IOException("no reply of " + uri, e);
        } catch (ExecutionException e) {
            context.throwIfDone(); // a future of the client that is cancelled may end so, too
            throw new IOException("no reply of " + uri, e.getCause());
        } finally {
            end.stop();
        }
    }

    private synchronized void giveBack() {
        CompletableFuture<Void> next = waiting.poll();
        while (next != null && !next.complete(null)) {
            next = waiting.poll();
        }
        if (next == null) {
            free++;
        }
    }

    @Override
    @Solve
    public void close() {
        synchronized (this) {
            closed = true;
        }
        client.shutdownNow();
    }
}
