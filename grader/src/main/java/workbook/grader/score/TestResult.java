package workbook.grader.score;

import java.util.List;
import workbook.grader.probe.Figure;

/**
 * What became of one test.
 *
 * @param test the test's id, see {@link Manifest.Test#id()}
 * @param verdict its verdict
 * @param finding why it did not pass; {@link Finding#NONE} if it did
 * @param costs what it counted, in the order of counting
 */
public record TestResult(
        String test, TestVerdict verdict, Finding finding, List<Figure> costs) {

    public TestResult {
        costs = costs == null ? List.of() : List.copyOf(costs);
    }

    /** A test that counted nothing. */
    public TestResult(String test, TestVerdict verdict, Finding finding) {
        this(test, verdict, finding, List.of());
    }

    /** The same result with what the test counted. */
    public TestResult counting(List<Figure> figures) {
        return new TestResult(test, verdict, finding, figures);
    }

    /** A test that passed. */
    public static TestResult passed(String test) {
        return new TestResult(test, TestVerdict.PASSED, Finding.NONE);
    }

    /** A test that did not run, and why. */
    public static TestResult notRun(String test, String why) {
        return new TestResult(test, TestVerdict.NOT_RUN, Finding.of(why));
    }
}
