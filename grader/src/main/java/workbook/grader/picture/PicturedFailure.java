package workbook.grader.picture;

import java.io.Serial;
import java.util.List;

/** A failed assertion, the cause, with the picture of what it was about. */
public final class PicturedFailure extends AssertionError {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<String> lines;

    PicturedFailure(List<String> lines, AssertionError cause) {
        super(cause.getMessage() + "\n" + String.join("\n", lines), cause);
        this.lines = List.copyOf(lines);
    }

    /** The picture, line by line; empty if there is none. */
    public List<String> lines() {
        return lines;
    }
}
