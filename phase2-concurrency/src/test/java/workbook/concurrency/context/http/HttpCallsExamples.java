package workbook.concurrency.context.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import workbook.concurrency.context.tree.Context;
import workbook.concurrency.context.tree.ContextTree;
import workbook.concurrency.context.tree.ManualAlarms;

/** What the chapter shows. */
class HttpCallsExamples {

    private final Context root = ContextTree.background(new ManualAlarms(), Runnable::run);

    @Test
    void aReplyHasAStatusAndABody() throws Exception {
        HttpServer server = HttpServer.create(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/price", exchange -> {
            byte[] body = "12.50".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        URI price = URI.create("http://%s:%d/price".formatted(
            server.getAddress().getHostString(), server.getAddress().getPort()));
        try (HttpCalls calls = new HttpCalls(new HttpSettings(Duration.ofSeconds(2), 4, 1024))) {
            assertThat(calls.get(root, price)).as("get(/price)").isEqualTo(new Reply(200, "12.50"));
        } finally {
            server.stop(0);
        }
    }

    @Test
    void settingsAreChecked() {
        assertThatThrownBy(() -> new HttpSettings(Duration.ZERO, 1, 1), "no time to connect")
            .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("PT0S");
        assertThatThrownBy(() -> new HttpSettings(Duration.ofSeconds(1), 0, 1), "no connection")
            .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("0");
        assertThatThrownBy(() -> new HttpSettings(Duration.ofSeconds(1), 1, -1), "a body of -1")
            .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("-1");
    }
}
