package workbook.grader.suite;

import java.time.Duration;
import workbook.grader.score.Manifest;
import workbook.grader.score.TestResult;

/** Hears of each test as it begins and as it ends. */
public interface TestListener {

    /** Does not care. */
    TestListener NONE = new TestListener() {
        @Override
        public void started(String test) {
            // does not care
        }

        @Override
        public void finished(TestResult result) {
            // does not care
        }
    };

    /** A test begins. @param test its id */
    void started(String test);

    /** A test has its verdict. */
    void finished(TestResult result);

    /** Threads of the test that has just finished go on, and may disturb others in this JVM. */
    default void leftRunning() {
        // only who can start another JVM has a use for it
    }

    /** A test has been running for a while; told every second or so. */
    default void running(Manifest.Test test, Duration since) {
        // only a terminal shows it
    }
}
