package workbook.concurrency.context.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import workbook.concurrency.context.tree.Cancellation;
import workbook.concurrency.context.tree.Context;
import workbook.concurrency.context.tree.ContextDoneException;
import workbook.concurrency.context.tree.ContextTree;
import workbook.concurrency.context.tree.ManualAlarms;
import workbook.concurrency.context.tree.Reason;
import workbook.grader.Property;
import workbook.grader.Weight;
import workbook.grader.probe.Waiting;

/** A real server on this machine; the clock is the test's. */
class HttpCallsSuite {

    private static final Duration CONNECT = Duration.ofSeconds(5);

    private final ManualAlarms alarms = new ManualAlarms();
    private final Context root = ContextTree.background(alarms, Runnable::run);
    private final LoopbackServer server = new LoopbackServer();
    private final Elsewhere elsewhere = new Elsewhere();
    private final List<HttpCalls> made = new ArrayList<>();

    private HttpCalls calls(int connections) {
        HttpCalls calls = new HttpCalls(new HttpSettings(CONNECT, connections, 100));
        made.add(calls);
        return calls;
    }

    @AfterEach
    void closeAll() {
        server.close();
        made.forEach(HttpCalls::close);
        elsewhere.close();
    }

    private Caller caller(HttpCalls calls, Context context, String path) {
        return new Caller(calls, context, server.uri(path), elsewhere);
    }

    private Object came(HttpCalls calls, String path) throws Exception {
        return caller(calls, root, path).came();
    }

    private void assertArrive(int requests) throws Exception {
        assertThat(elsewhere.comes(() -> server.haveArrived(requests)))
            .as("whether the server gets requests, %d of them at once", requests).isTrue();
    }

    private void assertHangUp(String path) throws Exception {
        assertThat(elsewhere.comes(server::hasHungUp))
            .as("whether the connection was closed when get(%s) was over", path).isTrue();
    }

    /** A request that must not come has as long as a hundred calls elsewhere. */
    private void assertNoOtherArrives(int underWay) throws Exception {
        boolean arrives = elsewhere.comesWithin(100, () -> server.haveArrived(1));
        assertThat(arrives ? "another request" : "no request").as("what reached the server, with "
            + "room for %1$d and %1$d under way", underWay).isEqualTo("no request");
    }

    @Test
    @Property("a reply has its status and its body, whatever the status is")
    void replies() throws Exception {
        HttpCalls calls = calls(1);
        assertThat(calls.get(root, server.uri("/ok/hello"))).as("get(/ok/hello)")
            .isEqualTo(new Reply(200, "hello"));
        assertThat(calls.get(root, server.uri("/status/404"))).as("get(/status/404)")
            .isEqualTo(new Reply(404, "so it is"));
        assertThat(calls.get(root, server.uri("/status/503"))).as("get(/status/503)")
            .isEqualTo(new Reply(503, "so it is"));
        assertThat(calls.get(root, server.uri("/euro"))).as("get(/euro)")
            .isEqualTo(new Reply(200, "7 \u20ac"));
        assertThat(calls.get(root, server.uri("/latin"))).as("get(/latin), whose head says that "
            + "the body is ISO-8859-1").isEqualTo(new Reply(200, "7 \u20ac"));
    }

    @Test
    @Weight(2)
    @Property("a hundred calls, one after the other, use one connection")
    void usesConnectionsAgain() throws Exception {
        HttpCalls calls = calls(5);
        for (int i = 0; i < 100; i++) {
            assertThat(calls.get(root, server.uri("/ok/" + i)).body()).as("body of call %d", i)
                .isEqualTo("" + i);
        }
        assertThat(server.connections()).as("connections of 100 calls").isEqualTo(1);
    }

