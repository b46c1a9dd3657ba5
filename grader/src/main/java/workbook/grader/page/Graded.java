package workbook.grader.page;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import workbook.grader.score.Scorecard.ExerciseScore;
import workbook.grader.source.Phase;

/**
 * A phase as it was graded last.
 *
 * @param entries in the order of their ids; never empty
 */
public record Graded(Phase phase, List<Entry> entries) {

    public Graded {
        entries = List.copyOf(entries);
    }

    /** An exercise, and when its scorecard was written. */
    public record Entry(ExerciseScore score, Instant when) {
    }

    /** Its exercises, in the order of their ids. */
    public List<ExerciseScore> exercises() {
        return entries.stream().map(Entry::score).toList();
    }

    /** The time of the newest scorecard. */
    public Instant when() {
        return entries.stream().map(Entry::when).max(Comparator.naturalOrder()).orElseThrow();
    }
}
