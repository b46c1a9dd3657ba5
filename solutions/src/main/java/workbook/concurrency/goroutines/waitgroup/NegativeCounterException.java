package workbook.concurrency.goroutines.waitgroup;

import java.io.Serial;

/** More was done than was ever added. */
public final class NegativeCounterException extends IllegalStateException {

    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * @param counter what it was, and still is
     * @param delta what was to be added to it
     */
    public NegativeCounterException(int counter, int delta) {
        super("negative WaitGroup counter: " + counter + " and " + delta);
    }
}
