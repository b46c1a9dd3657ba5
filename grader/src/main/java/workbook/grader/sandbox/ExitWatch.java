package workbook.grader.sandbox;

import java.util.function.Consumer;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Learns who calls {@code System.exit}. The JDK logs each call, with its stack and on the calling
 * thread, to the logger {@code java.lang.Runtime}; nothing can stop the exit itself.
 */
public final class ExitWatch extends Handler {

    /** Kept here: a logger that nobody holds is collected with its settings. */
    private static final Logger RUNTIME = Logger.getLogger("java.lang.Runtime");

    private final Consumer<StackTraceElement[]> listener;

    private ExitWatch(Consumer<StackTraceElement[]> listener) {
        this.listener = listener;
    }

    /** Tells {@code listener} of the exit, and no longer whoever was told before. */
    public static void set(Consumer<StackTraceElement[]> listener) {
        for (Handler handler : RUNTIME.getHandlers()) {
            RUNTIME.removeHandler(handler);
        }
        RUNTIME.setUseParentHandlers(false);
        RUNTIME.setLevel(Level.FINE);
        RUNTIME.addHandler(new ExitWatch(listener));
    }

    @Override
    public void publish(LogRecord entry) {
        Throwable thrown = entry.getThrown();
        listener.accept(thrown == null ? new StackTraceElement[0] : thrown.getStackTrace());
    }

    @Override
    public void flush() {
        // nothing is kept back
    }

    @Override
    public void close() {
        // nothing is open
    }
}
