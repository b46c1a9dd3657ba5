package workbook.grader.sandbox;

import java.util.ArrayList;
import java.util.List;
import workbook.grader.score.Finding;
import workbook.grader.score.TestResult;

/** Cuts what a test says to what a learner can read: code under test may make any text. */
final class Trim {

    private static final int CHARACTERS = 10_000;
    private static final int LINES = 400;
    private static final int LINE_CHARACTERS = 1_000;

    private Trim() {
    }

    static TestResult result(TestResult result) {
        return new TestResult(
            result.test(), result.verdict(), finding(result.finding()), result.costs());
    }

    static Finding finding(Finding finding) {
        return new Finding(text(finding.did(), CHARACTERS), text(finding.expected(), CHARACTERS),
            text(finding.got(), CHARACTERS), lines(finding.details()), lines(finding.where()));
    }

    private static List<String> lines(List<String> lines) {
        List<String> kept = new ArrayList<>();
        lines.stream().limit(LINES).forEach(line -> kept.add(text(line, LINE_CHARACTERS)));
        if (lines.size() > LINES) {
            kept.add("... (" + (lines.size() - LINES) + " more lines)");
        }
        return kept;
    }

    private static String text(String text, int longest) {
        return text.length() <= longest ? text
            : text.substring(0, longest) + "... (" + (text.length() - longest)
                + " more characters)";
    }
}
