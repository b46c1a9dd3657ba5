package workbook.grader.sharpness;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import workbook.grader.score.Manifest;
import workbook.grader.score.TestResult;

/** Runs the suites of an exercise against compiled classes, in this JVM or another. */
@FunctionalInterface
public interface SuiteRunner {

    /** How long a test may take before it counts as hanging. */
    enum Patience {
        /** As long as a learner's tests may. */
        USUAL,
        /** A second or two: for what is expected to hang, or to fail at once. */
        SHORT
    }

    /**
     * Runs tests.
     *
     * @param classes where the variant was compiled to
     * @param only ids of the tests to run; all of them if empty
     * @return a result for every test that ran
     */
    List<TestResult> run(
        Manifest.Exercise exercise, Path classes, Set<String> only, Patience patience);
}
