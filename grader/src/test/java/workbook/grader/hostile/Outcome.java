package workbook.grader.hostile;

import java.util.List;
import java.util.Optional;
import workbook.grader.score.Scorecard.ExerciseScore;

/**
 * What came of a case.
 *
 * @param score of the submission
 * @param account what a learner reads of it
 * @param neighbour what the right answer earned behind it; empty if nobody asked
 * @param processes command lines of those that should have ended
 * @param file whether the file that is asked for is there
 * @param isolated the account of an isolated worker; empty if nobody asked
 */
record Outcome(ExerciseScore score, String account, Optional<String> neighbour,
        List<String> processes, boolean file, Optional<String> isolated) {

    /** A line for each thing that a guard can change. */
    String facts() {
        StringBuilder facts = new StringBuilder("verdict " + score.verdict() + "\nearns "
            + score.earned() + "\n");
        neighbour.ifPresent(points -> facts.append("the neighbour earns ").append(points)
            .append('\n'));
        processes.forEach(each -> facts.append("leaves ").append(each).append('\n'));
        return facts.append(file ? "leaves the file\n" : "").append(account).toString();
    }
}
