package workbook.grader.batch;

import java.util.List;
import workbook.grader.score.Scorecard.ExerciseScore;

/**
 * What came of a job: that part of a record which depends on nothing but the job's key.
 *
 * @param version of the file format, {@value #VERSION}
 * @param score the exercise's points and tests
 * @param complaints of the compiler, if it does not compile
 * @param output what the student's code printed
 */
record Outcome(int version, ExerciseScore score, List<String> complaints, String output) {

    /** The version this code writes and the only one it reads. */
    static final int VERSION = 1;

    Outcome {
        complaints = List.copyOf(complaints);
    }
}
