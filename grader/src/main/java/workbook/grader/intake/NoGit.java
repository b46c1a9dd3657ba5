package workbook.grader.intake;

import java.io.IOException;
import java.io.Serial;

/** The program git cannot be started here, whatever it was to read. */
final class NoGit extends IOException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** @param why what the operating system says */
    NoGit(IOException why) {
        super("the program git cannot be started here", why);
    }
}