    @Test
    @Weight(2)
    @Property("no more calls are under way than there may be connections; the others wait")
    void boundsConnections() throws Exception {
        HttpCalls calls = calls(3);
        List<Caller> callers = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            callers.add(caller(calls, root, "/held"));
        }
        assertArrive(3);
        callers.forEach(caller -> Waiting.until(caller.thread));
        assertNoOtherArrives(3);
        server.letGo();
        for (Caller caller : callers) {
            assertThat(caller.came()).as("what get(/held) came to")
                .isEqualTo(new Reply(200, "held"));
        }
        assertThat(server.mostUnderWay()).as("most calls under way, of 12, with 3 connections")
            .isEqualTo(3);
        assertThat(server.connections()).as("connections of 12 calls").isLessThanOrEqualTo(3);
    }

    @Test
    @Weight(2)
    @Property("a server that hangs holds a call until the deadline, and not longer; then the "
        + "connection is closed, and there is room again")
    void serverHangs() throws Exception {
        givenUpAtTheDeadline("/hang");
    }

    @Test
    @Weight(2)
    @Property("the same if it has begun to reply, and does not go on")
    void serverDrips() throws Exception {
        givenUpAtTheDeadline("/drip");
    }

    private void givenUpAtTheDeadline(String path) throws Exception {
        HttpCalls calls = calls(1);
        Context request = root.withTimeout(Duration.ofSeconds(2)).context();
        Caller caller = caller(calls, request, path);
        assertArrive(1);
        alarms.advance(Duration.ofMillis(1_999));
        Waiting.until(caller.thread);
        alarms.advance(Duration.ofMillis(1));
        assertThat(caller.came()).as("what get(%s) came to after 2 s", path)
            .isEqualTo(Reason.DEADLINE_EXCEEDED);
        assertHangUp(path);
        assertThat(came(calls, "/ok/next")).as("what the next call came to")
            .isEqualTo(new Reply(200, "next"));
    }

    @Test
    @Property("a call that waits for its turn is given up when its context ends, and makes no room "
        + "by that")
    void waitsForItsTurn() throws Exception {
        HttpCalls calls = calls(1);
        Caller first = caller(calls, root, "/held");
        assertArrive(1);
        Cancellation request = root.withCancel();
        List<Caller> waiting = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            waiting.add(caller(calls, request.context(), "/ok/waits"));
        }
        waiting.forEach(caller -> Waiting.until(caller.thread));
        assertNoOtherArrives(1);
        request.cancel();
        for (Caller caller : waiting) {
            assertThat(caller.came()).as("what a call came to that waited for its turn, when its "
                + "context was cancelled").isEqualTo(Reason.CANCELLED);
        }
        Caller last = caller(calls, root, "/ok/last");
        assertNoOtherArrives(1);
        server.letGo();
        assertThat(first.came()).as("what the first call came to")
            .isEqualTo(new Reply(200, "held"));
        assertThat(last.came()).as("what the last call came to")
            .isEqualTo(new Reply(200, "last"));
    }

    @Test
    @Property("in a context that has ended nothing is sent")
    void sendsNothing() {
        Cancellation request = root.withCancel();
        request.cancel(new IllegalStateException("the user has gone"));
        HttpCalls calls = calls(1);
        assertThatThrownBy(() -> calls.get(request.context(), server.uri("/ok/late")),
            "get() in a context that has ended").isInstanceOf(ContextDoneException.class)
            .hasRootCauseMessage("the user has gone");
        assertThat(server.connections()).as("connections").isZero();
    }

    @Test
    @Property("a connection that breaks is an IOException that says which call it was and what "
        + "happened, and the next call makes a new one")
    void connectionBreaks() throws Exception {
        HttpCalls calls = calls(1);
        for (int i = 0; i < 3; i++) {
            assertThat(came(calls, "/reset?of=7")).as("what get(/reset?of=7) came to")
                .isInstanceOf(IOException.class).asInstanceOf(InstanceOfAssertFactories.THROWABLE)
                .hasMessageContaining("/reset?of=7").hasCauseInstanceOf(IOException.class);
        }
        assertThat(came(calls, "/ok/next")).as("what the next call came to")
            .isEqualTo(new Reply(200, "next"));
    }

    @Test
    @Property("a body that is too long is refused, and the next call goes well")
    void bodyTooLong() throws Exception {
        HttpCalls calls = calls(1);
        assertThat(calls.get(root, server.uri("/long/100")).body()).as("a body of 100 bytes, of at "
            + "most 100").hasSize(100);
        for (int bytes : new int[] {101, 100_000}) {
            assertThat(came(calls, "/long/" + bytes))
                .as("what a body of %d bytes, of at most 100, came to", bytes)
                .isInstanceOf(IOException.class).asInstanceOf(InstanceOfAssertFactories.THROWABLE)
                .hasMessageContaining("/long/" + bytes).hasCauseInstanceOf(IOException.class);
        }
        assertThat(came(calls, "/ok/next")).as("what the next call came to")
            .isEqualTo(new Reply(200, "next"));
    }

    @Test
    @Property("where no byte of a body is allowed, an empty one is taken, and no other")
    void emptyBodiesOnly() throws Exception {
        HttpCalls calls = new HttpCalls(new HttpSettings(CONNECT, 1, 0));
        made.add(calls);
        assertThat(calls.get(root, server.uri("/long/0"))).as("a body of 0 bytes, of at most 0")
            .isEqualTo(new Reply(200, ""));
        assertThatThrownBy(() -> calls.get(root, server.uri("/long/1")),
            "a body of 1 byte, of at most 0").isInstanceOf(IOException.class)
            .hasMessageContaining("/long/1").hasCauseInstanceOf(IOException.class);
    }

    @Test
    @Property("an interrupt of the caller gives the call up")
    void callerInterrupted() throws Exception {
        HttpCalls calls = calls(1);
        Caller caller = caller(calls, root, "/hang");
        assertArrive(1);
        Waiting.until(caller.thread);
        caller.thread.interrupt();
        assertThat(caller.came()).as("what the interrupted call came to")
            .isInstanceOf(InterruptedException.class);
        assertHangUp("/hang");
    }

    @Test
    @Property("close breaks off what is under way, and what comes later is refused")
    void closes() throws Exception {
        HttpCalls calls = calls(1);
        Caller caller = caller(calls, root, "/hang");
        assertArrive(1);
        Caller second = caller(calls, root, "/ok/second");
        Waiting.until(second.thread);
        calls.close();
        assertThat(caller.came()).as("what the call came to that was under way")
            .isInstanceOf(IOException.class);
        assertThat(second.came()).as("what the call came to that waited for its turn")
            .isInstanceOf(IOException.class);
        assertHangUp("/hang");
        calls.close();
        assertThatThrownBy(() -> calls.get(root, server.uri("/ok/late")), "get() after close()")
            .isInstanceOf(HttpClosedException.class);
    }

    @Test
    @Property("the client is made for production, and not the library's default")
    void settings() throws Exception {
        try (HttpClient client = HttpCalls.clientFor(new HttpSettings(CONNECT, 1, 1))) {
            assertThat(client.connectTimeout()).as("connect timeout").contains(CONNECT);
            assertThat(client.version()).as("version").isEqualTo(HttpClient.Version.HTTP_1_1);
            assertThat(client.followRedirects()).as("redirects")
                .isEqualTo(HttpClient.Redirect.NEVER);
        }
        assertThat(calls(1).get(root, server.uri("/elsewhere"))).as("get(/elsewhere), a redirect")
            .isEqualTo(new Reply(302, "elsewhere"));
    }

    @Test
    @Property("what is null, or no address of HTTP, is refused, and nothing is sent")
    void refusesBadInput() {
        HttpCalls calls = calls(1);
        assertThatThrownBy(() -> calls.get(root, URI.create("ftp://there/file")),
            "get(ftp://there/file)").isInstanceOf(IllegalArgumentException.class)
            .hasMessageContaining("ftp");
        assertThatThrownBy(() -> calls.get(root, URI.create("prices/7")),
            "get(prices/7), without a scheme").isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> calls.get(root, null), "get(context, null)")
            .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> calls.get(null, server.uri("/ok/x")), "get(null, uri)")
            .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> new HttpCalls(null), "new HttpCalls(null)")
            .isInstanceOf(NullPointerException.class);
        assertThat(server.connections()).as("connections").isZero();
    }
}
