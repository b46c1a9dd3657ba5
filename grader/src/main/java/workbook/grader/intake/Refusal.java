package workbook.grader.intake;

import java.io.IOException;
import java.io.Serial;
import java.util.Locale;

/**
 * Nothing of a container counts; the message says why, a clause as in "it breaks off", without
 * a full stop at its end. A kind of {@link IOException}, so that a stream can end with it.
 */
final class Refusal extends IOException {

    @Serial
    private static final long serialVersionUID = 1L;

    Refusal(String message) {
        super(message);
    }

    /**
     * What a reading that broke off is refused for.
     *
     * @param thrown by a library, which may have wrapped a refusal of a stream below it
     * @param otherwise the reason if it has not
     * @throws IntakeException if this machine is to blame
     */
    static Refusal because(Exception thrown, String otherwise) {
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            if (each instanceof Refusal refusal) {
                return refusal;
            }
            if (each instanceof IOException io) {
                MachineFault.rethrow(io);
            }
        }
        return new Refusal(otherwise);
    }

    /** With numbers in it, which look the same everywhere. */
    static Refusal of(String format, Object... values) {
        return new Refusal(String.format(Locale.ROOT, format, values));
    }
}
