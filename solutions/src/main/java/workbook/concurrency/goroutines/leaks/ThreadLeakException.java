package workbook.concurrency.goroutines.leaks;

import java.io.Serial;
import java.util.List;

/** Threads were started, and are still there. */
public final class ThreadLeakException extends IllegalStateException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<ThreadSnapshot> leaked;

    /**
     * @param message names them
     * @param leaked as they were at the last look
     */
    public ThreadLeakException(String message, List<ThreadSnapshot> leaked) {
        super(message);
        this.leaked = List.copyOf(leaked);
    }

    /** The threads, as they were at the last look. */
    public List<ThreadSnapshot> leaked() {
        return leaked;
    }
}
