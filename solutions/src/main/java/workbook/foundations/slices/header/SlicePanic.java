package workbook.foundations.slices.header;

import java.io.Serial;

/** A slice was used outside its bounds. The message has the words of Go's runtime. */
public final class SlicePanic extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** @param message as in {@code "index out of range [5] with length 3"} */
    public SlicePanic(String message) {
        super(message);
    }
}
