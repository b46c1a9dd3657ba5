package workbook.grader.ledger;

import java.util.List;
import workbook.grader.sandbox.Coverage;
import workbook.grader.score.Scorecard.ExerciseScore;

/**
 * One exercise of a submission, graded.
 *
 * @param score its points and tests, joined to the manifest
 * @param key the hash of all that the score depends on: files, suites, grader, JDK
 * @param trouble a failure of the grader's own, which is no grade; empty if it was graded
 * @param complaints of the compiler, if it does not compile
 * @param output what the student's code printed; of much, the end
 * @param coverage lines that the suites ran; empty unless it was asked for
 * @param hints how many hints the student's state file says were shown before it was solved
 * @param gaveUp whether that file says the solution was shown before it was solved
 * @param minutes of work as the commits tell; -1 if they do not
 */
public record ExerciseRecord(ExerciseScore score, String key, String trouble,
        List<String> complaints, String output, List<Coverage.Lines> coverage, int hints,
        boolean gaveUp, int minutes) {

    public ExerciseRecord {
        complaints = List.copyOf(complaints);
        coverage = List.copyOf(coverage);
    }
}
