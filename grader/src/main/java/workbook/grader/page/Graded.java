package workbook.grader.page;

import java.time.Instant;
import java.util.List;
import workbook.grader.score.Scorecard.ExerciseScore;
import workbook.grader.source.Phase;

/**
 * A phase as it was graded last.
 *
 * @param when the time of its newest scorecard
 * @param exercises in the order of their ids; never empty
 */
public record Graded(Phase phase, Instant when, List<ExerciseScore> exercises) {

    public Graded {
        exercises = List.copyOf(exercises);
    }
}
