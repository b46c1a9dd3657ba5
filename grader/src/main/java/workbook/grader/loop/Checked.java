package workbook.grader.loop;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.function.UnaryOperator;
import workbook.grader.report.KeptVerdict;
import workbook.grader.score.Scorecard.ExerciseScore;
import workbook.grader.score.TestVerdict;
import workbook.grader.score.Verdict;
import workbook.grader.source.SourceCompiler.Problem;

/**
 * What came of checking one exercise.
 *
 * @param item the exercise
 * @param score its points and tests
 * @param problems of the compiler, if it does not compile; files as seen from the checkout
 * @param inSuite whether the compiler refused the suite instead of the exercise
 * @param output what the learner's code printed
 * @param sources the learner's texts that were checked, by path from the source root
 * @param digests of every file that the verdict depends on, by path from the checkout
 * @param millis how long it took
 * @param suiteMillis how much of that the suites ran
 */
public record Checked(Item item, ExerciseScore score, List<Problem> problems, boolean inSuite,
        String output, SortedMap<String, String> sources, SortedMap<String, String> digests,
        long millis, long suiteMillis) {

    /** Whether every test passes. */
    public boolean solved() {
        return score.verdict() == Verdict.SOLVED;
    }

    /** How many tests pass. */
    public int passed() {
        return (int) score.tests().stream()
            .filter(test -> test.verdict() == TestVerdict.PASSED).count();
    }

    /** How many tests wait for code that is not written yet. */
    public int waiting() {
        return (int) score.tests().stream()
            .filter(test -> test.verdict() == TestVerdict.UNSOLVED).count();
    }

    /**
     * What this changes in the state file. A skipped exercise stays so until it is begun, and one
     * that nobody has begun gets no line.
     */
    UnaryOperator<Entry> change(LocalDate today) {
        Standing found = Standing.of(score.verdict());
        boolean untouched = found == Standing.NOT_ATTEMPTED;
        return entry -> untouched
                && (entry.standing() == Standing.SKIPPED || entry.equals(fresh()))
            ? entry
            : entry.dated(today).with(found, score.earned(), today);
    }

    private Entry fresh() {
        return Entry.fresh(item.id(), LocalDate.EPOCH);
    }

    /** This, as the record keeps it. @param complaints what the compiler says, as lines */
    KeptVerdict kept(Instant when, List<String> complaints) {
        return KeptVerdict.of(when, digests, complaints, score);
    }
}
