package workbook.grader.page;

import java.util.List;
import java.util.Optional;

/** What a report shows beside the scorecards. Exercises are named as in {@code "ds.heap"}. */
public interface Extras {

    /** Nothing at all. */
    Extras NONE = new Extras() {
        @Override
        public Optional<Long> reference(String test, String of) {
            return Optional.empty();
        }

        @Override
        public List<SourceCoverage> coverage(String exercise) {
            return List.of();
        }

        @Override
        public Drawing drawing(String exercise) {
            return Drawing.NONE;
        }

        @Override
        public List<String> outdated() {
            return List.of();
        }
    };

    /** What the reference needs of a cost, if that is known. */
    Optional<Long> reference(String test, String of);

    /** Which lines the suites ran, by source file; empty if that was not measured. */
    List<SourceCoverage> coverage(String exercise);

    /** What the learner's structure looks like. */
    Drawing drawing(String exercise);

    /** Exercises that were changed after they were graded. */
    List<String> outdated();
}
