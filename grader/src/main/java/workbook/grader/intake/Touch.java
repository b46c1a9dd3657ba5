package workbook.grader.intake;

import java.time.Instant;
import java.util.List;

/**
 * A commit, as far as it tells when somebody worked on what.
 *
 * @param when its author's time, which a student can set as they like
 * @param paths the sources that it changed, named as in {@link Submission#sources}
 */
public record Touch(Instant when, List<String> paths) {

    public Touch {
        paths = List.copyOf(paths);
    }
}
