package workbook.grader.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import workbook.grader.ledger.ExerciseRecord;
import workbook.grader.review.Way.Link;
import workbook.grader.score.Manifest;
import workbook.grader.score.TestVerdict;
import workbook.grader.score.Verdict;

/** How a class did in one test. */
public final class TestTally {

    private static final int MOST_EXAMPLES = 5;

    /** What fails most of those who tried comes first; what nobody tried comes last. */
    static final Comparator<TestTally> HARDEST_FIRST = Comparator
        .comparingDouble(TestTally::share)
        .thenComparing(Comparator.comparingInt(TestTally::failed).reversed());

    private final String exercise;
    private final Manifest.Test test;
    private final List<Link> whoFail = new ArrayList<>();
    private int passed;
    private int failed;
    private int notRun;
    private int notAttempted;

    TestTally(String exercise, Manifest.Test test) {
        this.exercise = exercise;
        this.test = test;
    }

    void add(String student, ExerciseRecord record, TestVerdict verdict) {
        if (record.score().verdict() == Verdict.NOT_ATTEMPTED || verdict == TestVerdict.UNSOLVED) {
            notAttempted++;
        } else if (verdict == TestVerdict.PASSED) {
            passed++;
        } else if (verdict == TestVerdict.NOT_RUN) {
            notRun++;
        } else {
            failed++;
            if (whoFail.size() < MOST_EXAMPLES) {
                Link page = Link.to(student);
                whoFail.add(new Link(student, page.href() + "#e" + exercise));
            }
        }
    }

    /** Of those who tried, how many pass, 0 to 1; 2 if nobody did. */
    private double share() {
        return passed + failed == 0 ? 2 : (double) passed / (passed + failed);
    }

    public String exercise() {
        return exercise;
    }

    public Manifest.Test test() {
        return test;
    }

    public int passed() {
        return passed;
    }

    public int failed() {
        return failed;
    }

    /** It did not run: the code does not compile, or ended before. */
    public int notRun() {
        return notRun;
    }

    public int notAttempted() {
        return notAttempted;
    }

    public boolean nobodyPasses() {
        return passed == 0 && failed > 0;
    }

    /** Some of those who fail. */
    public List<Link> whoFail() {
        return List.copyOf(whoFail);
    }

    /** How many more fail. */
    public int others() {
        return failed - whoFail.size();
    }
}
