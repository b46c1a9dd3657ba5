package workbook.concurrency.workers.shutdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import workbook.grader.probe.Waiting;

/** A server, its clients, and threads that shut it down; the timer is the test's. */
abstract class ServerTests {

    static final Duration GRACE = Duration.ofSeconds(20);
    static final Duration LONG_GRACE = Duration.ofDays(1);
    static final Duration ALMOST = GRACE.minusMillis(1);
    static final Duration THE_REST = Duration.ofMillis(1);

    /** How long a shutdown that must not end is watched for; one that is right does not end. */
    private static final Duration A_WHILE = Duration.ofMillis(500);

    final ManualTimer timer = new ManualTimer();
    final Stage stage = new Stage();
    private final List<GracefulServer> servers = new ArrayList<>();
    private final List<RawClient> clients = new ArrayList<>();

    GracefulServer server(Handler handler) throws IOException {
        GracefulServer server = GracefulServer.start(anyPort(), handler, timer);
        servers.add(server);
        return server;
    }

    static InetSocketAddress anyPort() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    RawClient client(GracefulServer server) throws IOException {
        RawClient client = new RawClient(server.port());
        clients.add(client);
        return client;
    }

    @AfterEach
    void endAll() throws IOException {
        stage.letGo();
        for (RawClient client : clients) {
            client.close();
        }
        servers.forEach(server -> new Stopper(server, Duration.ZERO));
    }

    /** A thread that shuts a server down, and what came of it. */
    static final class Stopper {

        private final Thread thread;
        private volatile Object came;

        Stopper(GracefulServer server, Duration grace) {
            this(server, grace, false);
        }

        /** The thread may be interrupted before it calls. */
        Stopper(GracefulServer server, Duration grace, boolean interruptedBefore) {
            thread = Thread.ofPlatform().daemon().name("the thread of shutdown(" + grace + ")")
                .start(() -> {
                    if (interruptedBefore) {
                        Thread.currentThread().interrupt();
                    }
                    try {
                        came = server.shutdown(grace);
                    } catch (InterruptedException | RuntimeException e) {
                        came = e;
                    }
                });
        }

        /** What shutdown returned or threw, when it has. */
        Object came() throws InterruptedException {
            thread.join();
            return came;
        }

        void interrupt() {
            thread.interrupt();
        }

        /** Waits until it waits. */
        Stopper awaitWaiting() {
            Waiting.until(thread);
            return this;
        }

        /** Fails if it ends. */
        void keepsWaiting(String why) throws InterruptedException {
            String state = thread.join(A_WHILE) ? "has come back with " + came : "waits";
            assertThat(state).as("shutdown, " + why).isEqualTo("waits");
        }
    }

    /** The first shutdown, which has begun, has set its alarm, and waits. */
    Stopper shutDown(GracefulServer server, Duration grace) throws InterruptedException {
        Stopper stopper = new Stopper(server, grace);
        while (server.isOpen()) {
            Thread.onSpinWait();
        }
        timer.awaitSet(1);
        return stopper.awaitWaiting();
    }
}
