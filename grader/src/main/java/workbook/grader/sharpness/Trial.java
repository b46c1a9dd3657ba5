package workbook.grader.sharpness;

import java.util.List;
import workbook.grader.score.TestResult;
import workbook.grader.score.TestVerdict;

/**
 * What came of one variant.
 *
 * @param name of the variant, as in {@code "chaff middle-overflows"}
 * @param results of the tests that ran; empty if it did not compile
 * @param problem why it does not show what it is there to show; empty if it does
 */
public record Trial(String name, List<TestResult> results, String problem) {

    public Trial {
        results = List.copyOf(results);
    }

    /** Whether it shows what it is there to show. */
    public boolean inOrder() {
        return problem.isEmpty();
    }

    /** Ids of the tests that noticed. */
    public List<String> killers() {
        return results.stream()
            .filter(result -> result.verdict() != TestVerdict.PASSED
                && result.verdict() != TestVerdict.NOT_RUN)
            .map(TestResult::test)
            .toList();
    }
}
