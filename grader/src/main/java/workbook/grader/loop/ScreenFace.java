package workbook.grader.loop;

import java.io.IOException;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jline.terminal.Attributes;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;

/**
 * The loop on a terminal: the page is written over the old one, in one write and only where it
 * differs from what stands there, so nothing flickers.
 */
final class ScreenFace implements Face {

    private static final String ENTER = "\033[?1049h\033[?25l\033[2J";
    private static final String LEAVE = "\033[?25h\033[?1049l";

    /** A stop takes a moment to arrive. */
    private static final Duration TO_STOP = Duration.ofMillis(200);

    private final Terminal terminal;
    private final Attributes usual;
    private final boolean colour;
    private List<String> shown = List.of();
    private Size size = new Size(0, 0);
    private boolean suspended;
    private boolean closed;

    ScreenFace(Terminal terminal, boolean colour, Consumer<Happening> happenings) {
        this.terminal = terminal;
        this.colour = colour;
        this.usual = terminal.enterRawMode();
        terminal.handle(Terminal.Signal.WINCH, _ -> happenings.accept(new Happening.Resized()));
        terminal.handle(Terminal.Signal.INT, _ -> happenings.accept(new Happening.Closed()));
        terminal.handle(Terminal.Signal.TSTP, _ -> suspend(happenings));
        terminal.handle(Terminal.Signal.CONT, _ -> comeBack(happenings));
        write(ENTER);
    }

    @Override
    public synchronized void show(WatchState state) {
        if (suspended || closed) {
            return; // the terminal is somebody else's now
        }
        Size now = terminalSize();
        List<String> lines = page(now).lines(state);
        StringBuilder frame = new StringBuilder();
        boolean all = !now.equals(size) || lines.size() != shown.size();
        for (int row = 0; row < lines.size(); row++) {
            if (all || !lines.get(row).equals(shown.get(row))) {
                frame.append("\033[").append(row + 1).append(";1H")
                    .append(lines.get(row)).append("\033[K");
            }
        }
        if (all) {
            frame.append("\033[J");
        }
        size = now;
        shown = lines;
        write(frame.toString());
    }

    @Override
    public int page() {
        return Math.max(1, page(terminalSize()).bodyRows() - 2);
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            leave();
        }
    }

    private void leave() {
        write(LEAVE);
        terminal.setAttributes(usual);
    }

    private Page page(Size now) {
        boolean dots = Charset.forName(System.getProperty("stdout.encoding", "UTF-8"))
            .newEncoder().canEncode('\u00b7');
        return new Page(now.getColumns(), now.getRows(), colour, dots);
    }

    /** A terminal that does not know its size is as small as they were. */
    private Size terminalSize() {
        Size now = terminal.getSize();
        return now.getColumns() > 0 && now.getRows() > 0 ? now : new Size(80, 24);
    }

    /** Gives the terminal back, then stops as everybody does; whoever cannot stop, goes on. */
    private void suspend(Consumer<Happening> happenings) {
        synchronized (this) {
            if (closed) {
                return;
            }
            suspended = true;
            leave();
        }
        try {
            new ProcessBuilder("kill", "-STOP", String.valueOf(ProcessHandle.current().pid()))
                .inheritIO().start().waitFor();
            Thread.sleep(TO_STOP);
        } catch (IOException e) {
            // no kill here: nothing has stopped
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        comeBack(happenings);
    }

    private void comeBack(Consumer<Happening> happenings) {
        synchronized (this) {
            if (closed || !suspended) {
                return;
            }
            suspended = false;
            terminal.enterRawMode();
            size = new Size(0, 0);
            write(ENTER);
        }
        happenings.accept(new Happening.Resized());
    }

    private void write(String text) {
        if (!text.isEmpty()) {
            terminal.writer().write(text);
            terminal.writer().flush();
        }
    }
}
