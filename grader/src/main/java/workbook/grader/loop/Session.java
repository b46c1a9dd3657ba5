package workbook.grader.loop;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.function.IntSupplier;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.NonBlockingReader;
import workbook.grader.sandbox.Supervisor;

/**
 * Starts the loop on what is there: a terminal, or a pipe.
 *
 * @param places of the checkout
 * @param shelf its exercises
 */
public record Session(Places places, Shelf shelf) {

    /** What follows an escape key within this time, in milliseconds, is one key with it. */
    private static final long SEQUENCE = 30;

    /** Runs on the terminal of this process until somebody ends it. */
    public void onTerminal(Item first, Supervisor supervisor, boolean colour)
            throws InterruptedException {
        Watch watch = new Watch(places, shelf);
        try (Terminal terminal = TerminalBuilder.builder().system(true).build();
                ScreenFace face = new ScreenFace(terminal, colour, watch.happenings())) {
            Runtime.getRuntime().addShutdownHook(new Thread(face::close));
            NonBlockingReader reader = terminal.reader();
            Thread.ofPlatform().daemon().name("keyboard").start(() -> Keyboard.readKeys(
                reading(reader, 0), reading(reader, SEQUENCE), watch.happenings()));
            watch.run(first, new Bench(places, shelf, supervisor), face);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot use this terminal; ./workbook run works without",
                e);
        }
    }

    /** Runs on a pipe until it ends: commands by line, news by line. */
    public void onPipe(Item first, Supervisor supervisor, InputStream in, PrintStream out,
            boolean json) throws InterruptedException {
        Watch watch = new Watch(places, shelf);
        InputStreamReader reader = new InputStreamReader(in, Charset.defaultCharset());
        Thread.ofPlatform().daemon().name("commands").start(
            () -> Keyboard.readLines(reader, watch.happenings()));
        try (LineFace face = new LineFace(out, places, json)) {
            watch.run(first, new Bench(places, shelf, supervisor), face);
        }
    }

    private static IntSupplier reading(NonBlockingReader reader, long timeout) {
        return () -> {
            try {
                return reader.read(timeout);
            } catch (IOException e) {
                return -1; // the terminal is gone
            }
        };
    }
}
