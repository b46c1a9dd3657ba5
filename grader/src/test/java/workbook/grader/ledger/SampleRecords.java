package workbook.grader.ledger;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import workbook.grader.intake.Ignored;
import workbook.grader.score.Finding;
import workbook.grader.score.Manifest;
import workbook.grader.score.Scorecard.ExerciseScore;
import workbook.grader.score.Scorecard.TestScore;
import workbook.grader.score.TestVerdict;
import workbook.grader.score.Verdict;

/** Records for tests: a small class with two exercises, 4.14 for 5 points and 4.1 for 10. */
public final class SampleRecords {

    private static final String SEARCH = "workbook.dsalgo.algo.binarysearch.BinarySearchSuite";
    private static final String STACK = "workbook.dsalgo.ds.stack.StackSuite";

    private SampleRecords() {
    }

    /** Everything right. */
    public static SubmissionRecord solved(String student) {
        return record(student, search(TestVerdict.PASSED, "5.00", Verdict.SOLVED, Finding.NONE),
            stack("10.00", Verdict.SOLVED));
    }

    /** One test of 4.14 fails; 4.1 is not attempted. */
    public static SubmissionRecord partial(String student) {
        return record(student, search(TestVerdict.FAILED, "2.50", Verdict.PARTIAL,
            new Finding("lowerBound([1, 3], 3)", "1", "2", List.of("the list was sorted"),
                List.of("at BinarySearch.lowerBound(BinarySearch.java:3)"))),
            stack("0.00", Verdict.NOT_ATTEMPTED));
    }

    /** The grader failed at 4.14; as grading keeps that: no test, no points, no verdict. */
    public static SubmissionRecord inTrouble(String student) {
        return record(student, new ExerciseRecord(new ExerciseScore("4.14", "algo.binarysearch",
            "Binary search", 5, new BigDecimal("0.00"), Verdict.NOT_ATTEMPTED, List.of()), "",
            "no worker could be started", List.of(), "", List.of(), 0, false, -1),
            stack("0.00", Verdict.NOT_ATTEMPTED));
    }

    private static SubmissionRecord record(
            String student, ExerciseRecord search, ExerciseRecord stack) {
        SortedMap<String, String> sources = new TreeMap<>(Map.of(
            "phase4-ds-algo/src/main/java/workbook/dsalgo/algo/binarysearch/BinarySearch.java",
            "package workbook.dsalgo.algo.binarysearch;\n\n"
                + "public final class BinarySearch {\n}\n"));
        return new SubmissionRecord(SubmissionRecord.VERSION, student, student + ".zip", "",
            HandedIn.UNKNOWN,
            List.of(new Ignored("pom.xml", "not a source of an exercise")), sources,
            List.of(search, stack));
    }

    private static ExerciseRecord search(
            TestVerdict verdict, String earned, Verdict whole, Finding finding) {
        return new ExerciseRecord(new ExerciseScore("4.14", "algo.binarysearch", "Binary search",
            5, new BigDecimal(earned), whole, List.of(
                test(SEARCH + ".firstIsLeftmost", "the first of equal elements is found",
                    TestVerdict.PASSED, Finding.NONE),
                test(SEARCH + ".ofTwo", "of two elements the right one is found", verdict,
                    finding))), "key-of-search", "", List.of(), "", List.of(), 1, false, 25);
    }

    private static ExerciseRecord stack(String earned, Verdict verdict) {
        TestVerdict each = verdict == Verdict.SOLVED ? TestVerdict.PASSED : TestVerdict.NOT_RUN;
        return new ExerciseRecord(new ExerciseScore("4.1", "ds.stack", "Stack", 10,
            new BigDecimal(earned), verdict, List.of(
                test(STACK + ".lastInFirstOut", "what comes last goes first", each,
                    Finding.NONE))), "key-of-stack", "", List.of(), "", List.of(), 0, false, -1);
    }

    private static TestScore test(
            String id, String property, TestVerdict verdict, Finding finding) {
        return new TestScore(new Manifest.Test(id, property, 1, false), verdict, finding);
    }
}
