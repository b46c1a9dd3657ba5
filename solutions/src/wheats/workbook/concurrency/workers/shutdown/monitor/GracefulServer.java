package workbook.concurrency.workers.shutdown;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import workbook.grader.Solve;

/** The library closes the port first; one thread, begun by the first call, waits and ends all. */
public final class GracefulServer {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final int port;
    private final Handler handler;
    private final Timer timer;
    private final Door door = new Door();
    private final AtomicBoolean stopping = new AtomicBoolean();
    private final CountDownLatch stopped = new CountDownLatch(1);

    @Solve
    private GracefulServer(InetSocketAddress address, Handler handler, Timer timer)
            throws IOException {
        this.handler = Objects.requireNonNull(handler);
        this.timer = Objects.requireNonNull(timer);
        this.server = HttpServer.create(Objects.requireNonNull(address), 0);
        this.port = server.getAddress().getPort();
        server.createContext("/", this::serve);
        server.setExecutor(threads);
    }

    @Solve
    public static GracefulServer start(InetSocketAddress address, Handler handler, Timer timer)
            throws IOException {
        GracefulServer made = new GracefulServer(address, handler, timer);
        made.server.start();
        return made;
    }

    @Solve
    public int port() {
        return port;
    }

    @Solve
    public boolean isOpen() {
        return door.isOpen();
    }

    @Solve
    public int shutdown(Duration grace) throws InterruptedException {
        if (grace.isNegative()) {
            throw new IllegalArgumentException("grace " + grace);
        }
        door.close();
        if (!stopping.getAndSet(true)) {
            Thread closing = Thread.ofPlatform().start(() -> server.stop(Integer.MAX_VALUE));
            Thread.ofPlatform().start(() -> awaitEmpty(closing));
        }
        if (grace.isZero()) {
            door.clear();
            stopped.await();
            return door.awaitEmpty();
        }
        Timer.Pending alarm = timer.after(grace, door::clear);
        Thread.ofVirtual().start(() -> cancelAtTheEnd(alarm)).join();
        return door.awaitEmpty();
    }

    private void awaitEmpty(Thread closing) {
        try {
            door.awaitEmpty();
            closing.interrupt();
            closing.join();
            threads.shutdown();
            stopped.countDown();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void cancelAtTheEnd(Timer.Pending alarm) {
        try {
            stopped.await();
            alarm.cancel();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void serve(HttpExchange exchange) throws IOException {
        if (!door.enter()) {
            exchange.getResponseHeaders().add("Connection", "close");
            exchange.sendResponseHeaders(503, -1);
            return;
        }
        try {
            Answer answer = ask(exchange.getRequestURI().getPath());
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            if (!door.isOpen()) {
                exchange.getResponseHeaders().add("Connection", "close");
            }
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            if (body.length > 0) {
                exchange.getResponseBody().write(body);
            }
            exchange.close();
        } finally {
            door.leave();
        }
    }

    private Answer ask(String path) {
        try {
            Answer answer = handler.handle(path);
            return answer == null ? new Answer(500, "") : answer;
        } catch (Throwable e) {
            return new Answer(500, "");
        }
    }
}
