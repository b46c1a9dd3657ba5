package workbook.grader.suite;

import java.io.Serial;
import java.util.List;

/**
 * The workbook itself is out of order: a rule of its format is broken. Each problem names the file
 * or class, the rule, and what to do.
 */
public final class FormatException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** @param problems at least one */
    public FormatException(List<String> problems) {
        super(String.join("\n", problems));
    }
}
