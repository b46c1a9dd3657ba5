package workbook.concurrency.workers.shutdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import workbook.grader.Property;
import workbook.grader.Weight;
import workbook.grader.probe.Refusals;

/** What a server answers, and how it ends when nobody hurries it. */
class GracefulServerSuite extends ServerTests {

    @Test
    @Property("a request is answered with the handler's status and body, and the connection is "
        + "used again")
    void answers() throws Exception {
        GracefulServer server = server(stage);
        RawClient client = client(server);
        for (int i = 0; i < 3; i++) {
            assertThat(client.ask("/hello").until("hello")).as("answer to GET /hello")
                .startsWith("HTTP/1.1 200").endsWith("hello");
            assertThat(client.ask("/empty").until("\r\n\r\n")).as("answer to GET /empty")
                .startsWith("HTTP/1.1 204");
        }
        assertThat(stage.asked()).as("paths that the handler was asked for")
            .containsExactly("/hello", "/empty", "/hello", "/empty", "/hello", "/empty");
        String bytes = new String(Stage.UMLAUTS.getBytes(StandardCharsets.UTF_8),
            StandardCharsets.ISO_8859_1);
        assertThat(client.ask("/umlauts").until(bytes)).as("answer with other characters than "
            + "ASCII, byte by byte").startsWith("HTTP/1.1 200").endsWith(bytes);
        assertThat(client.ask("/hello").until("hello")).as("the next answer")
            .startsWith("HTTP/1.1 200");
        assertThat(server.isOpen()).as("isOpen()").isTrue();
    }

