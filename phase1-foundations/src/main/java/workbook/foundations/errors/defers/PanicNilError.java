package workbook.foundations.errors.defers;

import java.io.Serial;

/** The value of a panic without a value, so that nothing recovered is always no panic. */
public final class PanicNilError extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public PanicNilError() {
        super("panic called with nil argument");
    }
}
