package workbook.grader.page;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import workbook.grader.score.Scorecard.ExerciseScore;
import workbook.grader.score.Verdict;
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

    /**
     * An exercise.
     *
     * @param score its last verdict; not attempted if there is none
     * @param when that was reached, if there is one
     * @param best the most points that it ever earned
     * @param solved whether it ever was
     * @param complaints of the compiler, if it does not compile
     */
    public record Entry(ExerciseScore score, Optional<Instant> when, BigDecimal best,
            boolean solved, List<String> complaints) {

        public Entry {
            complaints = List.copyOf(complaints);
        }

        /** An exercise whose last verdict is its best. */
        public Entry(ExerciseScore score, Instant when) {
            this(score, Optional.of(when), score.earned(), score.verdict() == Verdict.SOLVED,
                List.of());
        }
    }

    /** The time of the newest verdict, if there is one. */
    public Optional<Instant> when() {
        return entries.stream().flatMap(entry -> entry.when().stream())
            .max(Comparator.naturalOrder());
    }
}