    @Test
    @Property("requests of several connections are handled at the same time")
    void handlesAtOnce() throws Exception {
        GracefulServer server = server(stage);
        List<RawClient> clients = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            clients.add(client(server).ask("/held"));
        }
        stage.awaitBegun(20);
        stage.letGo();
        for (RawClient client : clients) {
            assertThat(client.until("held")).as("answer to GET /held").startsWith("HTTP/1.1 200");
        }
    }

    @Test
    @Property("when a handler fails, the client gets 500 and no body, and its request is over")
    void failingHandlers() throws Exception {
        GracefulServer server = server(stage);
        try (HttpClient client = HttpClient.newBuilder().version(Version.HTTP_1_1).build()) {
            for (String path : List.of("/fails", "/overflows", "/none")) {
                URI uri = URI.create("http://127.0.0.1:%d%s".formatted(server.port(), path));
                HttpResponse<String> answer =
                    client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
                assertThat(answer.statusCode()).as("status of GET " + path).isEqualTo(500);
                assertThat(answer.body()).as("body of GET " + path).isEmpty();
            }
        }
        assertThat(client(server).ask("/hello").until("hello")).as("answer to GET /hello")
            .startsWith("HTTP/1.1 200");
        assertThat(new Stopper(server, GRACE).came()).as("shutdown after three handlers failed")
            .isEqualTo(0);
    }

    @Test
    @Weight(2)
    @Property("requests that are under way are answered before shutdown comes back")
    void inFlightFinishes() throws Exception {
        GracefulServer server = server(stage);
        List<RawClient> clients = List.of(client(server).ask("/held"), client(server).ask("/held"));
        stage.awaitBegun(2);
        Stopper stopper = shutDown(server, GRACE);
        timer.advance(ALMOST);
        stopper.keepsWaiting("with two requests under way and 1 ms of grace left");
        stage.letGo();
        for (RawClient client : clients) {
            assertThat(client.untilClosed()).as("answer to the request that was under way")
                .startsWith("HTTP/1.1 200").endsWith("held");
        }
        assertThat(stopper.came()).as("shutdown, with nothing broken off").isEqualTo(0);
        assertThat(stage.anotherInterrupt()).as("whether a handler was interrupted").isFalse();
    }

    @Test
    @Weight(2)
    @Property("a request is under way until its whole answer is sent")
    void answersInFull() throws Exception {
        GracefulServer server = server(stage);
        RawClient client = client(server).ask("/long");
        client.until("xxx");
        Stopper stopper = shutDown(server, GRACE);
        stopper.keepsWaiting("with a client that has not read the whole answer");
        String rest = client.untilClosed();
        assertThat(rest.length()).as("bytes of the answer that came after shutdown had begun")
            .isGreaterThanOrEqualTo(Stage.LONG - 3);
        assertThat(rest).as("the end of the answer").endsWith("the end");
        assertThat(stopper.came()).as("shutdown").isEqualTo(0);
    }

    @Test
    @Property("a client that hangs up in the middle of its answer holds nothing up")
    void clientHangsUp() throws Exception {
        GracefulServer server = server(stage);
        RawClient client = client(server).ask("/long");
        client.until("xxx");
        client.close();
        assertThat(new Stopper(server, GRACE).came()).as("shutdown after a client hung up")
            .isEqualTo(0);
    }

    @Test
    @Weight(2)
    @Property("during a shutdown no request reaches the handler: it is answered with 503, or its "
        + "connection is refused or closed")
    void refusesNewOnes() throws Exception {
        GracefulServer server = server(stage);
        RawClient known = client(server).ask("/hello");
        known.until("hello");
        client(server).ask("/held");
        stage.awaitBegun(2);
        Stopper stopper = shutDown(server, GRACE);
        assertThat(server.isOpen()).as("isOpen() during the shutdown").isFalse();
        assertRefused("on a connection that was there", answerTo(known, "/late"));
        assertRefused("on a new connection", onNewConnection(server, "/later"));
        assertThat(stage.asked()).as("paths that the handler was asked for")
            .containsExactlyInAnyOrder("/hello", "/held");
        stage.letGo();
        assertThat(stopper.came()).as("shutdown").isEqualTo(0);
    }

    private static String answerTo(RawClient client, String path) {
        try {
            client.ask(path);
        } catch (IOException closed) {
            return "";
        }
        return client.untilClosed();
    }

    private String onNewConnection(GracefulServer server, String path) {
        try {
            return answerTo(client(server), path);
        } catch (IOException refused) {
            return "";
        }
    }

    private static void assertRefused(String where, String answer) {
        if (!answer.isEmpty()) {
            assertThat(answer).as("answer to a request during the shutdown, " + where)
                .startsWith("HTTP/1.1 503");
        }
    }

    @Test
    @Property("an answer that begins during the shutdown says that the connection will be closed")
    void saysClose() throws Exception {
        GracefulServer server = server(stage);
        RawClient client = client(server).ask("/held");
        stage.awaitBegun(1);
        Stopper stopper = shutDown(server, GRACE);
        stage.letGo();
        assertThat(client.untilClosed().toLowerCase()).as("answer to the request under way")
            .contains("\r\nconnection: close\r\n");
        assertThat(stopper.came()).as("shutdown").isEqualTo(0);
        assertThat(client(server(stage)).ask("/hello").until("hello").toLowerCase())
            .as("answer of a server that runs").contains("200")
            .doesNotContain("connection: close");
    }

    @Test
    @Weight(2)
    @Property("idle connections hold nothing up, and are closed at the end")
    void idleConnections() throws Exception {
        GracefulServer server = server(stage);
        List<RawClient> idle = new ArrayList<>();
        idle.add(client(server));
        idle.add(client(server).send("GET /half HTTP/1.1\r\nHo"));
        for (int i = 0; i < 3; i++) {
            RawClient client = client(server).ask("/hello");
            client.until("hello");
            idle.add(client);
        }
        assertThat(new Stopper(server, GRACE).came()).as("shutdown, with 5 idle connections")
            .isEqualTo(0);
        for (RawClient client : idle) {
            assertThat(client.untilClosed()).as("what came over an idle connection").isEmpty();
        }
    }

    @Test
    @Property("when the server has stopped, its port takes no connections, and is still told")
    void closesThePort() throws Exception {
        int refused = 0;
        for (int i = 0; i < 3; i++) { // another program may have taken one of them meanwhile
            GracefulServer server = server(stage);
            int port = server.port();
            assertThat(new Stopper(server, GRACE).came()).as("shutdown").isEqualTo(0);
            assertThat(server.port()).as("port() after shutdown").isEqualTo(port);
            try (RawClient client = new RawClient(port)) {
                client.send("");
            } catch (IOException closed) {
                refused++;
            }
        }
        assertThat(refused).as("servers that refuse a new connection after shutdown, of three")
            .isPositive();
    }

    @Test
    @Property("a handler that shuts down its own server is refused, and the server goes on")
    void refusesFromInside() throws Exception {
        CompletableFuture<GracefulServer> itself = new CompletableFuture<>();
        GracefulServer server = server(path -> {
            if (path.equals("/stop")) {
                return new Answer(200, "returned " + itself.get().shutdown(GRACE));
            }
            return new Answer(200, "hello");
        });
        itself.complete(server);
        assertThat(client(server).ask("/stop").until("\r\n\r\n")).as("answer to GET /stop, whose "
            + "handler calls shutdown and does not catch what that throws")
            .startsWith("HTTP/1.1 500");
        assertThat(server.isOpen()).as("isOpen() afterwards").isTrue();
        assertThat(client(server).ask("/hello").until("hello")).as("answer to the next request")
            .startsWith("HTTP/1.1 200");
        assertThat(timer.set()).as("alarms that were set").isZero();
    }

    @Test
    @Property("what is null is refused, and a negative grace by its value; nothing happens then")
    void refusesBadInput() throws Exception {
        Refusals.of(NullPointerException.class)
            .by("start(null, handler, timer)", () -> start(null, stage, timer))
            .by("start(address, null, timer)", () -> start(anyPort(), null, timer))
            .by("start(address, handler, null)", () -> start(anyPort(), stage, null)).verify();
        GracefulServer server = server(stage);
        Duration before = Duration.ofSeconds(-3);
        assertThatThrownBy(() -> server.shutdown(before), "shutdown(%s)", before)
            .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(before.toString());
        assertThatThrownBy(() -> server.shutdown(null), "shutdown(null)")
            .isInstanceOf(NullPointerException.class);
        assertThat(server.isOpen()).as("isOpen() after both").isTrue();
        assertThat(client(server).ask("/hello").until("hello")).as("answer to the next request")
            .startsWith("HTTP/1.1 200");
    }

    @Test
    @Property("a port that is taken is refused with a BindException")
    void portTaken() throws Exception {
        GracefulServer server = server(stage);
        InetSocketAddress taken =
            new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port());
        assertThatThrownBy(() -> GracefulServer.start(taken, stage, timer),
            "start() on the port of another server").isInstanceOf(BindException.class);
        assertThat(client(server).ask("/hello").until("hello")).as("answer of the other server")
            .startsWith("HTTP/1.1 200");
    }

    private static void start(InetSocketAddress address, Handler handler, Timer timer) {
        try {
            GracefulServer.start(address, handler, timer);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
