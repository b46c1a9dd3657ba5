package workbook.foundations.errors.defers;

import java.io.Serial;

/** The value of {@code panic(null)}. So an empty {@code recover} always means: no panic. */
public final class PanicNilError extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public PanicNilError() {
        super("panic called with nil argument");
    }
}
