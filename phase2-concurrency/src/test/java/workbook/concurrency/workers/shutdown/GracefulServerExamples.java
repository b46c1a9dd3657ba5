package workbook.concurrency.workers.shutdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** What the chapter shows. */
class GracefulServerExamples {

    private static final Timer NEVER = (delay, action) -> () -> { };
    private static final InetSocketAddress ANY_PORT =
        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

    @Test
    void aRequestIsAnsweredAndTheServerStops() throws Exception {
        GracefulServer server = GracefulServer.start(ANY_PORT,
            path -> new Answer(200, "you asked for " + path), NEVER);
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> response = client.send(
                request(server, "/prices"), BodyHandlers.ofString());
            assertThat(response.statusCode()).as("status of GET /prices").isEqualTo(200);
            assertThat(response.body()).as("body").isEqualTo("you asked for /prices");
            assertThat(server.shutdown(Duration.ofSeconds(20))).as("shutdown").isEqualTo(0);
        }
    }

    @Test
    void aRequestUnderWayIsAnswered() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch gate = new CountDownLatch(1);
        GracefulServer server = GracefulServer.start(ANY_PORT, path -> {
            begun.countDown();
            gate.await();
            return new Answer(200, "done");
        }, NEVER);
        try (HttpClient client = HttpClient.newHttpClient()) {
            CompletableFuture<HttpResponse<String>> response =
                client.sendAsync(request(server, "/slow"), BodyHandlers.ofString());
            begun.await();
            Thread stops = Thread.startVirtualThread(() -> {
                try {
                    server.shutdown(Duration.ofSeconds(20));
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            gate.countDown();
            assertThat(response.join().body()).as("body of GET /slow").isEqualTo("done");
            stops.join();
        }
    }

    private static HttpRequest request(GracefulServer server, String path) {
        return HttpRequest.newBuilder(
            URI.create("http://127.0.0.1:%d%s".formatted(server.port(), path))).build();
    }

    @Test
    void whoIsInsideCannotWaitForItself() {
        Door door = new Door();
        assertThat(door.enter()).as("enter()").isTrue();
        assertThatThrownBy(door::close, "close(), by the thread that is inside")
            .isInstanceOf(IllegalStateException.class);
        door.leave();
    }

    @Test
    void answersAreChecked() {
        assertThatThrownBy(() -> new Answer(199, ""), "status 199")
            .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("199");
        assertThatThrownBy(() -> new Answer(600, ""), "status 600")
            .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("600");
        assertThatThrownBy(() -> new Answer(204, "x"), "a body with 204")
            .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("204");
        assertThatThrownBy(() -> new Answer(304, "x"), "a body with 304")
            .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("304");
        assertThat(new Answer(304, "").status()).as("status").isEqualTo(304);
    }
}
