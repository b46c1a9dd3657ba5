package workbook.grader.sharpness;

import java.io.Serial;

/** A chaff, wheat or stub does not show what it is there to show; the message says which. */
public final class SharpnessException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** @param message the variant, the rule, and what was seen instead */
    public SharpnessException(String message) {
        super(message);
    }
}
