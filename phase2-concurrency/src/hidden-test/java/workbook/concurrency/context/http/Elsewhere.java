package workbook.concurrency.context.http;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.function.BooleanSupplier;

/**
 * Calls of the library's client to another server. They measure how long a test waits for
 * something: where the machine is busy, they take longer as well.
 */
final class Elsewhere implements AutoCloseable {

    /** In which what has to happen has happened, many times over. */
    private static final int LONG = 1000;

    private final LoopbackServer server = new LoopbackServer();
    private final HttpClient client = HttpClient.newHttpClient();

    /** Whether {@code holds} comes to hold, for which this waits; not if that takes very long. */
    boolean comes(BooleanSupplier holds) throws IOException, InterruptedException {
        return comesWithin(LONG, holds);
    }

    /** Whether {@code holds} comes to hold within so many calls. */
    boolean comesWithin(int calls, BooleanSupplier holds) throws IOException, InterruptedException {
        for (int i = 0; i < calls; i++) {
            if (holds.getAsBoolean()) {
                return true;
            }
            client.send(HttpRequest.newBuilder(server.uri("/ok/" + i)).build(),
                BodyHandlers.discarding());
        }
        return holds.getAsBoolean();
    }

    @Override
    public void close() {
        server.close();
        client.shutdownNow();
    }
}
