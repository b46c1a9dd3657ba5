package workbook.foundations.slices.growth;

import java.io.Serial;

/** No memory is large enough; the runtime panics with {@code growslice: len out of range}. */
public final class SliceTooLargeException extends IllegalStateException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** @param length that was to fit */
    public SliceTooLargeException(long length) {
        super("growslice: len out of range: " + length);
    }
}
