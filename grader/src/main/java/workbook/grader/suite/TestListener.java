package workbook.grader.suite;

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
}
