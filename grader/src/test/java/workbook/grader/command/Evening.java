package workbook.grader.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.pty4j.PtyProcess;
import com.pty4j.PtyProcessBuilder;
import com.pty4j.WinSize;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import workbook.grader.Shipped;
import workbook.grader.loop.MiniCheckout;

/** A person in front of {@code ./workbook watch}, on a pseudo-terminal of 80 by 24. */
final class Evening implements AutoCloseable {

    /** Much more than anything takes here; only a failure waits so long. */
    static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Duration LOOK = Duration.ofMillis(10);

    private final PtyProcess process;
    private final Screen screen = new Screen(80, 24);
    private final StringBuilder written = new StringBuilder();
    private final Thread reader;

    private Evening(PtyProcess process) {
        this.process = process;
        this.reader = Thread.ofPlatform().daemon().start(this::read);
    }

    /** Starts the loop on an exercise, with more variables in its environment. */
    static Evening on(MiniCheckout checkout, String exercise, Map<String, String> more)
            throws IOException {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.keySet().removeAll(List.of("NO_COLOR", "JAVA_TOOL_OPTIONS"));
        environment.put("TERM", "xterm");
        environment.put("CLASSPATH", Shipped.classPath());
        environment.putAll(more);
        PtyProcess process = new PtyProcessBuilder(
                command(checkout, "watch", exercise).toArray(String[]::new))
            .setEnvironment(environment)
            .setInitialColumns(80).setInitialRows(24)
            .start();
        process.setWinSize(new WinSize(80, 24));
        return new Evening(process);
    }

    /** The words that start a command as {@code ./workbook} does. */
    static List<String> command(MiniCheckout checkout, String... arguments) {
        List<String> words = Shipped.command(
            "-Dworkbook.root=" + checkout.root(), "-Dworkbook.aot=" + Shipped.cache());
        words.addAll(List.of(arguments));
        return words;
    }

    private void read() {
        char[] buffer = new char[8192];
        try (Reader in = new InputStreamReader(
                process.getInputStream(), StandardCharsets.UTF_8)) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                String text = new String(buffer, 0, count);
                synchronized (written) {
                    written.append(text);
                }
                screen.feed(text);
            }
        } catch (IOException e) {
            // the terminal is closed when its last process has gone
        }
    }

    /** Presses keys. */
    Evening press(String keys) {
        try {
            process.getOutputStream().write(keys.getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until all of {@code words} stand on the screen. */
    Evening see(String... words) throws InterruptedException {
        until(() -> Stream.of(words).allMatch(screen.text()::contains));
        assertThat(screen.text()).contains(words);
        return this;
    }

    /** Everything that was written so far, control sequences included. */
    String written() {
        synchronized (written) {
            return written.toString();
        }
    }

    String screen() {
        return screen.text();
    }

    /** The worker processes that live. */
    List<ProcessHandle> workers() {
        return itself().descendants().filter(ProcessHandle::isAlive).toList();
    }

    ProcessHandle itself() {
        return ProcessHandle.of(process.pid()).orElseThrow();
    }

    /** Waits for the end of the process. */
    int end() throws InterruptedException {
        assertThat(process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)).as("ended").isTrue();
        reader.join(LIMIT);
        return process.exitValue();
    }

    static void until(BooleanSupplier holds) throws InterruptedException {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!holds.getAsBoolean() && System.nanoTime() < end) {
            Thread.sleep(LOOK);
        }
    }

    @Override
    public void close() {
        ProcessHandle.of(process.pid()).stream().flatMap(ProcessHandle::descendants)
            .forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
