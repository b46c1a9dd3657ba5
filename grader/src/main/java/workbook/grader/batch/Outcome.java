package workbook.grader.batch;

import java.util.List;
import workbook.grader.sandbox.Coverage;
import workbook.grader.score.Scorecard.ExerciseScore;

/**
 * What came of a job: that part of a record which depends on nothing but the job's key.
 *
 * @param version of the file format, {@value #VERSION}
 * @param score the exercise's points and tests
 * @param complaints of the compiler, if it does not compile
 * @param output what the student's code printed
 * @param coverage lines that the suites ran; empty unless it was asked for
 */
record Outcome(int version, ExerciseScore score, List<String> complaints, String output,
        List<Coverage.Lines> coverage) {

    /** The version this code writes and the only one it reads. */
    static final int VERSION = 1;

    Outcome {
        complaints = List.copyOf(complaints);
        coverage = List.copyOf(coverage);
    }
}
