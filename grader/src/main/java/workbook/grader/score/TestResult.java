package workbook.grader.score;

/**
 * What became of one test.
 *
 * @param test the test's id, see {@link Manifest.Test#id()}
 * @param verdict its verdict
 * @param finding why it did not pass; {@link Finding#NONE} if it did
 */
public record TestResult(String test, TestVerdict verdict, Finding finding) {

    /** A test that passed. */
    public static TestResult passed(String test) {
        return new TestResult(test, TestVerdict.PASSED, Finding.NONE);
    }

    /** A test that did not run, and why. */
    public static TestResult notRun(String test, String why) {
        return new TestResult(test, TestVerdict.NOT_RUN, Finding.of(why));
    }
}
