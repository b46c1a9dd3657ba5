package workbook.grader.loop;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files that make up one exercise.
 *
 * @param own those of its package, and of packages below it
 * @param helpers those of packages of the learner's own that it uses
 * @param exercises the other exercises that it is built on
 */
record Submission(List<Path> own, List<Path> helpers, List<Item> exercises) {

    Submission {
        own = List.copyOf(own);
        helpers = List.copyOf(helpers);
        exercises = List.copyOf(exercises);
    }

    /** What the learner has written for this exercise. */
    Stream<Path> written() {
        return Stream.concat(own.stream(), helpers.stream());
    }
}
