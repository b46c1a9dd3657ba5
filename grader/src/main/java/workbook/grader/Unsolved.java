package workbook.grader;

import java.io.Serial;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Thrown by a stub whose body has not been written yet. A test that meets it is
 * <em>unsolved</em>, which earns nothing but is not a mistake.
 */
public final class Unsolved extends UnsupportedOperationException {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final AtomicLong MET = new AtomicLong();

    /** @param where the stub, as {@code Type.method} */
    public Unsolved(String where) {
        super(where + " is not written yet");
        MET.incrementAndGet();
    }

    /**
     * How many stubs have been met in this JVM, on any thread. A runner compares two readings, so
     * that a stub is noticed even where somebody catches everything.
     */
    public static long met() {
        return MET.get();
    }
}
