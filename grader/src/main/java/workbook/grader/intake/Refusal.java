package workbook.grader.intake;

import java.io.IOException;
import java.io.Serial;
import java.util.Locale;

/**
 * Nothing of a container counts; the message is a sentence that begins with "it". A kind of
 * {@link IOException}, so that a stream can end with it.
 */
final class Refusal extends IOException {

    @Serial
    private static final long serialVersionUID = 1L;

    Refusal(String message) {
        super(message);
    }

    /** With numbers in it, which look the same everywhere. */
    static Refusal of(String format, Object... values) {
        return new Refusal(String.format(Locale.ROOT, format, values));
    }
}
